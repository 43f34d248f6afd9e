package org.tifa.dating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.config.DatingConfig;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;

/**
 * Claims the date of an article from ranked clues: metadata and path, date lines and mastheads,
 * full dates at the article's head, and the month and day of its opening with a year from metadata,
 * from the page or from dated events. Where clues disagree the year stays open. Immutable and safe
 * for threads.
 */
public final class DateResolver {
  /** Days between two statements of one publication that still agree. */
  private static final int SAME_PUBLICATION_DAYS = 60;

  /** Days by which a text may speak of an event before it happens. */
  private static final int ANNOUNCED_DAYS = 120;

  /** Days before its publication in which a page's reports happen. */
  private static final int PAGE_DAYS = 60;

  private static final List<DatedLine.Role> OWN_DATELINES =
      List.of(DatedLine.Role.DATELINE, DatedLine.Role.BARE_DATELINE, DatedLine.Role.LATE_DATELINE);

  /** After this day a report of a year may be published in the next. */
  private static final int LAST_SAFE_DAY_OF_DECEMBER = 10;

  private final Events events;
  private final DatingConfig config;

  public DateResolver(Events events, DatingConfig config) {
    this.events = events;
    this.config = config;
  }

  /** The claims of all articles of a page, in order. Reads the page once. */
  public List<DateClaim> resolveAll(Metadata metadata, Page page) {
    List<ArticleReading> readings = readings(page);
    PageDates pageDates = PageDates.of(readings);
    List<Case> cases = new ArrayList<>(readings.size());
    List<DateClaim> claims = new ArrayList<>(readings.size());
    for (int i = 0; i < readings.size(); i++) {
      cases.add(new Case(metadata, readings.get(i), i, pageDates));
      claims.add(cases.get(i).claim());
    }
    SiblingDays siblings = SiblingDays.of(claims);
    for (int i = 0; i < readings.size() && siblings != null; i++) {
      if (claims.get(i).concerns().contains(Concern.YEAR_OPEN)) {
        claims.set(i, cases.get(i).besideSiblings(siblings, claims.get(i)));
      }
    }
    return claims;
  }

  /**
   * The claim of one article of a page. Reads the whole page: for several articles of a page call
   * {@link #resolveAll}.
   *
   * @throws IllegalArgumentException if the page does not hold the article
   */
  public DateClaim resolve(Metadata metadata, Page page, PageArticle article) {
    int index = page.articles().indexOf(article);
    if (index < 0) {
      throw new IllegalArgumentException("the page does not hold article " + article.ordinal());
    }
    return resolveAll(metadata, page).get(index);
  }

  private List<ArticleReading> readings(Page page) {
    List<ArticleReading> readings = new ArrayList<>();
    for (PageArticle article : page.articles()) {
      readings.add(ArticleReading.of(article, events, config.earliestYear(), config.latestYear()));
    }
    return readings;
  }

  /** A published day or part of one, and where it stands. */
  private record Published(DateMethod method, PartialDate date, String evidence) {
    LocalDate firstDay() {
      return date.firstDay();
    }
  }

  /** One article's case: clues are heard, then the claim is made. */
  private final class Case {
    private final Metadata metadata;
    private final ArticleReading reading;
    private final int index;
    private final PageDates pageDates;
    private final List<DateClue> clues = new ArrayList<>();
    private final Set<DateClue> heard = new HashSet<>();
    private boolean isDatelineScattered;
    private final Set<Concern> concerns = EnumSet.noneOf(Concern.class);

    Case(Metadata metadata, ArticleReading reading, int index, PageDates pageDates) {
      this.metadata = metadata;
      this.reading = reading;
      this.index = index;
      this.pageDates = pageDates;
    }

