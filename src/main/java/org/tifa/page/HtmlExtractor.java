package org.tifa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an HTML page with their source offsets. Scripts and styles go; navigation is kept as
 * furniture; block elements and line breaks end lines.
 */
final class HtmlExtractor {
  private static final Set<String> DROPPED =
      Set.of("script", "style", "noscript", "template", "head", "svg", "math", "object");
  private static final Set<String> FURNITURE =
      Set.of("nav", "footer", "aside", "button", "select", "form", "iframe", "menu");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "tr",
          "td",
          "th",
          "caption",
          "blockquote",
          "pre",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "figure",
          "figcaption",
          "hr",
          "body",
          "address",
          "center",
          "nav",
          "footer",
          "aside",
          "form",
          "fieldset",
          "option",
          "select",
          "button",
          "menu",
          "tbody",
          "thead");

  private static final Set<String> FURNITURE_NAMES =
      Set.of("nav", "navi", "menu", "footer", "foot", "share", "related", "toolbar", "sidebar");

  /** A stretch of text as the markup frames it. */
  record Part(MappedText text, RawLine.Frame frame, int level) {}

  /**
   * What was found.
   *
   * @param title the {@code title} element's words, or null
   */
  record Extract(List<Part> parts, String title) {}

  Extract extract(String source) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document page = parser.parseInput(source, "");
    String title = page.title().isBlank() ? null : page.title().strip();
    Collector collector = new Collector(source);
    page.traverse(collector);
    collector.endPart();
    return new Extract(collector.parts, title);
  }

  private static final class Collector implements NodeVisitor {
    private final String source;
    private final List<Part> parts = new ArrayList<>();
    private MappedText.Builder line = new MappedText.Builder(256);
    private int dropDepth;
    private int furnitureDepth;
    private int captionDepth;
    private int level;

    Collector(String source) {
      this.source = source;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (dropDepth == 0) {
          add(words);
        }
        return;
      }
      if (!(node instanceof Element element)) {
        return;
      }
      String name = element.normalName();
      if (DROPPED.contains(name)) {
        dropDepth++;
      }
      if (name.equals("br")) {
        line.append('\n', position(element), position(element));
      }
      if (BLOCKS.contains(name)) {
        endPart();
      }
      if (isFurniture(element, name)) {
        furnitureDepth++;
      }
      if (name.equals("figcaption")) {
        captionDepth++;
      }
      if (isHeading(name)) {
        level = name.charAt(1) - '0';
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      String name = element.normalName();
      if (BLOCKS.contains(name)) {
        endPart();
      }
      if (DROPPED.contains(name)) {
        dropDepth--;
      }
      if (isFurniture(element, name)) {
        furnitureDepth--;
      }
      if (name.equals("figcaption")) {
        captionDepth--;
      }
      if (isHeading(name)) {
        level = 0;
      }
    }

    private static boolean isHeading(String name) {
      return name.length() == 2
          && name.charAt(0) == 'h'
          && name.charAt(1) >= '1'
          && name.charAt(1) <= '6';
    }

    private static boolean isFurniture(Element element, String name) {
      if (FURNITURE.contains(name)) {
        return true;
      }
      if (isFurnitureName(element.id().toLowerCase(Locale.ROOT))) {
        return true;
      }
      for (String style : element.classNames()) {
        if (isFurnitureName(style.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isFurnitureName(String name) {
      return FURNITURE_NAMES.contains(name)
          || name.contains("breadcrumb")
          || name.contains("crumb")
          || name.contains("navbar")
          || name.contains("copyright");
    }

    private static int position(Node node) {
      return Math.max(0, node.sourceRange().startPos());
    }

    private void add(TextNode node) {
      String words = node.getWholeText();
      int begin = node.sourceRange().startPos();
      int end = node.sourceRange().endPos();
      if (begin < 0 || end > source.length()) {
        begin = 0;
        end = 0;
      }
      if (isInPre(node)) {
        SourceAlignment.append(line, words, source, begin, end, SourceAlignment.Space.KEPT);
      } else {
        SourceAlignment.append(line, words, source, begin, end, SourceAlignment.Space.BLANK);
      }
    }

    private static boolean isInPre(Node node) {
      Node parent = node.parent();
      return parent instanceof Element element
          && (element.normalName().equals("pre") || element.normalName().equals("textarea"));
    }

    private void endPart() {
      if (line.length() == 0) {
        return;
      }
      MappedText text = line.build();
      line = new MappedText.Builder(256);
      if (text.text().isBlank()) {
        return;
      }
      RawLine.Frame frame = RawLine.Frame.CLOSED;
      if (furnitureDepth > 0) {
        frame = RawLine.Frame.FURNITURE;
      } else if (captionDepth > 0) {
        frame = RawLine.Frame.CAPTION;
      } else if (level > 0) {
        frame = RawLine.Frame.HEADING;
      }
      parts.add(new Part(text, frame, frame == RawLine.Frame.HEADING ? level : 0));
    }
  }
}
