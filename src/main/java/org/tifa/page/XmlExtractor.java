package org.tifa.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an XML page with their source offsets. Of ALTO, alone or inside METS, a text block
 * is a part and a printed line a line; what stands in the margins is furniture. Of TEI, paragraphs
 * and their kin are parts, {@code lb} ends a line outside of {@code p}; of alternatives the regular
 * one is read. The parser knows no document types and no entities but the predefined ones.
 */
final class XmlExtractor {
  /** What an element of TEI does with its words. */
  private enum Role {
    DROPPED,
    PARAGRAPH,
    HEADING,
    CAPTION,
    FURNITURE,
    LINE_END
  }

  private static final Map<String, Role> TEI = tei();

  private static final Set<String> MARGINS =
      Set.of("topmargin", "bottommargin", "leftmargin", "rightmargin");

  private static Map<String, Role> tei() {
    Map<String, Role> roles = new HashMap<>();
    for (String name : List.of("teiheader", "sic", "orig", "abbr", "del", "figdesc", "facsimile")) {
      roles.put(name, Role.DROPPED);
    }
    for (String name :
        List.of(
            "p",
            "ab",
            "div",
            "div1",
            "div2",
            "div3",
            "div4",
            "body",
            "front",
            "back",
            "text",
            "byline",
            "opener",
            "closer",
            "dateline",
            "salute",
            "signed",
            "trailer",
            "item",
            "cell",
            "row",
            "lg",
            "note",
            "quote",
            "q",
            "argument",
            "epigraph",
            "docauthor",
            "docdate",
            "titlepage",
            "pb",
            "cb")) {
      roles.put(name, Role.PARAGRAPH);
    }
    roles.put("head", Role.HEADING);
    roles.put("titlepart", Role.HEADING);
    roles.put("figure", Role.CAPTION);
    roles.put("fw", Role.FURNITURE);
    roles.put("lb", Role.LINE_END);
    roles.put("l", Role.LINE_END);
    return Map.copyOf(roles);
  }

  HtmlExtractor.Extract extract(String source) {
    Document page = Parser.xmlParser().setTrackPosition(true).parseInput(source, "");
    Element root = page.firstElementChild();
    if (root == null) {
      return new HtmlExtractor.Extract(List.of(), null);
    }
    boolean isTei = local(root).startsWith("tei");
    Collector collector = isTei ? new TeiCollector(source) : new AltoCollector(source);
    root.traverse(collector);
    collector.endPart();
    return new HtmlExtractor.Extract(collector.parts, collector.title());
  }

  /** The name without its prefix, in lower case. */
  private static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private abstract static class Collector implements NodeVisitor {
    final String source;
    final List<HtmlExtractor.Part> parts = new ArrayList<>();
    MappedText.Builder line = new MappedText.Builder(256);
    boolean hasLines;

    Collector(String source) {
      this.source = source;
    }

    /** How the markup frames the part that ends. */
    abstract RawLine.Frame frame();

    String title() {
      return null;
    }

    final void endLine(Element element) {
      hasLines = true;
      if (line.length() > 0) {
        int at = Math.max(0, element.sourceRange().startPos());
        line.append('\n', at, at);
      }
    }

    final void endPart() {
      MappedText text = line.build();
      line = new MappedText.Builder(256);
      if (!text.text().isBlank()) {
        RawLine.Frame frame = frame();
        parts.add(new HtmlExtractor.Part(text, frame, frame == RawLine.Frame.HEADING ? 1 : 0));
      }
      hasLines = false;
    }
  }

  private static final class AltoCollector extends Collector {
    private int marginDepth;
    private boolean hasLine;

    AltoCollector(String source) {
      super(source);
    }

    @Override
    public void head(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      String name = local(element);
      switch (name) {
        case "textblock" -> endPart();
        case "textline" -> {
          if (hasLine) {
            endLine(element);
          }
          hasLine = true;
        }
        case "string" -> addContent(element);
        case "sp" -> {
          int at = Math.max(0, element.sourceRange().startPos());
          line.append(' ', at, at);
        }
        default -> {
          if (MARGINS.contains(name)) {
            endPart();
            marginDepth++;
          }
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      String name = local(element);
      if (name.equals("textblock")) {
        endPart();
        hasLine = false;
      } else if (MARGINS.contains(name)) {
        endPart();
        marginDepth--;
      }
    }

    private void addContent(Element element) {
      String words = element.attr("CONTENT");
      Range value = element.attributes().sourceRange("CONTENT").valueRange();
      int begin = Math.max(0, value.startPos());
      int end = Math.min(source.length(), Math.max(begin, value.endPos()));
      SourceAlignment.append(line, words, source, begin, end, SourceAlignment.Space.BLANK);
    }

    @Override
    RawLine.Frame frame() {
      return marginDepth > 0 ? RawLine.Frame.FURNITURE : RawLine.Frame.OPEN;
    }
  }

  private static final class TeiCollector extends Collector {
    private final StringBuilder title = new StringBuilder();
    private int dropDepth;
    private int headingDepth;
    private int captionDepth;
    private int furnitureDepth;
    private int titleDepth;

    TeiCollector(String source) {
      super(source);
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        add(words);
      } else if (node instanceof Element element) {
        enter(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        Role role = role(element);
        if (isParted(role)) {
          endPart();
        }
        count(role, -1);
        titleDepth -= isTitle(element) ? 1 : 0;
      }
    }

    private void enter(Element element) {
      Role role = role(element);
      if (role == Role.LINE_END) {
        // Inside a paragraph a printed line says nothing: the markup knows where it ends.
        if (!local(element).equals("lb") || element.closest("p") == null) {
          endLine(element);
        }
      } else if (isParted(role)) {
        endPart();
      }
      count(role, 1);
      titleDepth += isTitle(element) ? 1 : 0;
    }

    private static Role role(Element element) {
      return TEI.get(local(element));
    }

    private static boolean isParted(Role role) {
      return role == Role.PARAGRAPH
          || role == Role.HEADING
          || role == Role.CAPTION
          || role == Role.FURNITURE;
    }

    private void count(Role role, int change) {
      if (role == Role.DROPPED) {
        dropDepth += change;
      } else if (role == Role.HEADING) {
        headingDepth += change;
      } else if (role == Role.CAPTION) {
        captionDepth += change;
      } else if (role == Role.FURNITURE) {
        furnitureDepth += change;
      }
    }

    /** The header's first title names the page. */
    private static boolean isTitle(Element element) {
      return local(element).equals("title")
          && element.parent() != null
          && local(element.parent()).equals("titlestmt");
    }

    private void add(TextNode node) {
      if (titleDepth > 0) {
        title.append(node.getWholeText().strip());
      }
      if (dropDepth > 0) {
        return;
      }
      int begin = Math.max(0, node.sourceRange().startPos());
      int end = Math.min(source.length(), Math.max(begin, node.sourceRange().endPos()));
      SourceAlignment.append(
          line, node.getWholeText(), source, begin, end, SourceAlignment.Space.BLANK);
    }

    @Override
    String title() {
      return title.isEmpty() ? null : title.toString();
    }

    @Override
    RawLine.Frame frame() {
      if (furnitureDepth > 0) {
        return RawLine.Frame.FURNITURE;
      }
      if (captionDepth > 0) {
        return RawLine.Frame.CAPTION;
      }
      if (headingDepth > 0) {
        return RawLine.Frame.HEADING;
      }
      return hasLines ? RawLine.Frame.OPEN : RawLine.Frame.CLOSED;
    }
  }
}
