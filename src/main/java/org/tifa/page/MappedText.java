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
  static final MappedText EMPTY = new MappedText("", null, null, 0);

  private final String text;

  /** Null for a text that is a stretch of the source, unit by unit. */
  private final int[] from;

  private final int[] to;

  /** Index of the first character in the arrays, or in the source where there are none. */
  private final int shift;

  private MappedText(String text, int[] from, int[] to, int shift) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.shift = shift;
  }

  /** The source itself, unit by unit. */
  static MappedText of(String source) {
    return new MappedText(source, null, null, 0);
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
    return from == null ? shift + i : from[shift + i];
  }

  /** Source offset after a character. */
  int to(int i) {
    return to == null ? shift + i + 1 : to[shift + i];
  }

  /** A part that shares this text's map. */
  MappedText sub(int begin, int end) {
    if (begin == 0 && end == length()) {
      return this;
    }
    return new MappedText(text.substring(begin, end), from, to, shift + begin);
  }

  /** Other words for the same characters, one for one. */
  MappedText withWords(String words) {
    if (words.length() != text.length()) {
      throw new IllegalArgumentException(
          "%d characters cannot stand for %d".formatted(words.length(), text.length()));
    }
    return new MappedText(words, from, to, shift);
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
    int length = length();
    if (from == null) {
      map.append(length, shift, length);
      return;
    }
    int i = 0;
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

    /** Null as long as what was appended is a stretch of the source, unit by unit. */
    private int[] from;

    private int[] to;

    /** Source offset of the first character. */
    private int begin;

    Builder(int capacity) {
      text = new StringBuilder(capacity);
    }

    int length() {
      return text.length();
    }

    char last() {
      return text.length() == 0 ? '\n' : text.charAt(text.length() - 1);
    }

    Builder append(char c, int sourceBegin, int sourceEnd) {
      int i = text.length();
      text.append(c);
      if (from == null && continues(i, sourceBegin) && sourceEnd == sourceBegin + 1) {
        return this;
      }
      widen(i, i + 1);
      from[i] = sourceBegin;
      to[i] = sourceEnd;
      return this;
    }

    Builder append(MappedText part, int partBegin, int partEnd) {
      if (partBegin >= partEnd) {
        return this;
      }
      int i = text.length();
      int end = i + partEnd - partBegin;
      text.append(part.text, partBegin, partEnd);
      int first = part.shift + partBegin;
      if (part.from == null) {
        if (from == null && continues(i, first)) {
          return this;
        }
        widen(i, end);
        for (int j = i; j < end; j++) {
          from[j] = first + j - i;
          to[j] = first + j - i + 1;
        }
      } else {
        widen(i, end);
        System.arraycopy(part.from, first, from, i, end - i);
        System.arraycopy(part.to, first, to, i, end - i);
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
      return new MappedText(text.toString(), from, to, from == null ? begin : 0);
    }

    private boolean continues(int length, int sourceBegin) {
      if (length == 0) {
        begin = sourceBegin;
      }
      return begin + length == sourceBegin;
    }

    /** Makes room for spans up to an end, and writes down those that went without saying. */
    private void widen(int length, int end) {
      if (from == null) {
        from = new int[Math.max(Math.max(16, end), text.capacity())];
        to = new int[from.length];
        for (int i = 0; i < length; i++) {
          from[i] = begin + i;
          to[i] = begin + i + 1;
        }
      } else if (end > from.length) {
        int room = Math.max(end, 2 * from.length);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
      }
    }
  }
}