    DateClaim claim() {
      Published stated = stated();
      Published printed = printed();
      hearLines();
      hearEvents();
      Opening opening = reading.opening();
      if (opening != null) {
        hear(
            opening.date().isDay() ? DateMethod.FULL_DATE_IN_TEXT : DateMethod.MONTH_DAY_IN_TEXT,
            opening.evidence(),
            opening.date().reading());
      }
      if (stated != null) {
        return fromStated(stated, printed);
      }
      if (printed != null) {
        return isAnachronism(printed.firstDay()) ? conflict(null) : fromPublished(printed);
      }
      if (isDatelineScattered) {
        return conflict(opening == null ? null : opening.date().monthDay());
      }
      DateClaim full = fromFullDate();
      if (full != null) {
        return full;
      }
      if (opening != null && !opening.date().isDay()) {
        return fromMonthDay(opening);
      }
      return open(null);
    }

    /** What metadata or path say, or null. */
    private Published stated() {
      Optional<Metadata.Value> value = metadata.value(MetadataField.PUBLISHED_ON);
      if (value.isEmpty()) {
        return null;
      }
      DateMethod method =
          value.get().origin() == Metadata.Origin.PATH ? DateMethod.PATH : DateMethod.METADATA;
      String text = value.get().text();
      Optional<PartialDate> date =
          VerbatimDate.read(text, config.earliestYear(), config.latestYear());
      if (date.isEmpty()) {
        concerns.add(Concern.DATE_UNREADABLE);
        hear(method, text, "unreadable");
        return null;
      }
      hear(method, text, date.get().reading());
      return new Published(method, date.get(), text);
    }

    /**
     * What the article's own date line says, or the page's masthead, or the page's only date line.
     */
    private Published printed() {
      Published own = ownDateline();
      if (own != null) {
        return own;
      }
      DatedLine masthead = pageDates.masthead();
      if (masthead != null) {
        hear(DateMethod.MASTHEAD, masthead.evidence(), masthead.date().reading());
        return new Published(DateMethod.MASTHEAD, masthead.date(), masthead.evidence());
      }
      DatedLine dateline = pageDates.dateline();
      if (dateline != null) {
        hear(DateMethod.DATELINE, dateline.evidence(), dateline.date().reading());
        Opening opening = reading.opening();
        if (opening == null || (opening.date().isDay() && !opening.isReport())) {
          return new Published(DateMethod.DATELINE, dateline.date(), dateline.evidence());
        }
      }
      return null;
    }

    /**
     * The first date line above the body, else the first under it; null also where they are far
     * apart.
     */
    private Published ownDateline() {
      for (DatedLine.Role role : OWN_DATELINES) {
        DatedLine first = reading.line(role);
        if (first == null) {
          continue;
        }
        int tolerance = role == DatedLine.Role.DATELINE ? SAME_PUBLICATION_DAYS : 0;
        LocalDate day = first.date().firstDay();
        for (DatedLine line : reading.lines()) {
          if (line.role() == role && distance(line.date().firstDay(), day) > tolerance) {
            isDatelineScattered = true;
            return null;
          }
        }
        return new Published(DateMethod.DATELINE, first.date(), first.evidence());
      }
      return null;
    }

    private void hearLines() {
      for (DatedLine line : reading.lines()) {
        switch (line.role()) {
          case DATELINE, BARE_DATELINE, LATE_DATELINE ->
              hear(DateMethod.DATELINE, line.evidence(), line.date().reading());
          case MASTHEAD -> hear(DateMethod.MASTHEAD, line.evidence(), line.date().reading());
          case FALSE_MASTHEAD ->
              hear(
                  DateMethod.MASTHEAD,
                  line.evidence(),
                  line.date().reading() + " is a " + weekday(line.date()));
          case SESSION, SIGNATURE ->
              hear(DateMethod.FULL_DATE_IN_TEXT, line.evidence(), line.date().reading());
        }
      }
    }

    private void hearEvents() {
      for (EventClue clue : reading.events()) {
        if (clue.tense() != EventClue.Tense.OPEN) {
          hear(DateMethod.YEAR_FROM_EVENT, clue.evidence(), clue.reading());
        }
      }
      if (reading.figures().spanBegin() > 0) {
        hear(
            DateMethod.YEAR_FROM_EVENT,
            reading.figures().spanEvidence(),
            reading.figures().spanBegin() + "..");
      }
    }

