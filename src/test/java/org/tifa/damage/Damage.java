package org.tifa.damage;

/** What happens to a page between its editors and the archive. */
enum Damage {
  /** Nothing: a paragraph is a line. */
  NONE("undamaged"),
  /** Lines broken at one width of 8 to 40 characters. */
  WRAPPED("lines wrapped, one width"),
  /** Lines broken at widths that differ from article to article and from line to line. */
  RAGGED("lines wrapped, varying widths"),
  /** Sentences cut in two by a column's foot, the halves apart. */
  CUTS("sentences cut in two"),
  /** Narrow columns: wrapped lines with the gaps of columns' feet in them. */
  COLUMNS("narrow columns with gaps"),
  /** Pinyin in brackets behind some characters. */
  GLOSSES("pinyin glosses"),
  /** Traditional script, as several converters write it. */
  TRADITIONAL("traditional script"),
  /** Paragraphs printed twice, word for word. */
  REPEATS("repeated paragraphs"),
  /** Paragraphs printed twice, with another speaker's name or some characters changed. */
  NEAR_REPEATS("nearly repeated paragraphs"),
  /** Adverts between paragraphs and articles. */
  ADVERTS("adverts between"),
  /** What belongs to the page and not to the articles. */
  FURNITURE("page furniture between"),
  /** Characters confused with similar ones. */
  CONFUSIONS("recognition errors"),
  /** GB18030, Big5, UTF-16. */
  CHARSETS("mixed charsets"),
  /** The headline behind the text, on pages of one article. */
  HEADLINE_LAST("headline last, one article"),
  /** Headlines behind their texts, on pages of several articles. */
  HEADLINES_LAST("headlines last, several articles"),
  /** A web page around the articles. */
  HTML("web page"),
  /** All of the above at once, each at the rate it is met with. */
  COMBINED("all at realistic rates");

  private final String label;

  Damage(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether a page of so many articles can have it. */
  boolean befalls(int articleCount) {
    return switch (this) {
      case HEADLINE_LAST -> articleCount == 1;
      case HEADLINES_LAST -> articleCount > 1;
      default -> true;
    };
  }
}
