package org.tifa.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Restores runs whose bytes were read in a wrong charset before the text came here: 鐨勫 and ä¸­å›½
 * are UTF-8 read as GBK and as Latin, ÖÐ¹ú is GBK read as Latin. Text that went wrong twice is read
 * twice.
 *
 * <p>Clean text costs one look at each character: only where neighbours stand together that hardly
 * ever do, and whose bytes make frequent Chinese in another charset, are readings compared.
 */
final class Mojibake {
  /** Times that one text may have gone wrong. */
  private static final int DEPTH = 3;

  /** Characters before the telling ones at which a run may begin. */
  private static final int BEFORE = 48;

  /** Places looked into in vain after which the rest of a page is left. */
  private static final int PATIENCE = 200;

  /** Characters of UTF-8 in a row that are no accident, whatever they are. */
  private static final int UTF8_ROW = 3;

  private static final int UTF8_LEAD_IN_GBK = 1;
  private static final int UTF8_LEAD_IN_LATIN = 2;
  private static final int UTF8_TRAIL_IN_LATIN = 4;
  private static final int HIGH_LATIN = 8;
  private static final int BIG5_IN_GBK = 16;
  private static final int GBK_IN_BIG5 = 32;
  private static final int TWICE_LATIN = 64;
  private static final int FILLING = 128;

  /** The signs that say nothing but behind others; quotation marks and dashes have it. */
  private static final int FOLLOWING = UTF8_TRAIL_IN_LATIN;

  /** Characters that memory filled by a debugger shows, in rows. */
  private static final String FILLINGS = "烫屯";

  private final ScriptConverter converter;
  private final short[] signs = new short[0x10000];

  Mojibake(ScriptConverter converter) {
    this.converter = converter;
    for (int c = 0x80; c < signs.length; c++) {
      signs[c] = (short) signs((char) c);
    }
  }

  Restored restore(MappedText page) {
    if (next(page.text(), 0) < 0) {
      return Restored.untouched(page);
    }
    BitSet restored = new BitSet();
    BitSet left = new BitSet();
    MappedText text = page;
    for (int i = 0; i < DEPTH; i++) {
      left.clear();
      MappedText read = new Pass(text, restored, left).read();
      if (read == text) {
        break;
      }
      text = read;
    }
    return new Restored(text, positions(restored), positions(left));
  }

  private static SourcePositions positions(BitSet offsets) {
    SourcePositions positions = new SourcePositions();
    offsets.stream().forEach(positions::add);
    return positions;
  }

  /** One reading of a whole text. */
  private final class Pass {
    private final MappedText page;
    private final String text;
    private final BitSet restored;
    private final BitSet left;
    private final Map<Misreading, MojibakeRun> runs = new EnumMap<>(Misreading.class);
    private final Map<Misreading, Integer> readTo = new EnumMap<>(Misreading.class);
    private final MappedText.Builder out;
    private final Script script;
    private int kept;

    Pass(MappedText page, BitSet restored, BitSet left) {
      this.page = page;
      this.text = page.text();
      this.restored = restored;
      this.left = left;
      this.script = converter.script(text);
      this.out = new MappedText.Builder(page.length());
    }

    MappedText read() {
      int failures = 0;
      int at = next(text, 0);
      while (at >= 0 && failures < PATIENCE) {
        if ((signs[text.charAt(at)] & FILLING) != 0) {
          left.set(page.from(at));
        }
        int begin = begin(at);
        int end = end(at);
        MojibakeRun.Reading best = null;
        double most = 0;
        int suspect = -1;
        for (Misreading kind : telling(text, at)) {
          if (readTo.getOrDefault(kind, 0) > at) {
            continue;
          }
          failures++;
          MojibakeRun.Reading reading =
              runs.computeIfAbsent(kind, k -> new MojibakeRun(text, k, converter, script))
                  .read(begin, at, end);
          readTo.put(kind, reading.end());
          suspect = Math.max(suspect, reading.suspect());
          if (weight(kind, reading) > most) {
            most = weight(kind, reading);
            best = reading;
          }
        }
        int resume = at + 1;
        if (best != null) {
          failures = 0;
          best.runs().forEach(this::put);
          resume = Math.max(resume, kept);
          readTo.clear();
        } else if (suspect >= 0) {
          left.set(page.from(suspect));
        }
        at = next(text, resume);
      }
      if (kept == 0) {
        return page;
      }
      out.append(page, kept, page.length());
      return out.build();
    }

