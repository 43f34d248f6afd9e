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
    List<Draft> drafts = blocks.classify(unwrapper.unwrap(lines.lines()), lines.script());
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
      double confidence = part.beginning * part.inside * end;
      articles.add(
          assembler.assemble(part, i + 1, lines, source.text(), title, masthead, confidence));
    }
    return new Page(articles);
  }

  private String knownTitle(Source source, SourceLines.Lines lines) {
    String title = source.metadata().text(MetadataField.TITLE);
    if (title == null && lines.title() != null) {
      title = lines.title().split("[_|｜]|--| - ", 2)[0].strip();
      title = title.isEmpty() ? lines.title() : title;
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
