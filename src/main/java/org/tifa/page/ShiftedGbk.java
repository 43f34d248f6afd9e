package org.tifa.page;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * Restores runs of GBK text that a converter shifted by one byte. It took the second byte of one
 * character and the first of the next for a character of its own, put that one's pinyin after it,
 * and so left: a character, “?” for the byte that lost its partner together with the opening
 * bracket, the pinyin, and characters that each join halves of two neighbours, until an ASCII
 * second byte brings the rest back into step. 談?wù)勓Τ菂^(qū) stands for 談談薛城區(qū).
 */
final class ShiftedGbk {
  private static final Charset GBK = Charset.forName("GBK");
  private static final int LONGEST_GLOSS = 7;
  private static final int LONGEST_RUN = 40;

  /**
   * A text with what could be restored.
   *
   * @param positions where stood what was wrongly decoded, restored or not
   */
  record Restored(MappedText text, SourcePositions positions) {}

  Restored restore(MappedText page) {
    String text = page.text();
    MappedText.Builder out = null;
    SourcePositions positions = new SourcePositions();
    int kept = 0;
    int at = text.indexOf('?');
    while (at >= 0) {
      int close = glossEnd(text, at);
      if (close > 0) {
        positions.add(page.from(at));
        Run run = run(text, at, close);
        if (run != null) {
          if (out == null) {
            out = new MappedText.Builder(page.length());
          }
          out.append(page, kept, at);
          out.append(run.words, page.from(at), page.to(run.end - 1));
          kept = run.end;
        }
      }
      at = text.indexOf('?', Math.max(at + 1, kept));
    }
    if (out == null) {
      return new Restored(page, positions);
    }
    out.append(page, kept, page.length());
    return new Restored(out.build(), positions);
  }

  private record Run(String words, int end) {}

  /** Offset of the bracket that closes a gloss whose opening bracket was lost, or -1. */
  private static int glossEnd(String text, int question) {
    if (question == 0 || !Glyphs.isHan(text.charAt(question - 1))) {
      return -1;
    }
    int limit = Math.min(text.length(), question + LONGEST_GLOSS + 2);
    for (int i = question + 2; i < limit; i++) {
      if (text.charAt(i) == ')') {
        boolean isGloss = Pinyin.read(text, question + 1, i, 1) == Pinyin.Reading.TONED;
        return isGloss ? i : -1;
      }
    }
    return -1;
  }

  private static Run run(String text, int question, int close) {
    byte[] before = bytes(text.substring(question - 1, question));
    if (before.length != 2) {
      return null;
    }
    int end = close + 1;
    while (end < text.length() && end - close <= LONGEST_RUN && text.charAt(end) > 0x7F) {
      end++;
    }
    if (end == close + 1 || end == text.length() || text.charAt(end) < 0x40) {
      return null;
    }
    byte[] shifted = bytes(text.substring(close + 1, end + 1));
    String gloss = text.substring(question + 1, close);
    for (int lead = 0x81; lead <= 0xFE; lead++) {
      if (!isGlossOf(before[1], (byte) lead, gloss)) {
        continue;
      }
      byte[] aligned = new byte[shifted.length + 1];
      aligned[0] = (byte) lead;
      System.arraycopy(shifted, 0, aligned, 1, shifted.length);
      String words = decode(aligned);
      if (words != null
          && words.length() * 2 == aligned.length
          && Glyphs.hanCount(words) == words.length()) {
        return new Run(words, end + 1);
      }
    }
    return null;
  }

  private static boolean isGlossOf(byte first, byte second, String gloss) {
    String matched = decode(new byte[] {first, second});
    if (matched == null || matched.length() != 1 || !Glyphs.isHan(matched.charAt(0))) {
      return false;
    }
    com.hankcs.hanlp.dictionary.py.Pinyin[] readings = PinyinDictionary.get(matched);
    if (readings == null) {
      return false;
    }
    for (com.hankcs.hanlp.dictionary.py.Pinyin reading : readings) {
      if (reading.getPinyinWithToneMark().equals(gloss)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(String words) {
    try {
      ByteBuffer bytes =
          GBK.newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(words));
      byte[] encoded = new byte[bytes.remaining()];
      bytes.get(encoded);
      return encoded;
    } catch (CharacterCodingException e) {
      return new byte[0];
    }
  }

  private static String decode(byte[] bytes) {
    try {
      return GBK.newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
