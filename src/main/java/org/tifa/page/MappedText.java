package org.tifa.page;

import java.util.Arrays;
import java.util.List;

/**
 * A text under cleaning: characters, each with the span of the decoded source it stands for.
 *
 * <p>A character copied as it stands has a span of one unit. Characters that replace something of
 * another length (an entity, a converted phrase) each carry the span of the whole. Positions grow
 * only as far as the source was read in order.
 */
final class MappedText {
  static final MappedText EMPTY = new MappedText("", new int[0], new int[0], 0);

  private final String text;
  private final int[] from;
  private final int[] to;
  private final int shift;

  private MappedText(String text, int[] from, int[] to, int shift) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.shift = shift;
  }

  /** The source itself, unit by unit. */
  static MappedText of(String source) {
    int[] from = new int[source.length()];
    int[] to = new int[source.length()];
    for (int i = 0; i < from.length; i++) {
      from[i] = i;
      to[i] = i + 1;
    }
    return new MappedText(source, from, to, 0);
  }

  /** The parts one after the other. */
  static MappedText join(List<MappedText> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int length = 0;
    for (MappedText part : parts) {
      length += part.length();
    }
    Builder joined = new Builder(length);
    for (MappedText part : parts) {
      joined.append(part, 0, part.length());
    }
    return joined.build();
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  char at(int i) {
    return text.charAt(i);
  }

  /** First source offset of a character. */
  int from(int i) {
    return from[shift + i];
  }

  /** Source offset after a character. */
  int to(int i) {
    return to[shift + i];
  }

  /** A part that shares this text's map. */
  MappedText sub(int begin, int end) {
    if (begin == 0 && end == length()) {
      return this;
    }
    return new MappedText(text.substring(begin, end), from, to, shift + begin);
  }

  /** Without white space at both ends. */
  MappedText strip() {
    int begin = 0;
    int end = length();
    while (begin < end && Glyphs.isSpace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Glyphs.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return sub(begin, end);
  }

  /** Appends the map of this text to a map under construction. */
  void appendTo(TextMap.Builder map) {
    int i = 0;
    int length = length();
    while (i < length) {
      int first = from(i);
      int last = to(i);
      int next = i + 1;
      if (last - first == 1) {
        while (next < length && from(next) == to(next - 1) && to(next) - from(next) == 1) {
          next++;
        }
        map.append(next - i, first, next - i);
      } else {
        while (next < length && from(next) == first && to(next) == last) {
          next++;
        }
        appendWhole(map, next - i, first, last - first);
      }
      i = next;
    }
  }

  /** A run as long as its source by chance must not look as if it mapped unit by unit. */
  private static void appendWhole(TextMap.Builder map, int length, int first, int sourceLength) {
    if (length != sourceLength) {
      map.append(length, first, sourceLength);
      return;
    }
    for (int i = 0; i < length; i++) {
      map.append(1, first, sourceLength);
    }
  }

  /** Collects characters with their spans. */
  static final class Builder {
    private final StringBuilder text;
    private int[] from;
    private int[] to;

    Builder(int capacity) {
      text = new StringBuilder(capacity);
      from = new int[Math.max(16, capacity)];
      to = new int[from.length];
    }

    int length() {
      return text.length();
    }

    char last() {
      return text.length() == 0 ? '\n' : text.charAt(text.length() - 1);
    }

    Builder append(char c, int sourceBegin, int sourceEnd) {
      int i = text.length();
      if (i == from.length) {
        from = Arrays.copyOf(from, i * 2);
        to = Arrays.copyOf(to, i * 2);
      }
      text.append(c);
      from[i] = sourceBegin;
      to[i] = sourceEnd;
      return this;
    }

    Builder append(MappedText part, int begin, int end) {
      for (int i = begin; i < end; i++) {
        append(part.at(i), part.from(i), part.to(i));
      }
      return this;
    }

    Builder append(String words, int sourceBegin, int sourceEnd) {
      for (int i = 0; i < words.length(); i++) {
        append(words.charAt(i), sourceBegin, sourceEnd);
      }
      return this;
    }

    MappedText build() {
      return new MappedText(text.toString(), from, to, 0);
    }
  }
}
