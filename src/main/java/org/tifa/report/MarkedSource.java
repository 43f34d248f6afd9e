package org.tifa.report;

import java.util.List;
import java.util.Map;
import org.tifa.archive.Source;
import org.tifa.page.BlockKind;
import org.tifa.report.Palette.Look;

/**
 * The raw text of a source, line by line, with a margin that names what each line became and marks
 * on mentions and on characters that were left out.
 */
final class MarkedSource {
  private static final int MARGIN_WIDTH = 16;

  private static final Map<Look, String> OPENING =
      Map.of(Look.DATE, "⟦", Look.PLACE, "⟪", Look.REWRITTEN, "«");
  private static final Map<Look, String> CLOSING =
      Map.of(Look.DATE, "⟧", Look.PLACE, "⟫", Look.REWRITTEN, "»");
  private static final String LEAVING = " ⇢";

  private final String text;
  private final SourceMarks marks;
  private final Palette palette;
  private final boolean hasArticles;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  private MarkedSource(Source source, List<InspectedArticle> articles, Palette palette) {
    this.text = source.text();
    this.marks = SourceMarks.of(source, articles);
    this.palette = palette;
    this.hasArticles = !articles.isEmpty();
  }

  static String render(Source source, List<InspectedArticle> articles, Palette palette) {
    MarkedSource marked = new MarkedSource(source, articles, palette);
    marked.lines();
    return marked.out.toString();
  }

  private void lines() {
    int begin = 0;
    while (begin < text.length()) {
      int end = begin;
      while (end < text.length() && !VisibleText.isLineBreak(text.charAt(end))) {
        end++;
      }
      line(begin, end);
      begin = Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1));
      for (int offset = end; offset < begin; offset++) {
        count(offset);
      }
    }
  }

  private void line(int begin, int end) {
    boolean isKept = isKept(begin, end);
    String margin = DisplayWidth.left(margin(begin, end, isKept), MARGIN_WIDTH) + "│";
    out.append(palette.paint(Look.FRAME, margin));
    if (begin < end) {
      out.append(' ');
    }
    if (palette == Palette.COLOURED) {
      coloured(begin, end);
    } else {
      plain(begin, end, isKept);
    }
    out.append('\n');
  }

  private String margin(int begin, int end, boolean isKept) {
    if (!isKept) {
      return isBlank(begin, end) || !hasArticles ? "" : "left out";
    }
    SourceMarks.Mark first = null;
    boolean isMixed = false;
    boolean isLeaving = false;
    for (int offset = begin; offset < end; offset++) {
      SourceMarks.Mark mark = marks.at(offset);
      if (mark == null || Character.isWhitespace(text.charAt(offset))) {
        continue;
      }
      if (first == null) {
        first = mark;
      }
      isMixed |= !mark.equals(first);
      isLeaving |= marks.isLeaving(offset);
    }
    return name(first) + (isMixed ? " +" : "") + (isLeaving ? LEAVING : "");
  }

  private static String name(SourceMarks.Mark mark) {
    return mark.ordinal() + " " + mark.kind().label() + (mark.isRepeat() ? " ×" : "");
  }

  private void coloured(int begin, int end) {
    int start = begin;
    while (start < end) {
      Look look = look(start);
      int stop = start + 1;
      while (stop < end && look(stop) == look) {
        stop++;
      }
      out.append(palette.paint(look, shown(start, stop)));
      start = stop;
    }
  }

  private void plain(int begin, int end, boolean isKept) {
    boolean isOut = false;
    Look open = null;
    for (int offset = begin; offset < end; offset++) {
      boolean isLeftOut = isKept && look(offset) == Look.REMOVED;
      if (isOut && !isLeftOut) {
        out.append('}');
      }
      Look look = isKept ? marks.lookAt(offset) : null;
      if (look != open && open != null) {
        out.append(CLOSING.get(open));
      }
      int before = depth;
      count(offset);
      if (offset == begin) {
        // A mention that goes on from the line above is opened again: each line reads alone.
        out.append("【".repeat(depth));
      } else {
        out.append("】".repeat(before + marks.openingAt(offset) - depth));
        out.append("【".repeat(marks.openingAt(offset)));
      }
      if (isLeftOut && !isOut) {
        out.append('{');
      }
      if (look != open && look != null) {
        out.append(OPENING.get(look));
      }
      open = look;
      out.append(VisibleText.of(text.charAt(offset)));
      isOut = isLeftOut;
    }
    if (isOut) {
      out.append('}');
    }
    if (open != null) {
      out.append(CLOSING.get(open));
    }
    if (begin < end) {
      out.append("】".repeat(depth));
    }
  }

  /** Keeps the number of open mentions. */
  private void count(int offset) {
    depth += marks.openingAt(offset) - marks.closingAt(offset);
  }

  private Look look(int offset) {
    if (marks.isMentioned(offset) && marks.at(offset) != null) {
      return Look.MENTION;
    }
    SourceMarks.Mark mark = marks.at(offset);
    if (mark == null) {
      boolean isRemoved = hasArticles && !Character.isWhitespace(text.charAt(offset));
      return isRemoved ? Look.REMOVED : Look.PLAIN;
    }
    if (marks.lookAt(offset) != null) {
      return marks.lookAt(offset);
    }
    if (mark.isRepeat()) {
      return Look.REPEAT;
    }
    return look(mark.kind());
  }

  private static Look look(BlockKind kind) {
    return switch (kind) {
      case KICKER, TITLE, SUBTITLE, COLUMN -> Look.TITLE;
      case FURNITURE, MASTHEAD, ADVERT, NOTICE, CONTINUATION -> Look.FRAME;
      case BODY, CAPTION, BYLINE, CREDIT -> Look.PLAIN;
    };
  }

  private boolean isKept(int begin, int end) {
    for (int offset = begin; offset < end; offset++) {
      if (marks.at(offset) != null && !Character.isWhitespace(text.charAt(offset))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBlank(int begin, int end) {
    for (int offset = begin; offset < end; offset++) {
      if (!Character.isWhitespace(text.charAt(offset))) {
        return false;
      }
    }
    return true;
  }

  private String shown(int begin, int end) {
    StringBuilder shown = new StringBuilder(end - begin);
    for (int offset = begin; offset < end; offset++) {
      shown.append(VisibleText.of(text.charAt(offset)));
    }
    return shown.toString();
  }
}
