package org.tifa.report;

/** Whether text is marked with colours or with signs. */
public enum Palette {
  /** ANSI colours, for a terminal. */
  COLOURED,
  /** Signs only, for files and pipes. */
  PLAIN;

  private static final String ESCAPE = "\u001B[";
  private static final String RESET = ESCAPE + "0m";

  /** How a stretch of text looks. */
  enum Look {
    PLAIN(""),
    HEADING("1"),
    MENTION("1;33"),
    DATE("1;36"),
    PLACE("1;35"),
    REWRITTEN("34"),
    TITLE("1"),
    FRAME("2"),
    REPEAT("2;3"),
    REMOVED("2;9;31"),
    USED("32"),
    UNUSED("2"),
    CONCERN("33");

    private final String codes;

    Look(String codes) {
      this.codes = codes;
    }
  }

  /** The text in a look; it must hold no line break, so that no colour runs over lines. */
  String paint(Look look, String text) {
    if (this == PLAIN || look == Look.PLAIN || text.isEmpty()) {
      return text;
    }
    return ESCAPE + look.codes + "m" + text + RESET;
  }
}
