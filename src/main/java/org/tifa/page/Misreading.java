package org.tifa.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A way to make mojibake: bytes written in one charset are read in another. */
enum Misreading {
  UTF8_AS_GBK(Shown.GBK, Written.UTF8, 9, 1),
  UTF8_AS_LATIN(Shown.LATIN, Written.UTF8, 9, 1),
  GBK_AS_LATIN(Shown.LATIN, Written.GBK, 12, 2),
  BIG5_AS_LATIN(Shown.LATIN, Written.BIG5, 14, 2),
  BIG5_AS_GBK(Shown.GBK, Written.BIG5, 16, 3),
  GBK_AS_BIG5(Shown.BIG5, Written.GBK, 16, 3);

  /** The charset that the bytes were read in; Latin is Windows-1252 over ISO 8859-1. */
  private enum Shown {
    GBK,
    BIG5,
    LATIN
  }

  /** The charset that they were written in. */
  private enum Written {
    UTF8,
    GBK,
    BIG5
  }

  /** No byte. */
  static final int NONE = -1;

  /** Stands for a byte that is lost, from here on. */
  static final int LOST = 0x100;

  /** Stands for a byte that is lost and that Windows-1252 has no character for. */
  static final int LATIN_HOLE = 0x101;

  private static final String LATIN_HOLES = "\u0081\u008D\u008F\u0090\u009D";

  /** The byte that is none of a pair in GBK; most decoders give it up. */
  private static final int GBK_HOLE = 0x80;

  /** Letters of two bytes that stand on Chinese pages. */
  private static final String PINYIN = "āēěīōūǎǐǒǔǖǘǚǜ";

  private static final PairTable BIG5 =
      new PairTable(List.of("Big5", "x-windows-950", "Big5-HKSCS"));
  private static final short[] LATIN_BYTES = latin();

  private final Shown shown;
  private final Written written;
  private final double evidence;
  private final int leastDistinct;

  Misreading(Shown shown, Written written, double evidence, int leastDistinct) {
    this.shown = shown;
    this.written = written;
    this.evidence = evidence;
    this.leastDistinct = leastDistinct;
  }

  private static short[] latin() {
    short[] bytes = new short[0x10000];
    byte[] one = new byte[1];
    for (int b = 0x80; b <= 0xFF; b++) {
      bytes[b] = (short) b;
      one[0] = (byte) b;
      bytes[new String(one, Charset.forName("windows-1252")).charAt(0)] = (short) b;
    }
    bytes[0xFFFD] = 0;
    return bytes;
  }

  /** Nats by which a run must be likelier than the text as it stands. */
  double evidence() {
    return evidence;
  }

  /** Different characters that a run has at least: rows of one sign are no mojibake. */
  int leastDistinct() {
    return leastDistinct;
  }

  /** Whether the bytes were UTF-8, whose form other text hardly ever has. */
  boolean isUtf8() {
    return written == Written.UTF8;
  }

  /** What a mark of loss most likely stands for, or {@link #NONE}. */
  int hole() {
    return switch (shown) {
      case GBK -> GBK_HOLE;
      case LATIN -> LATIN_HOLE;
      case BIG5 -> NONE;
    };
  }

  /** Whether a byte, perhaps a lost one, may be this one. */
  static boolean isAlike(int unit, int known) {
    return unit == known || unit == LOST || (unit == LATIN_HOLE && LATIN_HOLES.indexOf(known) >= 0);
  }

  /** Whether the wrong charset has two bytes a character, so that two may be lost at once. */
  boolean isShownInPairs() {
    return shown != Shown.LATIN;
  }

  /**
   * The bytes of a character as it was read: one, or {@code lead << 8 | trail}; {@link #NONE} if
   * the wrong charset does not have it.
   */
  int bytes(char c) {
    if (c < 0x80) {
      return c;
    }
    int bytes =
        switch (shown) {
          case GBK -> c == '€' ? 0x80 : Gbk.pair(c);
          case BIG5 -> BIG5.pair(c);
          case LATIN -> LATIN_BYTES[c];
        };
    return bytes == 0 ? NONE : bytes;
  }

  /** Bytes of the character that a byte begins, 0 if none begins with it. */
  int length(int first) {
    if (first < 0x80) {
      return 1;
    }
    if (written != Written.UTF8) {
      return first > 0x80 && first != 0xFF ? 2 : 0;
    }
    if (first >= LOST) {
      return first == LOST ? 3 : 0;
    }
    return first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : 0;
  }

  /** Whether a byte can stand behind the first one of a character. */
  boolean canFollow(int next) {
    if (next >= LOST) {
      return true;
    }
    return written == Written.UTF8 ? (next & 0xC0) == 0x80 : next >= 0x40 && next != 0x7F;
  }

  /** The character of all its bytes, or 0. */
  char character(int[] bytes) {
    if (bytes.length == 1) {
      return (char) bytes[0];
    }
    return switch (written) {
      case GBK -> Gbk.character(bytes[0], bytes[1]);
      case BIG5 -> BIG5.character(bytes[0], bytes[1]);
      case UTF8 -> utf8(bytes);
    };
  }

  private char utf8(int[] bytes) {
    if (bytes.length == 2) {
      char c = (char) ((bytes[0] & 0x1F) << 6 | (bytes[1] & 0x3F));
      boolean isBelieved =
          shown == Shown.LATIN
              ? LATIN_BYTES[c] != 0 || PINYIN.indexOf(c) >= 0
              : c <= 0xFF || Gbk.pair(c) != 0;
      return isBelieved ? c : 0;
    }
    int c = (bytes[0] & 0x0F) << 12 | (bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F);
    boolean isSurrogate = c >= 0xD800 && c <= 0xDFFF;
    return c < 0x800 || isSurrogate || !Character.isDefined(c) ? 0 : (char) c;
  }

  /** The bytes of a character as it was written, or null. */
  int[] written(char c) {
    if (written != Written.UTF8) {
      int pair = written == Written.GBK ? Gbk.pair(c) : BIG5.pair(c);
      return pair == 0 ? null : new int[] {pair >> 8, pair & 0xFF};
    }
    byte[] bytes = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
    int[] unsigned = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      unsigned[i] = bytes[i] & 0xFF;
    }
    return unsigned;
  }
}
