package org.tifa.dating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.config.DatingConfig;

/** One article's case: clues are heard, then the claim is made. */
final class ArticleCase {
  /** Days before its publication in which a page's reports happen. */
  private static final int PAGE_DAYS = 60;

  /** After this day a report of a year may be published in the next. */
  private static final int LAST_SAFE_DAY_OF_DECEMBER = 10;

  private final DatingConfig config;
  private final Metadata metadata;
  private final ArticleReading reading;
  private final int index;
  private final PageDates pageDates;
  private final ClaimDraft draft;
  private final OwnTime ownTime;

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
    this.draft = new ClaimDraft(reading, pageDates);
    this.ownTime = new OwnTime(reading);
  }

  DateClaim claim() {
    Publications published = Publications.of(config, metadata, reading, pageDates, draft);
    draft.hearWords();
    if (published.stated() != null) {
      return fromStated(published.stated(), published.printed());
    }
    Published printed = published.printed();
    if (printed != null) {
      return ownTime.isAnachronism(printed.firstDay())
          ? draft.conflict(null)
          : fromPublished(printed);
    }
    Opening opening = reading.opening();
    if (published.isScattered()) {
      return draft.conflict(opening == null ? null : opening.date().monthDay());
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
    return draft.open(null);
  }

  /** Metadata or path come first; what the page prints may only be earlier or later by a little. */
  private DateClaim fromStated(Published stated, Published printed) {
    if (printed != null && !stated.agrees(printed)) {
      return draft.conflict(null);
    }
    if (stated.date().isDay()) {
      return ownTime.isAnachronism(stated.firstDay())
          ? draft.conflict(null)
          : fromPublished(stated);
    }
    if (printed != null && stated.holds(printed.firstDay())) {
      return fromPublished(printed);
    }
    return refined(stated);
  }

  /** A month or year of publication, made a day by the article's own words where they agree. */
  private DateClaim refined(Published stated) {
    DatedLine session = strongLine();
    if (session != null) {
      LocalDate day = session.date().firstDay();
      if (stated.holds(day)) {
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
        return draft.conflict(null);
      }
      return partClaim(stated);
    }
    Opening opening = reading.opening();
    if (opening == null) {
      return partClaim(stated);
    }
    if (opening.date().isDay()) {
      LocalDate day = opening.date().firstDay();
      return stated.holds(day) && opening.isReport()
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
      draft.clues().use(stated.method(), stated.evidence());
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
    if (ownTime.isAnachronism(stated.date().lastDay())) {
      return draft.conflict(null);
    }
    return fromPublished(stated);
  }

  private DateClaim dayClaim(
      LocalDate day,
      DateMethod method,
      String evidence,
      Published stated,
      DateConfidence confidence) {
    if (ownTime.isAnachronism(day)) {
      return draft.conflict(PartialDate.of(day).monthDay());
    }
    draft.clues().use(method, evidence);
    if (method == DateMethod.YEAR_FROM_METADATA) {
      draft.clues().hear(method, stated.evidence() + " + " + evidence, PartialDate.of(day));
      draft.clues().use(method, stated.evidence() + " + " + evidence);
      draft.clues().use(DateMethod.MONTH_DAY_IN_TEXT, evidence);
    }
    return draft.claimed(PartialDate.of(day), DateKind.EVENT, method, evidence, confidence);
  }

  private DateClaim fromPublished(Published published) {
    draft.clues().use(published.method(), published.evidence());
    return draft.claimed(
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
              && Published.distance(session.date().firstDay(), signature.date().firstDay())
                  > Published.SAME_PUBLICATION_DAYS;
      return isSigned
          ? draft.conflict(null)
          : eventClaim(session.date(), session.evidence(), DateConfidence.SESSION);
    }
    Opening opening = reading.opening();
    if (opening != null && opening.date().isDay() && opening.isReport()) {
      LocalDate day = opening.date().firstDay();
      if (!opening.fits(day)) {
        draft.concern(Concern.WEEKDAY_MISMATCH);
        return draft.conflict(opening.date().monthDay());
      }
      if (reading.figures().latest() <= day.getYear()) {
        return eventClaim(opening.date(), opening.evidence(), DateConfidence.DISPATCH);
      }
      return draft.conflict(opening.date().monthDay());
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
            && !ownTime.isAnachronism(best.to())
            && ownTime.fitsNamedYears(best.to());
    if (!isAgreed || !isPossible) {
      return draft.conflict(null);
    }
    draft.clues().use(DateMethod.YEAR_IN_TEXT, best.evidence());
    DateConfidence confidence =
        best.kind() == YearClue.Kind.REPORT_PART
            ? DateConfidence.REPORT_PART
            : DateConfidence.REPORT;
    return draft.claimed(
        best.date(), DateKind.EVENT, DateMethod.YEAR_IN_TEXT, best.evidence(), confidence);
  }

  private DateClaim eventClaim(PartialDate date, String evidence, DateConfidence confidence) {
    LocalDate day = date.firstDay();
    if (ownTime.isAnachronism(day) || !ownTime.fitsNamedYears(day)) {
      return draft.conflict(date.monthDay());
    }
    draft.clues().use(DateMethod.FULL_DATE_IN_TEXT, evidence);
    return draft.claimed(date, DateKind.EVENT, DateMethod.FULL_DATE_IN_TEXT, evidence, confidence);
  }

  private DateClaim fromMonthDay(Opening opening) {
    LocalDate byPage = pageDates.dayNear(opening.date(), index, PAGE_DAYS);
    YearChoice choice = YearChoice.of(opening, reading);
    draft.hearPageYears();
    if (choice.isWeekdayWrong() || (byPage != null && !opening.fits(byPage))) {
      draft.concern(Concern.WEEKDAY_MISMATCH);
      return draft.conflict(opening.date().monthDay());
    }
    if (choice.isConflict() || isConflictOfPage(choice, byPage)) {
      return draft.conflict(opening.date().monthDay());
    }
    if (byPage != null) {
      if (ownTime.isAnachronism(byPage)) {
        return draft.conflict(opening.date().monthDay());
      }
      draft.clues().hear(DateMethod.YEAR_FROM_PAGE, opening.evidence(), PartialDate.of(byPage));
      draft.clues().use(DateMethod.YEAR_FROM_PAGE, opening.evidence());
      draft.clues().use(DateMethod.MONTH_DAY_IN_TEXT, opening.evidence());
      return draft.claimed(
          PartialDate.of(byPage),
          DateKind.EVENT,
          DateMethod.YEAR_FROM_PAGE,
          opening.evidence(),
          DateConfidence.YEAR_OF_PAGE);
    }
    if (choice.date() == null) {
      return draft.open(opening.date().monthDay());
    }
    StringBuilder evidence = new StringBuilder(opening.evidence());
    for (YearChoice.Ground ground : choice.grounds()) {
      if (ground.method() == DateMethod.YEAR_FROM_WEEKDAY) {
        draft.clues().hear(ground.method(), ground.evidence(), PartialDate.of(choice.date()));
      }
      draft.clues().use(ground.method(), ground.evidence());
    }
    YearChoice.Ground first = choice.grounds().get(0);
    if (!first.evidence().equals(opening.evidence())) {
      evidence.append(" + ").append(first.evidence());
    }
    draft.clues().use(DateMethod.MONTH_DAY_IN_TEXT, opening.evidence());
    return draft.claimed(
        PartialDate.of(choice.date()),
        DateKind.EVENT,
        first.method(),
        evidence.toString(),
        choice.confidence());
  }

  /** The claim again, with the year of the page's other reports where nothing speaks against it. */
  DateClaim besideSiblings(SiblingDays siblings, DateClaim open) {
    Opening opening = reading.opening();
    if (opening == null || !opening.isReport() || !open.concerns().contains(Concern.YEAR_OPEN)) {
      return open;
    }
    LocalDate day = siblings.dayBeside(opening.date());
    boolean isAllowed =
        day != null
            && !ownTime.isAnachronism(day)
            && YearChoice.allows(reading, day)
            && (pageDates.statedYears().isEmpty()
                || pageDates.statedYears().equals(new TreeSet<>(List.of(day.getYear()))));
    if (!isAllowed) {
      return open;
    }
    draft.settleYear();
    draft.clues().hear(DateMethod.YEAR_FROM_PAGE, siblings.evidence(), PartialDate.of(day));
    draft.clues().use(DateMethod.YEAR_FROM_PAGE, siblings.evidence());
    return draft.claimed(
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

  private DatedLine strongLine() {
    DatedLine session = reading.line(DatedLine.Role.SESSION);
    return session != null ? session : reading.line(DatedLine.Role.SIGNATURE);
  }
}