    /** That bytes are UTF-8 by chance is less likely than that they are any other charset. */
    private static double weight(Misreading kind, MojibakeRun.Reading reading) {
      return kind.isUtf8() ? 2 * reading.gain() : reading.gain();
    }

    private void put(List<Restored.Piece> run) {
      int begin = run.get(0).begin();
      out.append(page, kept, begin);
      Restored.append(run, page, out);
      restored.set(page.from(begin));
      kept = run.get(run.size() - 1).end();
    }

    private int begin(int at) {
      int begin = at;
      while (begin > Math.max(kept, at - BEFORE) && !isBreak(text.charAt(begin - 1))) {
        begin--;
      }
      return begin;
    }

    private int end(int at) {
      int end = at + 1;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      return end;
    }
  }

  /** Line feeds, and the noncharacters that part a page with markup. */
  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  /** The next offset at which something tells that the text may be wrong, or -1. */
  private int next(String text, int from) {
    for (int i = from; i < text.length() - 1; i++) {
      if ((signs[text.charAt(i)] & ~FOLLOWING) != 0 && isTelling(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isTelling(String text, int i) {
    char c = text.charAt(i);
    if ((signs[c] & FILLING) != 0) {
      return text.startsWith(String.valueOf(c).repeat(4), i) && (i == 0 || text.charAt(i - 1) != c);
    }
    return !telling(text, i).isEmpty();
  }

  private List<Misreading> telling(String text, int i) {
    int sign = signs[text.charAt(i)];
    List<Misreading> kinds = new ArrayList<>(2);
    if ((sign & UTF8_LEAD_IN_GBK) != 0 && isUtf8InGbk(text, i)) {
      kinds.add(Misreading.UTF8_AS_GBK);
    }
    boolean isUtf8 =
        has(text, i, UTF8_LEAD_IN_LATIN)
            && hasOrLost(text, i + 1, UTF8_TRAIL_IN_LATIN)
            && hasOrLost(text, i + 2, UTF8_TRAIL_IN_LATIN);
    boolean isTwice =
        has(text, i, TWICE_LATIN)
            && has(text, i + 1, UTF8_TRAIL_IN_LATIN)
            && has(text, i + 2, TWICE_LATIN)
            && has(text, i + 3, UTF8_TRAIL_IN_LATIN);
    boolean isRow =
        has(text, i, HIGH_LATIN) && has(text, i + 1, HIGH_LATIN) && has(text, i + 2, HIGH_LATIN);
    if (isUtf8 || isTwice || isRow) {
      kinds.add(Misreading.UTF8_AS_LATIN);
    }
    if (isRow) {
      kinds.add(Misreading.GBK_AS_LATIN);
      kinds.add(Misreading.BIG5_AS_LATIN);
    }
    if (isRow(text, i, BIG5_IN_GBK)) {
      kinds.add(Misreading.BIG5_AS_GBK);
    }
    if (isRow(text, i, GBK_IN_BIG5)) {
      kinds.add(Misreading.GBK_AS_BIG5);
    }
    return kinds;
  }

  private boolean has(String text, int i, int sign) {
    return i < text.length() && (signs[text.charAt(i)] & sign) != 0;
  }

  private boolean hasOrLost(String text, int i, int sign) {
    return i < text.length()
        && ((signs[text.charAt(i)] & sign) != 0 || LossMarks.isLoss(text.charAt(i)));
  }

  /** Whether three of six characters, this one first, have a sign. */
  private boolean isRow(String text, int from, int sign) {
    if (!has(text, from, sign)) {
      return false;
    }
    int count = 0;
    for (int i = from; i < Math.min(text.length(), from + 6); i++) {
      count += (signs[text.charAt(i)] & sign) != 0 ? 1 : 0;
    }
    return count >= 3;
  }

  /**
   * Whether the bytes from a character on are UTF-8: two frequent characters, or several of any
   * kind, or something was lost.
   */
  private boolean isUtf8InGbk(String text, int from) {
    Misreading kind = Misreading.UTF8_AS_GBK;
    int[] units = new int[3];
    int count = 0;
    int read = 0;
    int frequent = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      int bytes = LossMarks.isLoss(c) ? kind.hole() : kind.bytes(c);
      if (bytes <= 0x80) {
        return bytes == kind.hole() && i == from + 1;
      }
      for (int unit : new int[] {bytes >> 8, bytes & 0xFF}) {
        boolean isAscii = unit < 0x80 && count == 0;
        if (!isAscii && (count == 0 ? unit < 0xE2 || unit > 0xEF : !kind.canFollow(unit))) {
          return false;
        }
        if (isAscii) {
          return frequent > 0;
        }
        units[count] = unit;
        count = (count + 1) % units.length;
        if (count == 0) {
          read++;
          frequent += isCredible(kind.character(units)) ? 1 : 0;
        }
      }
      if (frequent > 1 || read > UTF8_ROW) {
        return true;
      }
    }
    return false;
  }

  private int signs(char c) {
    int signs = 0;
    int gbk = Misreading.UTF8_AS_GBK.bytes(c);
    int latin = Misreading.UTF8_AS_LATIN.bytes(c);
    if (gbk > 0xFF && (gbk >> 8) >= 0xE2 && (gbk >> 8) <= 0xEF && (gbk & 0xC0) == 0x80) {
      signs |= UTF8_LEAD_IN_GBK;
    }
    if (c >= 0xE2 && c <= 0xEF) {
      signs |= UTF8_LEAD_IN_LATIN;
    }
    if (c == 0xC2 || c == 0xC3) {
      signs |= TWICE_LATIN;
    }
    if (latin >= 0x80 && latin <= 0xBF) {
      signs |= UTF8_TRAIL_IN_LATIN;
    }
    if (c >= 0xA1 && c <= 0xFE && "×·°±§÷".indexOf(c) < 0) {
      signs |= HIGH_LATIN;
    }
    boolean isRare = c > 0xFF && !Gbk.isFrequent(converter.simple(c));
    if (isRare && isFrequent(Misreading.BIG5_AS_GBK, c)) {
      signs |= BIG5_IN_GBK;
    }
    if (isRare && isFrequent(Misreading.GBK_AS_BIG5, c)) {
      signs |= GBK_IN_BIG5;
    }
    return FILLINGS.indexOf(c) >= 0 ? signs | FILLING : signs;
  }

  /** Whether the bytes of a character are a frequent one in the charset of another reading. */
  private boolean isFrequent(Misreading kind, char c) {
    int bytes = kind.bytes(c);
    if (bytes <= 0xFF || !kind.canFollow(bytes & 0xFF)) {
      return false;
    }
    char read = kind.character(new int[] {bytes >> 8, bytes & 0xFF});
    return read != 0 && Gbk.isFrequent(converter.simple(read));
  }

  /** Whether Chinese pages have the character, or it stands for what was lost. */
  private boolean isCredible(char c) {
    int pair = Gbk.pair(converter.simple(c));
    return c == 0xFFFD || (pair >= 0xA1A1 && pair <= 0xF7FE && (pair & 0xFF) >= 0xA1);
  }
}
