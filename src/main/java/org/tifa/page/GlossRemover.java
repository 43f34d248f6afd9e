package org.tifa.page;

/**
 * Removes the pinyin that converters leave behind characters: 學(xué), 區（qu1）, 學習(xué xí). Brackets
 * that hold anything else stay. A line break inside a gloss stays too.
 */
final class GlossRemover {
  private static final int LONGEST = 24;

  /** Toned glosses on a page from which toneless ones are believed. */
  private static final int HABIT = 3;

  /**
   * A text without glosses.
   *
   * @param text what is left
   * @param positions where the opening brackets removed stood
   */
  record Unglossed(MappedText text, SourcePositions positions) {}

  Unglossed remove(MappedText page) {
    String text = page.text();
    int toned = 0;
    for (int i = nextBracket(text, 0); i >= 0; i = nextBracket(text, i + 1)) {
      if (reading(text, i) == Pinyin.Reading.TONED) {
        toned++;
      }
    }
    if (toned == 0) {
      return new Unglossed(page, SourcePositions.NONE);
    }
    SourcePositions positions = new SourcePositions();
    MappedText.Builder out = new MappedText.Builder(page.length());
    int kept = 0;
    for (int i = nextBracket(text, 0); i >= 0; i = nextBracket(text, i + 1)) {
      Pinyin.Reading reading = reading(text, i);
      if (reading == Pinyin.Reading.NONE || (reading == Pinyin.Reading.TONELESS && toned < HABIT)) {
        continue;
      }
      int close = close(text, i);
      out.append(page, kept, i);
      for (int j = i + 1; j < close; j++) {
        if (text.charAt(j) == '\n') {
          out.append(page, j, j + 1);
        }
      }
      positions.add(page.from(i));
      kept = close + 1;
    }
    out.append(page, kept, page.length());
    return new Unglossed(out.build(), positions);
  }

  private static int nextBracket(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '（') {
        return i;
      }
    }
    return -1;
  }

  private static int close(String text, int open) {
    int limit = Math.min(text.length(), open + LONGEST + 2);
    for (int i = open + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        return i;
      }
    }
    return -1;
  }

  private static Pinyin.Reading reading(String text, int open) {
    int before = open - 1;
    while (before >= 0 && text.charAt(before) == '\n') {
      before--;
    }
    int hans = 0;
    while (before >= 0 && hans < 6 && Glyphs.isHan(text.charAt(before))) {
      hans++;
      before--;
    }
    if (hans == 0) {
      return Pinyin.Reading.NONE;
    }
    int close = close(text, open);
    if (close < 0) {
      return Pinyin.Reading.NONE;
    }
    Pinyin.Reading reading = Pinyin.read(text, open + 1, close, hans);
    if (reading == Pinyin.Reading.TONED) {
      return reading;
    }
    boolean isWord =
        Pinyin.isReadingOf(text.substring(before + 1, before + 1 + hans), text, open + 1, close);
    if (reading == Pinyin.Reading.TONELESS) {
      return isWord ? reading : Pinyin.Reading.NONE;
    }
    return isWord && Pinyin.isToned(text, open + 1, close)
        ? Pinyin.Reading.TONED
        : Pinyin.Reading.NONE;
  }
}
