package org.tifa.page;

import java.util.ArrayList;
import java.util.List;
import org.tifa.archive.MetadataField;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;

/**
 * Reads a decoded source into articles: cleans its text, puts lines together to paragraphs, tells
 * headlines, bylines, captions, furniture and adverts apart, and cuts the page where articles
 * begin. Made once per executor; safe for use by several threads; the same source always gives the
 * same page.
 */
public final class PageReader {
  /** Share of articles right whose first or last line is a short one without a sentence's end. */
  private static final double LOOSE_EDGE = 0.8;

  /** Characters of such a line. */
  private static final int LONGEST_LOOSE = 40;

  private final ScriptConverter converter = new ScriptConverter();
  private final SourceLines sourceLines = new SourceLines(converter);
  private final RepeatMarker repeats = new RepeatMarker();
  private final ColumnBreaks columns;
  private final LineUnwrapper unwrapper;
  private final BlockClassifier blocks;
  private final ArticleSplitter splitter;
  private final ArticleAssembler assembler;

  /** A reader that knows furniture by the bundled rules. */
  public PageReader() {
    this(FurnitureRules.bundled());
  }

  /** A reader that knows furniture, adverts and columns by these rules. */
  public PageReader(FurnitureRules rules) {
    LineClassifier classifier = new LineClassifier(rules);
    columns = new ColumnBreaks(classifier);
    unwrapper = new LineUnwrapper(classifier);
    blocks = new BlockClassifier(converter, classifier);
    splitter = new ArticleSplitter(classifier);
    assembler = new ArticleAssembler(converter, classifier);
  }

  /** Reads a source; a page of furniture and adverts only has no articles. */
  public Page read(Source source) {
    SourceLines.Lines lines = sourceLines.read(source);
    List<Draft> drafts =
        blocks.classify(unwrapper.unwrap(SplitDates.join(lines.lines())), lines.script());
    String known = knownTitle(source, lines);
    if (source.format() == SourceFormat.HTML) {
      furnishAboveHeading(drafts);
    }
    List<ArticleSplitter.Part> parts = splitter.split(drafts, known);
    columns.join(parts);
    repeats.mark(parts);
    String masthead = assembler.masthead(drafts);
    List<PageArticle> articles = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      ArticleSplitter.Part part = parts.get(i);
      String title = parts.size() == 1 ? known : null;
      double end = i + 1 < parts.size() ? parts.get(i + 1).beginning : 1;
      double confidence = part.beginning * part.inside * end * edges(part.drafts);
      articles.add(
          assembler.assemble(
              part, i + 1, lines.repairs(), source.text(), title, masthead, confidence));
    }
    return new Page(articles);
  }

  /** How sure it is that the body's first and last paragraphs are its own: text is in sentences. */
  private static double edges(List<Draft> drafts) {
    Draft first = null;
    Draft last = null;
    for (Draft draft : drafts) {
      if (draft.isBody()) {
        first = first == null ? draft : first;
        last = draft;
      }
    }
    double share = 1;
    if (first != null && isLoose(first)) {
      share *= LOOSE_EDGE;
    }
    if (last != null && last != first && isLoose(last)) {
      share *= LOOSE_EDGE;
    }
    return share;
  }

  private static boolean isLoose(Draft draft) {
    String words = draft.words();
    char end = words.charAt(words.length() - 1);
    return words.length() <= LONGEST_LOOSE && !Glyphs.endsSentence(words) && "：:".indexOf(end) < 0;
  }

  private String knownTitle(Source source, SourceLines.Lines lines) {
    String title = source.metadata().text(MetadataField.TITLE);
    if (title == null && lines.title() != null) {
      title = lines.title().split("[_|｜]|--| - ", 2)[0].strip();
      title = title.isEmpty() ? lines.title() : title;
      int mark = Math.max(title.lastIndexOf('-'), title.lastIndexOf('—'));
      if (mark > 0 && Imprint.medium(title.substring(mark + 1).strip()) != null) {
        title = title.substring(0, mark).strip();
      }
    }
    if (title == null) {
      return null;
    }
    return converter.script(title) == Script.HANS
        ? title
        : converter.convert(MappedText.of(title)).text();
  }

  /** What stands above a web page's one first heading is the site's. */
  private static void furnishAboveHeading(List<Draft> drafts) {
    int heading = -1;
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).level() == 1) {
        if (heading >= 0) {
          return;
        }
        heading = i;
      }
    }
    for (int i = 0; i < heading; i++) {
      Draft draft = drafts.get(i);
      if (draft.kind == BlockKind.BODY && !Glyphs.endsSentence(draft.words())) {
        draft.furnish();
      }
    }
  }
}
