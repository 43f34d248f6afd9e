package org.tifa.dating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.config.DatingConfig;

/**
 * When an article was published, as metadata, path, date lines and the page's masthead tell it.
 *
 * @param stated what metadata or path say, or null
 * @param printed what the article's own date line says, or the page's masthead, or the page's only
 *     date line; or null
 * @param isScattered whether the article's own date lines are of different times
 */
record Publications(Published stated, Published printed, boolean isScattered) {
  private static final List<DatedLine.Role> OWN_DATELINES =
      List.of(DatedLine.Role.DATELINE, DatedLine.Role.BARE_DATELINE, DatedLine.Role.LATE_DATELINE);

  /** Tells the draft of every clue it meets. */
  static Publications of(
      DatingConfig config,
      Metadata metadata,
      ArticleReading reading,
      PageDates pageDates,
      ClaimDraft draft) {
    Published stated = stated(config, metadata, draft);
    DatedLine own = ownDateline(reading);
    boolean isScattered = own != null && isScattered(own, reading);
    Published printed =
        own == null || isScattered ? ofPage(reading, pageDates, draft) : published(own);
    return new Publications(stated, printed, isScattered);
  }

  private static Published stated(DatingConfig config, Metadata metadata, ClaimDraft draft) {
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
      draft.concern(Concern.DATE_UNREADABLE);
      draft.clues().hearUnreadable(method, text);
      return null;
    }
    draft.clues().hear(method, text, date.get());
    return new Published(
        method,
        date.get(),
        text,
        date.get().isDay() ? DateConfidence.METADATA_DAY : DateConfidence.METADATA_PART);
  }

  private static Published ofPage(ArticleReading reading, PageDates pageDates, ClaimDraft draft) {
    DatedLine masthead = pageDates.masthead();
    if (masthead != null) {
      draft.clues().hear(DateMethod.MASTHEAD, masthead.evidence(), masthead.date());
      return new Published(
          DateMethod.MASTHEAD, masthead.date(), masthead.evidence(), DateConfidence.MASTHEAD);
    }
    DatedLine dateline = pageDates.dateline();
    if (dateline == null) {
      return null;
    }
    draft.clues().hear(DateMethod.DATELINE, dateline.evidence(), dateline.date());
    Opening opening = reading.opening();
    boolean isOfPage = opening == null || (opening.date().isDay() && !opening.isReport());
    return isOfPage
        ? new Published(
            DateMethod.DATELINE,
            dateline.date(),
            dateline.evidence(),
            DateConfidence.SHARED_DATELINE)
        : null;
  }

  /** The first date line above the body, else the first under it, or null. */
  private static DatedLine ownDateline(ArticleReading reading) {
    for (DatedLine.Role role : OWN_DATELINES) {
      DatedLine first = reading.line(role);
      if (first != null) {
        return first;
      }
    }
    return null;
  }

  private static Published published(DatedLine own) {
    return new Published(
        DateMethod.DATELINE,
        own.date(),
        own.evidence(),
        own.role() == DatedLine.Role.BARE_DATELINE
            ? DateConfidence.BARE_DATELINE
            : DateConfidence.DATELINE);
  }

  /** Whether the date lines among which the article's own is chosen are far apart. */
  private static boolean isScattered(DatedLine own, ArticleReading reading) {
    int tolerance = own.role() == DatedLine.Role.DATELINE ? Published.SAME_PUBLICATION_DAYS : 0;
    LocalDate day = own.date().firstDay();
    for (DatedLine line : reading.lines()) {
      if (line.role() == own.role()
          && Published.distance(line.date().firstDay(), day) > tolerance) {
        return true;
      }
    }
    return false;
  }
}
