package org.tifa.dating;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tifa.archive.Concern;

/** One article's claim while it is being made: the clues heard, the concerns met. */
final class ClaimDraft {
  private final ArticleReading reading;
  private final PageDates pageDates;
  private final ClueLedger clues = new ClueLedger();
  private final Set<Concern> concerns = EnumSet.noneOf(Concern.class);

  ClaimDraft(ArticleReading reading, PageDates pageDates) {
    this.reading = reading;
    this.pageDates = pageDates;
  }

  ClueLedger clues() {
    return clues;
  }

  void concern(Concern concern) {
    concerns.add(concern);
  }

  /** Notes that the year, which a concern left open, is known after all. */
  void settleYear() {
    concerns.remove(Concern.YEAR_OPEN);
  }

  /** Hears all that the article's own words say. */
  void hearWords() {
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
    if (reading.elapsed() != null) {
      clues.hear(reading.elapsed());
    }
    Opening opening = reading.opening();
    if (opening != null) {
      clues.hear(opening.method(), opening.evidence(), opening.date());
    }
  }

  /** Hears which years the page's other articles call their own. */
  void hearPageYears() {
    for (EventClue clue : pageDates.yearClues()) {
      if (!reading.events().contains(clue)) {
        clues.hear(DateMethod.YEAR_FROM_PAGE, clue);
      }
    }
  }

  DateClaim claimed(
      PartialDate date,
      DateKind kind,
      DateMethod method,
      String evidence,
      DateConfidence confidence) {
    LocalDate published = kind == DateKind.PUBLISHED && date.isDay() ? date.firstDay() : null;
    hearRelativeDay(published);
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

  DateClaim conflict(String monthDay) {
    concerns.add(Concern.YEAR_CONFLICT);
    return openClaim(monthDay);
  }

  DateClaim open(String monthDay) {
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
      clues.use(opening.method(), opening.evidence());
    }
    hearRelativeDay(null);
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

  /** A day that is told only beside that of publication: 18日, 昨天. */
  private void hearRelativeDay(LocalDate published) {
    RelativeDay told = reading.relativeDay();
    if (told == null) {
      return;
    }
    LocalDate day = published == null ? null : told.beside(published);
    if (day == null) {
      clues.hearUnanchored(DateMethod.RELATIVE_DAY_IN_TEXT, told.evidence(), told.reading());
    } else {
      clues.hear(DateMethod.RELATIVE_DAY_IN_TEXT, told.evidence(), PartialDate.of(day));
    }
  }
}
