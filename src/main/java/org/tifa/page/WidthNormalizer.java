package org.tifa.page;

import java.text.Normalizer;

/**
 * Settles the width of single characters, before lines are looked at: full-width letters and digits
 * become ASCII, small and compatibility forms their usual ones, every space a blank, every line end
 * a line feed; invisible characters go.
 */
final class WidthNormalizer {
  /** What becomes of a character: itself, another one, or nothing. */
  private static final char[] FORMS = forms();

  private static final char DROPPED = 0xFFFF;

  /** What Java reads for A3A0, which many GBK pages indent with: private use, meant as a blank. */
  private static final char GB18030_SPACE = 0xE5E5;

  /**
   * A text of settled widths.
   *
   * @param invisible where characters without a shape were removed
   */
  record Settled(MappedText text, SourcePositions invisible) {}

  Settled normalize(MappedText raw) {
    int length = raw.length();
    if (isSettled(raw.text())) {
      return new Settled(raw, SourcePositions.NONE);
    }
    if (isOneForOne(raw.text())) {
      return new Settled(raw.withWords(settled(raw.text())), SourcePositions.NONE);
    }
    SourcePositions invisible = new SourcePositions();
    MappedText.Builder out = new MappedText.Builder(length);
    for (int i = 0; i < length; i++) {
      char c = raw.at(i);
      char form = FORMS[c];
      if (form == DROPPED) {
        invisible.add(raw.from(i));
        continue;
      }
      if (c == '\r' && i + 1 < length && raw.at(i + 1) == '\n') {
        continue;
      }
      if ((c == '．' || c == '－') && !isBetweenDigits(raw.text(), i)) {
        form = c;
      }
      out.append(form, raw.from(i), raw.to(i));
    }
    return new Settled(out.build(), invisible);
  }

  private static boolean isBetweenDigits(String text, int i) {
    int before = i - 1;
    int after = i + 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    while (after < text.length() && text.charAt(after) == ' ') {
      after++;
    }
    return before >= 0
        && after < text.length()
        && Glyphs.isDigit(FORMS[text.charAt(before)])
        && Glyphs.isDigit(FORMS[text.charAt(after)]);
  }

  private static boolean isSettled(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isIdeograph(c) && FORMS[c] != c) {
        return false;
      }
    }
    return true;
  }

  /** Nearly every character is one of these, and none has another form. */
  private static boolean isIdeograph(char c) {
    return c >= 0x3400 && c < 0xE000;
  }

  /** Whether no character goes and none depends on its neighbours. */
  private static boolean isOneForOne(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isIdeograph(c) && (FORMS[c] == DROPPED || c == '\r' || c == '．' || c == '－')) {
        return false;
      }
    }
    return true;
  }

  private static String settled(String text) {
    char[] settled = text.toCharArray();
    for (int i = 0; i < settled.length; i++) {
      if (!isIdeograph(settled[i])) {
        settled[i] = FORMS[settled[i]];
      }
    }
    return new String(settled);
  }

  private static char[] forms() {
    char[] forms = new char[0x10000];
    for (int c = 0; c < forms.length; c++) {
      forms[c] = form((char) c);
    }
    return forms;
  }

  /**
   * Control characters, soft hyphens, what joins or parts words without width, marks of the
   * direction of writing, byte order marks inside a text, and selectors of variants.
   */
  private static boolean isInvisible(char c) {
    return (c < 0x20 && c != '\n')
        || (c >= 0x7F && c < 0xA0)
        || c == 0xAD
        || c == 0x034F
        || c == 0x061C
        || c == 0x180E
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB);
  }

  private static char form(char c) {
    if (c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x0B || c == '\f') {
      return '\n';
    }
    if (c == '\t'
        || c == 0xA0
        || c == 0x3000
        || c == 0x202F
        || c == GB18030_SPACE
        || (c >= 0x2000 && c <= 0x200A)) {
      return ' ';
    }
    if (isInvisible(c)) {
      return DROPPED;
    }
    if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
      return (char) (c - 0xFEE0);
    }
    char usual =
        switch (c) {
          case '％', '＋', '．', '－', '＜', '＞', '｜', '＃' -> (char) (c - 0xFEE0);
          case '﹐' -> '，';
          case '﹑' -> '、';
          case '﹔' -> '；';
          case '﹕', '︰' -> '：';
          case '﹖' -> '？';
          case '﹗' -> '！';
          case '﹙' -> '（';
          case '﹚' -> '）';
          case '‧', '•', '・', '･' -> '·';
          case '｡' -> '。';
          default -> c;
        };
    if (usual != c) {
      return usual;
    }
    if ((c >= 0x2F00 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF)) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      return plain.length() == 1 ? plain.charAt(0) : c;
    }
    return c;
  }
}
