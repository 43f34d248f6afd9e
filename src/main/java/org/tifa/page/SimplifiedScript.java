package org.tifa.page;

/** Simplified script for words that are compared with clean text, as a page's text is converted. */
public final class SimplifiedScript {
  private static final ScriptConverter CONVERTER = new ScriptConverter();

  private SimplifiedScript() {}

  /**
   * A character that only traditional writing has, simplified; any other as it is. 个 for 個, but 干,
   * 后 and 著 for themselves, which are simplified, too.
   */
  public static char letter(char c) {
    return CONVERTER.isTraditional(c) ? CONVERTER.simple(c) : c;
  }

  /** A wording of either script in simplified; one without a traditional character as it is. */
  public static String of(String wording) {
    return CONVERTER.hasTraditional(wording)
        ? CONVERTER.convert(MappedText.of(wording)).text()
        : wording;
  }
}
