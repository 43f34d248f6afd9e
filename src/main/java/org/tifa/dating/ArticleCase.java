package org.tifa.dating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.config.DatingConfig;

/** One article's case: clues are heard, then the claim is made. */
final class ArticleCase {
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

  /** A published day or part of one, and where it stands. */
  private record Published(
      DateMethod method, PartialDate date, String evidence, DateConfidence confidence) {
    LocalDate firstDay() {
      return date.firstDay();
    }
  }

  private final DatingConfig config;
  private final Metadata metadata;
  private final ArticleReading reading;
  private final int index;
  private final PageDates pageDates;
  private final ClueLedger clues = new ClueLedger();
  private boolean isDatelineScattered;
  private final Set<Concern> concerns = EnumSet.noneOf(Concern.class);

  ArticleCase(
      DatingConfig config,
      Metadata metadata,
      ArticleReading reading,
      int index,
      PageDates pageDates) {
    this.config = config;
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
      clues.hear(
          opening.date().isDay() ? DateMethod.FULL_DATE_IN_TEXT : DateMethod.MONTH_DAY_IN_TEXT,
          opening.evidence(),
          opening.date());
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
    DateClaim ofReport = fromReport();
    if (ofReport != null) {
      return ofReport;
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
      clues.hearUnreadable(method, text);
      return null;
    }
    clues.hear(method, text, date.get());
    return new Published(
        method,
        date.get(),
        text,
        date.get().isDay() ? DateConfidence.METADATA_DAY : DateConfidence.METADATA_PART);
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
      clues.hear(DateMethod.MASTHEAD, masthead.evidence(), masthead.date());
      return new Published(
          DateMethod.MASTHEAD, masthead.date(), masthead.evidence(), DateConfidence.MASTHEAD);
    }
    DatedLine dateline = pageDates.dateline();
    if (dateline != null) {
      clues.hear(DateMethod.DATELINE, dateline.evidence(), dateline.date());
      Opening opening = reading.opening();
      if (opening == null || (opening.date().isDay() && !opening.isReport())) {
        return new Published(
            DateMethod.DATELINE,
            dateline.date(),
            dateline.evidence(),
            DateConfidence.SHARED_DATELINE);
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
      return new Published(
          DateMethod.DATELINE,
          first.date(),
          first.evidence(),
          role == DatedLine.Role.BARE_DATELINE
              ? DateConfidence.BARE_DATELINE
              : DateConfidence.DATELINE);
    }
    return null;
  }

  private void hearLines() {
    for (DatedLine line : reading.lines()) {
      switch (line.role()) {
        case DATELINE, BARE_DATELINE, LATE_DATELINE ->
            clues.hear(DateMethod.DATELINE, line.evidence(), line.date());
        case MASTHEAD -> clues.hear(DateMethod.MASTHEAD, line.evidence(), line.date());
        case FALSE_MASTHEAD -> {
          clues.hearWrongWeekday(DateMethod.MASTHEAD, line.evidence(), line.date());
          concerns.add(Concern.WEEKDAY_MISMATCH);
        }
        case SESSION, SIGNATURE, ENTRY ->
            clues.hear(DateMethod.FULL_DATE_IN_TEXT, line.evidence(), line.date());
      }
    }
  }

  private void hearEvents() {
    for (EventClue clue : reading.events()) {
      if (clue.tense() != EventClue.Tense.OPEN) {
        clues.hear(DateMethod.YEAR_FROM_EVENT, clue);
      }
    }
    for (YearClue clue : reading.years()) {
      clues.hear(DateMethod.YEAR_IN_TEXT, clue);
    }
    if (reading.figures().spanBegin() > 0) {
      clues.hearNotBefore(
          DateMethod.YEAR_FROM_EVENT,
          reading.figures().spanEvidence(),
          reading.figures().spanBegin());
    }
  }

