package org.tifa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.archive.Source;
import org.tifa.article.Article;
import org.tifa.dating.ClueStanding;
import org.tifa.dating.DateClaim;
import org.tifa.dating.DateClue;
import org.tifa.page.Block;
import org.tifa.page.PageArticle;
import org.tifa.place.NamedPlace;
import org.tifa.place.PlaceClaim;
import org.tifa.place.PlaceClue;
import org.tifa.report.Palette.Look;

/**
 * How one source is read: its articles, date and place with every clue, doubts in plain words, and
 * the raw text with marks. Lines are never wrapped.
 */
public final class InspectView {
  private static final int LABEL_WIDTH = 14;
  private static final String INDENT = "  ";
  private static final String USED = "✓";
  private static final String UNUSED = "✗";
  private static final int MAX_EVIDENCE_WIDTH = 60;

  private final Source source;
  private final List<InspectedArticle> articles;
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private InspectView(Source source, List<InspectedArticle> articles, Palette palette) {
    this.source = source;
    this.articles = articles;
    this.palette = palette;
  }

  /**
   * The view as lines ended by line feeds.
   *
   * @param source the raw file or record
   * @param articles what was read from it, in order; empty if it holds no article
   * @param palette colours or signs
   */
  public static String render(Source source, List<InspectedArticle> articles, Palette palette) {
    InspectView view = new InspectView(source, List.copyOf(articles), palette);
    view.legend();
    view.source();
    view.articles.forEach(view::article);
    view.rawText();
    return view.out.toString();
  }

  private void legend() {
    heading("LEGEND");
    line(
        "clues      "
            + used(USED)
            + " the claim rests on it   "
            + unused(UNUSED)
            + " it does not, and why");
    if (palette == Palette.COLOURED) {
      line(
          "raw text   "
              + String.join(
                  "   ",
                  palette.paint(Look.MENTION, "slogan"),
                  palette.paint(Look.DATE, "words of the date"),
                  palette.paint(Look.PLACE, "words of the place"),
                  palette.paint(Look.TITLE, "headline"),
                  palette.paint(Look.FRAME, "furniture, advert"),
                  palette.paint(Look.REPEAT, "repeated paragraph"),
                  palette.paint(Look.REWRITTEN, "read as other words"),
                  palette.paint(Look.REMOVED, "left out of the text")));
    } else {
      line(
          "raw text   【slogan】   ⟦words of the date⟧   ⟪words of the place⟫"
              + "   «read as other words»   {left out of the text}");
    }
    line(
        "margin     number of the article and what the line is in it;"
            + " × a repeat, + more than one thing, 'left out' nothing of the line is kept,"
            + " ⇢ goes on elsewhere than on the next line");
  }

  private void source() {
    heading("SOURCE");
    field("path", source.sourcePath());
    field("format", lower(source.format()));
    field("bytes", Numbers.grouped(source.byteCount()));
    field(
        "charset",
        "%s, confidence %d of 100".formatted(source.charset(), source.charsetConfidence()));
    for (Map.Entry<MetadataField, Metadata.Value> entry : source.metadata().values().entrySet()) {
      Metadata.Value value = entry.getValue();
      field(
          lower(entry.getKey()),
          VisibleText.oneLine(value.text()) + " (from " + lower(value.origin()) + ")");
    }
    concerns(source.concerns());
    field("articles", articles.isEmpty() ? "none" : Numbers.grouped(articles.size()));
  }

  private void article(InspectedArticle inspected) {
    Article article = inspected.article();
    PageArticle page = article.page();
    heading("ARTICLE " + page.ordinal() + " of " + articles.size());
    field("kicker", page.kicker());
    field("title", page.title());
    field("subtitle", page.subtitle());
    field("byline", page.byline().isEmpty() ? null : String.join("、", page.byline()));
    field("photographer", page.photographer());
    field("credit", page.credit());
    field("column", page.columnName());
    field("newspaper", either(page.newspaper(), MetadataField.NEWSPAPER));
    field("edition", source.metadata().text(MetadataField.EDITION));
    field("script", page.script().label());
    field("cut", confidence(page.confidence()) + " that it begins and ends where it does");
    counts(article);
    date(article.date());
    place(article.place());
    List<Concern> concerns = new ArrayList<>(page.concerns());
    concerns.addAll(article.date().concerns());
    concerns.addAll(article.place().concerns());
    concerns(concerns.stream().distinct().toList());
    mentions(inspected.mentions());
  }

  private void counts(Article article) {
    PageArticle page = article.page();
    long characters = 0;
    for (Block block : page.blocks()) {
      if (block.kind().isEditorial()) {
        characters +=
            page.words(block)
                .codePoints()
                .filter(codePoint -> !Character.isWhitespace(codePoint))
                .count();
      }
    }
    field(
        "counts",
        String.join(
            ", ",
            Numbers.of(characters, "character"),
            Numbers.of(article.windows().paragraphs().size(), "paragraph"),
            Numbers.of(article.windows().sentences().size(), "sentence")));
  }

