package org.tifa.page;

import java.util.ArrayList;
import java.util.List;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;

/** Cuts a source into lines, with what its layout or markup says of each. */
final class SourceLines {
  private static final int HEADING_MARKS = 6;

  /** Stands between the parts of a page with markup while they are cleaned together. */
  private static final char PART_END = 0xFDD0;

  private final ScriptConverter converter;
  private final WidthNormalizer widths = new WidthNormalizer();
  private final GlossRemover glosses = new GlossRemover();
  private final Mojibake mojibake;
  private final ShiftedGbk shifted;
  private final HtmlExtractor html = new HtmlExtractor();
  private final XmlExtractor xml = new XmlExtractor();

  SourceLines(ScriptConverter converter) {
    this.converter = converter;
    this.mojibake = new Mojibake(converter);
    this.shifted = new ShiftedGbk(converter);
  }

  /**
   * The lines of a page.
   *
   * @param repairs what was changed of the words
   * @param title the title that the markup names, or null
   * @param script of the whole page
   */
  record Lines(List<RawLine> lines, Repairs repairs, String title, Script script) {}

  Lines read(Source source) {
    if (source.format() == SourceFormat.HTML) {
      return readParts(html.extract(source.text()));
    }
    if (source.format() == SourceFormat.XML) {
      return readParts(xml.extract(source.text()));
    }
    Cleaned cleaned = clean(MappedText.of(source.text()));
    List<RawLine> lines = new ArrayList<>();
    boolean isMarkdown = source.format() == SourceFormat.MARKDOWN;
    cut(cleaned, isMarkdown, lines);
    return new Lines(lines, cleaned.repairs, null, cleaned.script);
  }

  private record Cleaned(MappedText text, Repairs repairs, Script script) {}

  private Cleaned clean(MappedText raw) {
    Restored reread = mojibake.restore(raw);
    Restored restored = shifted.restore(reread.text());
    WidthNormalizer.Settled settled = widths.normalize(restored.text());
    GlossRemover.Unglossed unglossed = glosses.remove(settled.text());
    Script script = converter.script(unglossed.text().text());
    Repairs repairs =
        new Repairs(
            unglossed.positions(),
            reread.restored(),
            restored.restored(),
            SourcePositions.merged(reread.left(), restored.left()),
            settled.invisible());
    return new Cleaned(unglossed.text(), repairs, script);
  }

  private Lines readParts(HtmlExtractor.Extract extract) {
    List<MappedText> texts = new ArrayList<>();
    for (HtmlExtractor.Part part : extract.parts()) {
      texts.add(part.text());
      int end = part.text().to(part.text().length() - 1);
      texts.add(new MappedText.Builder(1).append(PART_END, end, end).build());
    }
    MappedText whole = texts.isEmpty() ? MappedText.EMPTY : MappedText.join(texts);
    Cleaned page = clean(whole);
    List<RawLine> lines = new ArrayList<>();
    MappedText text = page.text;
    int begin = 0;
    int part = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.at(i) != PART_END) {
        continue;
      }
      HtmlExtractor.Part framed = extract.parts().get(part++);
      Cleaned cleaned = new Cleaned(text.sub(begin, i), page.repairs, page.script);
      cutPart(cleaned, framed, lines);
      begin = i + 1;
    }
    return new Lines(lines, page.repairs, extract.title(), page.script);
  }

  private void cutPart(Cleaned cleaned, HtmlExtractor.Part part, List<RawLine> lines) {
    int first = lines.size();
    cut(cleaned, false, lines);
    for (int i = first; i < lines.size(); i++) {
      RawLine line = lines.get(i);
      boolean isOpen = i > first && part.frame() == RawLine.Frame.CLOSED;
      lines.set(
          i,
          new RawLine(
              line.text(),
              line.shadow(),
              0,
              i == first ? Math.max(1, line.blanks()) : line.blanks(),
              isOpen ? RawLine.Frame.OPEN : part.frame(),
              part.level()));
    }
  }

  private void cut(Cleaned cleaned, boolean isMarkdown, List<RawLine> lines) {
    MappedText text = cleaned.text;
    String words = text.text();
    int blanks = 0;
    int begin = 0;
    while (begin <= words.length()) {
      int end = words.indexOf('\n', begin);
      if (end < 0) {
        end = words.length();
      }
      RawLine line = line(text.sub(begin, end), blanks, isMarkdown, cleaned.script);
      if (line == null) {
        blanks++;
      } else {
        lines.add(line);
        blanks = 0;
      }
      begin = end + 1;
    }
  }

  private RawLine line(MappedText raw, int blanks, boolean isMarkdown, Script script) {
    MappedText text = raw.strip();
    if (text.length() == 0) {
      return null;
    }
    int indent = 0;
    while (raw.at(indent) == ' ') {
      indent++;
    }
    int level = 0;
    int marks = 0;
    while (marks < text.length() && marks < HEADING_MARKS && text.at(marks) == '#') {
      marks++;
    }
    if (marks > 0 && marks < text.length() && text.at(marks) == ' ') {
      level = marks;
      text = text.sub(marks, text.length()).strip();
    }
    if (isMarkdown) {
      text = MarkdownMarks.remove(text);
      if (text.length() == 0) {
        return null;
      }
    }
    String shadow = script == Script.HANS ? text.text() : converter.shadow(text.text());
    RawLine.Frame frame = level > 0 ? RawLine.Frame.HEADING : RawLine.Frame.OPEN;
    return new RawLine(text, shadow, indent, blanks, frame, level);
  }
}