  /** Metadata or path come first; what the page prints may only be earlier or later by a little. */
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
            day,
            DateMethod.FULL_DATE_IN_TEXT,
            session.evidence(),
            stated,
            DateConfidence.FULL_DATE_IN_METADATA);
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
              day,
              DateMethod.FULL_DATE_IN_TEXT,
              opening.evidence(),
              stated,
              DateConfidence.FULL_DATE_IN_METADATA)
          : partClaim(stated);
    }
    int year = stated.date().year();
    boolean isSafe =
        stated.date().month() > 0
            ? opening.date().month() == stated.date().month()
            : opening.date().month() < 12 || opening.date().day() <= LAST_SAFE_DAY_OF_DECEMBER;
    if (isSafe && opening.date().exists(year)) {
      LocalDate day = opening.date().in(year);
      clues.use(stated.method(), stated.evidence());
      return dayClaim(
          day,
          DateMethod.YEAR_FROM_METADATA,
          opening.evidence(),
          stated,
          DateConfidence.YEAR_OF_METADATA);
    }
    return partClaim(stated);
  }

  private DateClaim partClaim(Published stated) {
    if (isAnachronism(stated.date().lastDay())) {
      return conflict(null);
    }
    return fromPublished(stated);
  }

  private DateClaim dayClaim(
      LocalDate day,
      DateMethod method,
      String evidence,
      Published stated,
      DateConfidence confidence) {
    if (isAnachronism(day)) {
      return conflict(monthDay(day));
    }
    clues.use(method, evidence);
    if (method == DateMethod.YEAR_FROM_METADATA) {
      clues.hear(method, stated.evidence() + " + " + evidence, PartialDate.of(day));
      clues.use(method, stated.evidence() + " + " + evidence);
      clues.use(DateMethod.MONTH_DAY_IN_TEXT, evidence);
    }
    return claimed(PartialDate.of(day), DateKind.EVENT, method, evidence, confidence);
  }

  private DateClaim fromPublished(Published published) {
    clues.use(published.method(), published.evidence());
    return claimed(
        published.date(),
        DateKind.PUBLISHED,
        published.method(),
        published.evidence(),
        published.confidence());
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
      return isSigned
          ? conflict(null)
          : eventClaim(session.date(), session.evidence(), DateConfidence.SESSION);
    }
    Opening opening = reading.opening();
    if (opening != null && opening.date().isDay() && opening.isReport()) {
      LocalDate day = opening.date().firstDay();
      if (!opening.fits(day)) {
        concerns.add(Concern.WEEKDAY_MISMATCH);
        return conflict(opening.date().monthDay());
      }
      if (reading.figures().latest() <= day.getYear()) {
        return eventClaim(opening.date(), opening.evidence(), DateConfidence.DISPATCH);
      }
      return conflict(opening.date().monthDay());
    }
    if (signature != null && reading.figures().latest() <= signature.date().year()) {
      return eventClaim(signature.date(), signature.evidence(), DateConfidence.SIGNATURE);
    }
    return null;
  }

  /**
   * The month or year of a yearly report, or of what a session resolved, by its title, its session
   * and the years it reviews and plans; null where there is none or where a report of a day opens.
   */
  private DateClaim fromReport() {
    Opening opening = reading.opening();
    boolean isReport = opening != null && opening.isReport();
    List<YearClue> own =
        reading.years().stream()
            .filter(clue -> clue.kind().isOfReport() && clue.year() > 0)
            .toList();
    if (own.isEmpty() || isReport) {
      return null;
    }
    YearClue best = own.stream().min(Comparator.comparing(YearClue::kind)).orElseThrow();
    int year = best.year();
    boolean isAgreed = own.stream().allMatch(clue -> clue.allowsYear(year));
    // Such a text plans years ahead, so later years in it say nothing; its own or the last it
    // names.
    boolean isWritten =
        best.kind() == YearClue.Kind.SESSION
            || reading.figures().years().contains(year)
            || reading.figures().years().contains(year - 1);
    boolean isPossible =
        isWritten
            && year <= config.latestYear()
            && !isAnachronism(best.to())
            && fitsNamedYears(best.to());
    if (!isAgreed || !isPossible) {
      return conflict(null);
    }
    clues.use(DateMethod.YEAR_IN_TEXT, best.evidence());
    DateConfidence confidence =
        best.kind() == YearClue.Kind.REPORT_PART
            ? DateConfidence.REPORT_PART
            : DateConfidence.REPORT;
    return claimed(
        best.date(), DateKind.EVENT, DateMethod.YEAR_IN_TEXT, best.evidence(), confidence);
  }

  private DateClaim eventClaim(PartialDate date, String evidence, DateConfidence confidence) {
    LocalDate day = date.firstDay();
    if (isAnachronism(day) || !fitsNamedYears(day)) {
      return conflict(date.monthDay());
    }
    clues.use(DateMethod.FULL_DATE_IN_TEXT, evidence);
    return claimed(date, DateKind.EVENT, DateMethod.FULL_DATE_IN_TEXT, evidence, confidence);
  }

  private DateClaim fromMonthDay(Opening opening) {
    LocalDate byPage = pageDates.dayNear(opening.date(), index, PAGE_DAYS);
    YearChoice choice = YearChoice.of(opening, reading);
    hearPageYears();
    if (choice.isWeekdayWrong() || (byPage != null && !opening.fits(byPage))) {
      concerns.add(Concern.WEEKDAY_MISMATCH);
      return conflict(opening.date().monthDay());
    }
    if (choice.isConflict() || isConflictOfPage(choice, byPage)) {
      return conflict(opening.date().monthDay());
    }
    if (byPage != null) {
      if (isAnachronism(byPage)) {
        return conflict(opening.date().monthDay());
      }
      clues.hear(DateMethod.YEAR_FROM_PAGE, opening.evidence(), PartialDate.of(byPage));
      clues.use(DateMethod.YEAR_FROM_PAGE, opening.evidence());
      clues.use(DateMethod.MONTH_DAY_IN_TEXT, opening.evidence());
      return claimed(
          PartialDate.of(byPage),
          DateKind.EVENT,
          DateMethod.YEAR_FROM_PAGE,
          opening.evidence(),
          DateConfidence.YEAR_OF_PAGE);
    }
    if (choice.date() == null) {
      return open(opening.date().monthDay());
    }
    StringBuilder evidence = new StringBuilder(opening.evidence());
    for (YearChoice.Ground ground : choice.grounds()) {
      if (ground.method() == DateMethod.YEAR_FROM_WEEKDAY) {
        clues.hear(ground.method(), ground.evidence(), PartialDate.of(choice.date()));
      }
      clues.use(ground.method(), ground.evidence());
    }
    YearChoice.Ground first = choice.grounds().get(0);
    if (!first.evidence().equals(opening.evidence())) {
      evidence.append(" + ").append(first.evidence());
    }
    clues.use(DateMethod.MONTH_DAY_IN_TEXT, opening.evidence());
    return claimed(
        PartialDate.of(choice.date()),
        DateKind.EVENT,
        first.method(),
        evidence.toString(),
        choice.confidence());
  }

  /** The claim again, with the year of the page's other reports where nothing speaks against it. */
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
    clues.hear(DateMethod.YEAR_FROM_PAGE, siblings.evidence(), PartialDate.of(day));
    clues.use(DateMethod.YEAR_FROM_PAGE, siblings.evidence());
    return claimed(
        PartialDate.of(day),
        DateKind.EVENT,
        DateMethod.YEAR_FROM_PAGE,
        opening.evidence() + " + " + siblings.evidence(),
        DateConfidence.YEAR_OF_SIBLINGS);
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
        clues.hear(DateMethod.YEAR_FROM_PAGE, clue);
      }
    }
  }

  private DateClaim claimed(
      PartialDate date,
      DateKind kind,
      DateMethod method,
      String evidence,
      DateConfidence confidence) {
    List<DateClue> ranked = clues.ranked(date.firstDay(), date.lastDay());
    Opening opening = reading.opening();
    return new DateClaim(
        date.firstDay(),
        date.isDay() ? date.monthDay() : opening == null ? null : opening.date().monthDay(),
        kind,
        date.precision(),
        method,
        evidence,
        confidence.given(
            ranked,
            reading.figures().years().contains(date.year()),
            opening == null || opening.isFirst() || kind == DateKind.PUBLISHED),
        ranked,
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
      clues.use(
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
        0,
        clues.ranked(null, null),
        List.copyOf(concerns));
  }

  private boolean agree(Published stated, Published printed) {
    if (stated.date().isDay()) {
      return distance(stated.firstDay(), printed.firstDay()) <= SAME_PUBLICATION_DAYS;
    }
    LocalDate first = stated.firstDay();
    LocalDate last = stated.date().lastDay();
    return !printed.firstDay().isBefore(first.minusDays(SAME_PUBLICATION_DAYS))
        && !printed.firstDay().isAfter(last.plusDays(SAME_PUBLICATION_DAYS));
  }

  private boolean isInside(LocalDate day, Published stated) {
    return !day.isBefore(stated.firstDay()) && !day.isAfter(stated.date().lastDay());
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

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  private static String monthDay(LocalDate day) {
    return new PartialDate(0, day.getMonthValue(), day.getDayOfMonth()).monthDay();
  }
}