  private void date(DateClaim date) {
    List<String> parts = new ArrayList<>();
    parts.add(date.datedOn() == null ? "open" : date.datedOn().toString());
    if (date.datedOn() == null && date.monthDay() != null) {
      parts.add("month and day " + date.monthDay());
    }
    parts.add("precision " + date.precision().label());
    if (date.kind() != null) {
      parts.add(
          switch (date.kind()) {
            case PUBLISHED -> "day of publication";
            case EVENT -> "day of the event";
          });
    }
    parts.add("method " + date.method().label());
    if (date.datedOn() != null) {
      parts.add(confidence(date.confidence()));
    }
    field("date", String.join(", ", parts));
    evidence(date.evidence());
    TextGrid grid = clues();
    for (DateClue clue : date.clues()) {
      grid.row(
          sign(clue.isUsed()),
          clue.method().label(),
          clue.reading(),
          clue.evidence(),
          why(clue.standing()));
    }
    clues(grid);
  }

  private void place(PlaceClaim place) {
    List<String> parts = new ArrayList<>();
    unit(place.provinceCode(), place.provinceName(), parts);
    unit(place.cityCode(), place.cityName(), parts);
    unit(place.districtCode(), place.districtName(), parts);
    String claim = parts.isEmpty() ? "open" : String.join(" › ", parts);
    if (place.currentDistrictCode() != null
        && !place.currentDistrictCode().equals(place.districtCode())) {
      claim += ", today " + place.currentDistrictCode();
    }
    if (place.kind() != null) {
      claim += ", " + place.kind().label();
    }
    claim += ", method " + place.method().label();
    if (place.confidence() != null) {
      claim += ", " + confidence(place.confidence());
    }
    field("place", claim);
    evidence(place.evidence());
    TextGrid grid = clues();
    for (PlaceClue clue : place.clues()) {
      grid.row(
          sign(clue.isUsed()),
          clue.method().label(),
          clue.reading(),
          clue.evidence(),
          clue.reason());
    }
    clues(grid);
    if (!place.mentioned().isEmpty()) {
      List<String> named = new ArrayList<>();
      for (NamedPlace mentioned : place.mentioned()) {
        named.add(mentioned.name() + " " + mentioned.mentionCount());
      }
      field("places named", String.join(", ", named));
    }
  }

  private void mentions(List<MarkedMention> mentions) {
    field("slogans", Numbers.of(mentions.size(), "mention"));
    if (mentions.isEmpty()) {
      return;
    }
    TextGrid grid = new TextGrid().text("slogan").text("source offsets").text("raw");
    for (MarkedMention mention : mentions) {
      grid.row(
          mention.canonical(), mention.sourceBegin() + ".." + mention.sourceEnd(), mention.raw());
    }
    out.append(grid.render(INDENT + INDENT));
  }

  private void rawText() {
    heading("RAW TEXT");
    if (articles.isEmpty()) {
      line("No article was found in this source.");
    }
    out.append(MarkedSource.render(source, articles, palette));
  }

  private void concerns(List<Concern> concerns) {
    for (int i = 0; i < concerns.size(); i++) {
      Concern concern = concerns.get(i);
      line(
          DisplayWidth.left(i == 0 ? "concerns" : "", LABEL_WIDTH)
              + palette.paint(Look.CONCERN, concern.label())
              + ": "
              + ConcernMeaning.of(concern));
    }
  }

  private void evidence(String evidence) {
    if (evidence != null) {
      field("", "evidence: " + evidence);
    }
  }

  private static TextGrid clues() {
    return new TextGrid()
        .text("")
        .text("clue")
        .text("reading")
        .text("words", MAX_EVIDENCE_WIDTH)
        .text("why not");
  }

  private static String why(ClueStanding standing) {
    return switch (standing) {
      case USED -> null;
      case AGREES -> "it agrees and is not needed";
      case OUTRANKED -> "another clue is trusted more";
      case OTHER_TIME -> "it is of another time that the text speaks of";
      case UNDECIDED -> "it does not settle the date, or others stand against it";
      case WRONG_WEEKDAY -> "its date and its weekday do not belong together";
      case UNREADABLE -> "it could not be understood";
    };
  }

  private static String confidence(double confidence) {
    return String.format(Locale.ROOT, "confidence %.3f", confidence);
  }

  private void clues(TextGrid grid) {
    if (grid.isEmpty()) {
      return;
    }
    for (String row : grid.render(INDENT + INDENT).lines().toList()) {
      String sign = row.stripLeading();
      Look look =
          sign.startsWith(USED) ? Look.USED : sign.startsWith(UNUSED) ? Look.UNUSED : Look.PLAIN;
      out.append(palette.paint(look, row)).append('\n');
    }
  }

  private String either(String onPage, MetadataField field) {
    return onPage != null ? onPage : source.metadata().text(field);
  }

  private static void unit(String code, String name, List<String> parts) {
    if (code != null) {
      parts.add(name + " " + code);
    }
  }

  private static String sign(boolean isUsed) {
    return isUsed ? USED : UNUSED;
  }

  private String used(String text) {
    return palette.paint(Look.USED, text);
  }

  private String unused(String text) {
    return palette.paint(Look.UNUSED, text);
  }

  private void heading(String text) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    out.append(palette.paint(Look.HEADING, text)).append('\n');
  }

  /** A named value; nothing where there is none. */
  private void field(String name, String value) {
    if (value != null) {
      line(DisplayWidth.left(name, LABEL_WIDTH) + VisibleText.oneLine(value));
    }
  }

  private void line(String text) {
    out.append(INDENT).append(text).append('\n');
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
