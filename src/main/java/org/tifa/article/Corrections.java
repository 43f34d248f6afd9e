package org.tifa.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.archive.Source;
import org.tifa.article.Correction.Field;
import org.tifa.dating.ClueStanding;
import org.tifa.dating.DateClaim;
import org.tifa.dating.DateClue;
import org.tifa.dating.DateKind;
import org.tifa.dating.DateMethod;
import org.tifa.dating.DatePrecision;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;
import org.tifa.place.Division;
import org.tifa.place.Gazetteer;
import org.tifa.place.PlaceClaim;
import org.tifa.place.PlaceClue;
import org.tifa.place.PlaceKind;
import org.tifa.place.PlaceLevel;
import org.tifa.place.PlaceMethod;

/**
 * What a user corrects of one source. A correction is the last word: it takes the place of what was
 * read, whose clues stay and are told as outranked.
 *
 * @param rows those that match the source's path, in the order of the file
 * @param gazetteer by which places are understood as of the article's date; null without rows
 */
record Corrections(List<Correction> rows, Gazetteer gazetteer) {
  static final Corrections NONE = new Corrections(List.of(), null);

  private static final String OUTRANKED = "a correction outranks it";

  Corrections {
    rows = List.copyOf(rows);
  }

  /** The last row for a field of an article, or null. */
  private Correction row(Field field, int ordinal) {
    Correction last = null;
    for (Correction row : rows) {
      if (row.field() == field && row.isFor(ordinal)) {
        last = row;
      }
    }
    return last;
  }

  boolean isSkipped(int ordinal) {
    return row(Field.READING, ordinal) != null;
  }

  /** Whether anything of the source is left out. */
  boolean isSkipping() {
    return rows.stream().anyMatch(row -> row.field() == Field.READING);
  }

  /** The source, with corrected metadata. */
  Source source(Source source) {
    Map<MetadataField, Metadata.Value> values = new EnumMap<>(MetadataField.class);
    for (Correction row : rows) {
      MetadataField field =
          switch (row.field()) {
            case NEWSPAPER -> MetadataField.NEWSPAPER;
            case TITLE -> MetadataField.TITLE;
            default -> null;
          };
      if (field != null && row.article() == 0 && row.value() != null) {
        values.put(field, new Metadata.Value(row.value(), Metadata.Origin.OVERRIDE));
      }
    }
    return values.isEmpty() ? source : source.with(new Metadata(values).or(source.metadata()));
  }

  /** The page, with corrected words around its articles. */
  Page page(Page page) {
    return rows.isEmpty() ? page : new Page(page.articles().stream().map(this::article).toList());
  }

  private PageArticle article(PageArticle article) {
    int ordinal = article.ordinal();
    Correction title = row(Field.TITLE, ordinal);
    Correction byline = row(Field.BYLINE, ordinal);
    List<Concern> concerns = new ArrayList<>(article.concerns());
    if (title != null) {
      concerns.remove(Concern.TITLE_MISSING);
    }
    return new PageArticle(
        ordinal,
        words(title, article.title()),
        words(row(Field.SUBTITLE, ordinal), article.subtitle()),
        words(row(Field.KICKER, ordinal), article.kicker()),
        byline == null ? article.byline() : byline.words(),
        words(row(Field.PHOTOGRAPHER, ordinal), article.photographer()),
        words(row(Field.CREDIT, ordinal), article.credit()),
        article.newspaper(),
        article.text(),
        article.map(),
        article.blocks(),
        article.script(),
        concerns,
        article.columnName(),
        article.confidence());
  }

  private static String words(Correction row, String read) {
    return row == null ? read : row.value();
  }

  /** The date, corrected. */
  DateClaim date(DateClaim read, int ordinal) {
    Correction row = row(Field.DATED_ON, ordinal);
    if (row == null) {
      row = row(Field.YEAR, ordinal);
    }
    if (row == null) {
      return read;
    }
    LocalDate day = row.day();
    DatePrecision precision = row.precision() == null ? DatePrecision.NONE : row.precision();
    String monthDay = read.monthDay();
    if (row.field() == Field.YEAR && monthDay != null && exists(day.getYear(), monthDay)) {
      day = LocalDate.parse(day.getYear() + "-" + monthDay);
      precision = DatePrecision.DAY;
    }
    if (precision == DatePrecision.DAY) {
      monthDay = day.toString().substring(5);
    } else if (row.field() == Field.DATED_ON) {
      monthDay = null;
    }
    List<DateClue> clues = new ArrayList<>();
    String told = row.value() == null ? "open" : row.value();
    clues.add(new DateClue(DateMethod.OVERRIDE, row.evidence(), told, ClueStanding.USED));
    for (DateClue clue : read.clues()) {
      clues.add(
          clue.isUsed()
              ? new DateClue(clue.method(), clue.evidence(), clue.reading(), ClueStanding.OUTRANKED)
              : clue);
    }
    return new DateClaim(
        day,
        monthDay,
        kind(day, read),
        precision,
        DateMethod.OVERRIDE,
        row.evidence(),
        day == null ? 0 : 1,
        clues,
        List.of());
  }

  private static DateKind kind(LocalDate day, DateClaim read) {
    if (day == null) {
      return null;
    }
    return read.kind() == null ? DateKind.PUBLISHED : read.kind();
  }

  private static boolean exists(int year, String monthDay) {
    try {
      return LocalDate.parse(year + "-" + monthDay) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The place, corrected, as of the article's date. */
  PlaceClaim place(PlaceClaim read, DateClaim date, int ordinal) {
    Correction row = row(Field.PLACE, ordinal);
    if (row == null) {
      return read;
    }
    int year = date.datedOn() == null ? Gazetteer.NO_YEAR : date.datedOn().getYear();
    Division unit =
        row.place() == null ? null : gazetteer.division(row.place().code(), year).orElseThrow();
    boolean isDistrict = unit != null && unit.level() == PlaceLevel.DISTRICT;
    boolean isInCity = unit != null && unit.level() != PlaceLevel.PROVINCE;
    List<PlaceClue> clues = new ArrayList<>();
    String told = unit == null ? "no place" : unit.code() + " " + unit.name();
    clues.add(new PlaceClue(PlaceMethod.OVERRIDE, row.evidence(), told, null));
    for (PlaceClue clue : read.clues()) {
      clues.add(
          clue.isUsed()
              ? new PlaceClue(clue.method(), clue.evidence(), clue.reading(), OUTRANKED)
              : clue);
    }
    return new PlaceClaim(
        isDistrict ? unit.code() : null,
        isDistrict ? unit.name() : null,
        isInCity ? unit.cityCode() : null,
        isInCity ? unit.cityName() : null,
        unit == null ? null : unit.provinceCode(),
        unit == null ? null : unit.provinceName(),
        isDistrict ? gazetteer.currentCode(unit).orElse(null) : null,
        unit == null ? null : PlaceKind.SUBJECT,
        PlaceMethod.OVERRIDE,
        row.evidence(),
        unit == null ? null : 1.0,
        read.mentioned(),
        clues,
        List.of());
  }
}