    /**
     * Metadata or path come first; what the page prints may only be earlier or later by a little.
     */
    private DateClaim fromStated(Published stated, Published printed) {
      if (printed != null && !agree(stated, printed)) {
        return conflict(null);
      }
      if (stated.date().isDay()) {
        return isAnachronism(stated.firstDay()) ? conflict(null) : fromPublished(stated);
      }
      if (printed != null && isInside(printed.firstDay(), stated)) {
        return fromPublished(printed);
      }
      return refined(stated);
    }

    /** A month or year of publication, made a day by the article's own words where they agree. */
    private DateClaim refined(Published stated) {
      DatedLine session = strongLine();
      if (session != null) {
        LocalDate day = session.date().firstDay();
        if (isInside(day, stated)) {
          return dayClaim(
              day, DateKind.EVENT, DateMethod.FULL_DATE_IN_TEXT, session.evidence(), stated);
        }
        long months = ChronoUnit.MONTHS.between(day, stated.firstDay());
        boolean isShortlyBefore = !day.isAfter(stated.firstDay()) && months < 2;
        if (!isShortlyBefore) {
          return conflict(null);
        }
        return partClaim(stated);
      }
      Opening opening = reading.opening();
      if (opening == null) {
        return partClaim(stated);
      }
      if (opening.date().isDay()) {
        LocalDate day = opening.date().firstDay();
        return isInside(day, stated) && opening.isReport()
            ? dayClaim(
                day, DateKind.EVENT, DateMethod.FULL_DATE_IN_TEXT, opening.evidence(), stated)
            : partClaim(stated);
      }
      int year = stated.date().year();
      boolean isSafe =
          stated.date().month() > 0
              ? opening.date().month() == stated.date().month()
              : opening.date().month() < 12 || opening.date().day() <= LAST_SAFE_DAY_OF_DECEMBER;
      if (isSafe && opening.date().exists(year)) {
        LocalDate day = opening.date().in(year);
        use(stated.method(), stated.evidence());
        return dayClaim(
            day, DateKind.EVENT, DateMethod.YEAR_FROM_METADATA, opening.evidence(), stated);
      }
      return partClaim(stated);
    }

    private DateClaim partClaim(Published stated) {
      if (isAnachronism(lastDay(stated))) {
        return conflict(null);
      }
      use(stated.method(), stated.evidence());
      Opening opening = reading.opening();
      return new DateClaim(
          stated.firstDay(),
          opening == null ? null : opening.date().monthDay(),
          DateKind.PUBLISHED,
          stated.date().precision(),
          stated.method(),
          stated.evidence(),
          ranked(),
          List.copyOf(concerns));
    }

    private DateClaim dayClaim(
        LocalDate day, DateKind kind, DateMethod method, String evidence, Published stated) {
      if (isAnachronism(day)) {
        return conflict(monthDay(day));
      }
      use(method, evidence);
      if (method == DateMethod.YEAR_FROM_METADATA) {
        hear(method, stated.evidence() + " + " + evidence, day.toString());
        use(method, stated.evidence() + " + " + evidence);
        use(DateMethod.MONTH_DAY_IN_TEXT, evidence);
      }
      return claimed(day, kind, method, evidence);
    }

    private DateClaim fromPublished(Published published) {
      use(published.method(), published.evidence());
      return claimed(
          published.firstDay(), DateKind.PUBLISHED, published.method(), published.evidence());
    }

    /** A full date at the article's head or under it, or null. */
    private DateClaim fromFullDate() {
      DatedLine session = reading.line(DatedLine.Role.SESSION);
      DatedLine signature = reading.line(DatedLine.Role.SIGNATURE);
      if (session != null) {
        boolean isSigned =
            signature != null
                && distance(session.date().firstDay(), signature.date().firstDay())
                    > SAME_PUBLICATION_DAYS;
        return isSigned ? conflict(null) : eventClaim(session.date(), session.evidence());
      }
      Opening opening = reading.opening();
      if (opening != null && opening.date().isDay() && opening.isReport()) {
        LocalDate day = opening.date().firstDay();
        if (reading.figures().latest() <= day.getYear()) {
          return eventClaim(opening.date(), opening.evidence());
        }
        return conflict(opening.date().monthDay());
      }
      if (signature != null && reading.figures().latest() <= signature.date().year()) {
        return eventClaim(signature.date(), signature.evidence());
      }
      return null;
    }

    private DateClaim eventClaim(PartialDate date, String evidence) {
      LocalDate day = date.firstDay();
      if (isAnachronism(day) || !fitsNamedYears(day)) {
        return conflict(date.monthDay());
      }
      use(DateMethod.FULL_DATE_IN_TEXT, evidence);
      return claimed(day, DateKind.EVENT, DateMethod.FULL_DATE_IN_TEXT, evidence);
    }

    private DateClaim fromMonthDay(Opening opening) {
      LocalDate byPage = pageDates.dayNear(opening.date(), index, PAGE_DAYS);
      YearChoice choice = YearChoice.of(opening.date(), reading);
      hearPageYears();
      if (choice.isConflict() || isConflictOfPage(choice, byPage)) {
        return conflict(opening.date().monthDay());
      }
      if (byPage != null) {
        if (isAnachronism(byPage)) {
          return conflict(opening.date().monthDay());
        }
        hear(DateMethod.YEAR_FROM_PAGE, opening.evidence(), byPage.toString());
        use(DateMethod.YEAR_FROM_PAGE, opening.evidence());
        use(DateMethod.MONTH_DAY_IN_TEXT, opening.evidence());
        return claimed(byPage, DateKind.EVENT, DateMethod.YEAR_FROM_PAGE, opening.evidence());
      }
      if (choice.date() == null) {
        return open(opening.date().monthDay());
      }
      StringBuilder evidence = new StringBuilder(opening.evidence());
      for (EventClue clue : choice.deciding()) {
        use(DateMethod.YEAR_FROM_EVENT, clue.evidence());
      }
      evidence.append(" + ").append(choice.deciding().get(0).evidence());
      use(DateMethod.MONTH_DAY_IN_TEXT, opening.evidence());
      return claimed(
          choice.date(), DateKind.EVENT, DateMethod.YEAR_FROM_EVENT, evidence.toString());
    }

    /**
     * The claim again, with the year of the page's other reports where nothing speaks against it.
     */
    DateClaim besideSiblings(SiblingDays siblings, DateClaim open) {
      Opening opening = reading.opening();
      if (opening == null || !opening.isReport() || !concerns.contains(Concern.YEAR_OPEN)) {
        return open;
      }
      LocalDate day = siblings.dayBeside(opening.date());
      boolean isAllowed =
          day != null
              && !isAnachronism(day)
              && YearChoice.allows(reading, day)
              && (pageDates.statedYears().isEmpty()
                  || pageDates.statedYears().equals(new TreeSet<>(List.of(day.getYear()))));
      if (!isAllowed) {
        return open;
      }
      concerns.remove(Concern.YEAR_OPEN);
      hear(DateMethod.YEAR_FROM_PAGE, siblings.evidence(), day.toString());
      use(DateMethod.YEAR_FROM_PAGE, siblings.evidence());
      return claimed(
          day,
          DateKind.EVENT,
          DateMethod.YEAR_FROM_PAGE,
          opening.evidence() + " + " + siblings.evidence());
    }

    private boolean isConflictOfPage(YearChoice choice, LocalDate byPage) {
      if (byPage != null && choice.date() != null && !byPage.equals(choice.date())) {
        return true;
      }
      TreeSet<Integer> years = new TreeSet<>(pageDates.statedYears());
      LocalDate day = byPage != null ? byPage : choice.date();
      if (day != null) {
        years.add(day.getYear());
      }
      return years.size() > 1;
    }

    private void hearPageYears() {
      for (EventClue clue : pageDates.yearClues()) {
        if (!reading.events().contains(clue)) {
          hear(DateMethod.YEAR_FROM_PAGE, clue.evidence(), clue.reading());
        }
      }
    }

    private DateClaim claimed(LocalDate day, DateKind kind, DateMethod method, String evidence) {
      return new DateClaim(
          day,
          monthDay(day),
          kind,
          DatePrecision.DAY,
          method,
          evidence,
          ranked(),
          List.copyOf(concerns));
    }

    private DateClaim conflict(String monthDay) {
      concerns.add(Concern.YEAR_CONFLICT);
      return openClaim(monthDay);
    }

    private DateClaim open(String monthDay) {
      if (monthDay != null) {
        concerns.add(Concern.YEAR_OPEN);
      } else {
        concerns.add(Concern.DATE_MISSING);
        hearPageYears();
        if (pageDates.statedYears().size() > 1) {
          concerns.add(Concern.YEAR_CONFLICT);
        }
      }
      return openClaim(monthDay);
    }

    private DateClaim openClaim(String monthDay) {
      Opening opening = reading.opening();
      boolean isOpeningUsed =
          monthDay != null && opening != null && monthDay.equals(opening.date().monthDay());
      if (isOpeningUsed) {
        use(
            opening.date().isDay() ? DateMethod.FULL_DATE_IN_TEXT : DateMethod.MONTH_DAY_IN_TEXT,
            opening.evidence());
      }
      return new DateClaim(
          null,
          monthDay,
          monthDay == null ? null : DateKind.EVENT,
          monthDay == null ? DatePrecision.NONE : DatePrecision.DAY,
          isOpeningUsed ? DateMethod.MONTH_DAY_IN_TEXT : DateMethod.NONE,
          isOpeningUsed ? opening.evidence() : null,
          ranked(),
          List.copyOf(concerns));
    }

    private boolean agree(Published stated, Published printed) {
      if (stated.date().isDay()) {
        return distance(stated.firstDay(), printed.firstDay()) <= SAME_PUBLICATION_DAYS;
      }
      LocalDate first = stated.firstDay();
      LocalDate last = lastDay(stated);
      return !printed.firstDay().isBefore(first.minusDays(SAME_PUBLICATION_DAYS))
          && !printed.firstDay().isAfter(last.plusDays(SAME_PUBLICATION_DAYS));
    }

    private boolean isInside(LocalDate day, Published stated) {
      return !day.isBefore(stated.firstDay()) && !day.isAfter(lastDay(stated));
    }

    private DatedLine strongLine() {
      DatedLine session = reading.line(DatedLine.Role.SESSION);
      return session != null ? session : reading.line(DatedLine.Role.SIGNATURE);
    }

    /**
     * Whether the article speaks of events as past that were still far off on a day, or of its own
     * session as held long after it.
     */
    private boolean isAnachronism(LocalDate day) {
      LocalDate limit = day.plusDays(ANNOUNCED_DAYS);
      for (EventClue clue : reading.events()) {
        if (clue.tense() == EventClue.Tense.PAST && clue.day().isAfter(day.plusDays(7))) {
          return true;
        }
      }
      DatedLine session = reading.line(DatedLine.Role.SESSION);
      return session != null && session.date().firstDay().isAfter(limit);
    }

    private boolean fitsNamedYears(LocalDate day) {
      for (EventClue clue : reading.events()) {
        if (clue.tense() == EventClue.Tense.THIS_YEAR && clue.day().getYear() != day.getYear()) {
          return false;
        }
      }
      return true;
    }

    private void hear(DateMethod method, String evidence, String reading) {
      DateClue clue = new DateClue(method, evidence, reading, false);
      if (heard.add(clue)) {
        clues.add(clue);
      }
    }

    private void use(DateMethod method, String evidence) {
      clues.replaceAll(
          clue ->
              clue.method() == method && clue.evidence().equals(evidence)
                  ? new DateClue(method, evidence, clue.reading(), true)
                  : clue);
    }

    private List<DateClue> ranked() {
      return clues.stream().sorted(Comparator.comparing(DateClue::method)).toList();
    }
  }

  private static LocalDate lastDay(Published stated) {
    return switch (stated.date().precision()) {
      case YEAR -> stated.firstDay().plusYears(1).minusDays(1);
      case MONTH -> stated.firstDay().plusMonths(1).minusDays(1);
      default -> stated.firstDay();
    };
  }

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  private static String weekday(PartialDate date) {
    String name = date.firstDay().getDayOfWeek().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String monthDay(LocalDate day) {
    return new PartialDate(0, day.getMonthValue(), day.getDayOfMonth()).monthDay();
  }
}
