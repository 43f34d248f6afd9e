package org.tifa.page;

import java.util.Locale;

/** What a block of a page is. */
public enum BlockKind {
  /** Headline line above the title. */
  KICKER(true),
  TITLE(true),
  SUBTITLE(true),
  /** Name of a column, series or section that stands as a heading. */
  COLUMN(true),
  /** A paragraph of the article; a heading inside the article counts as one. */
  BODY(true),
  /** Words under a picture. */
  CAPTION(true),
  /** Names of reporters, photographers and correspondents. */
  BYLINE(false),
  /** Where the text was taken from: 据《人民日报》. */
  CREDIT(false),
  /** 下转第二版 and its like. */
  CONTINUATION(false),
  /** Navigation, buttons, editors' names, page numbers. */
  FURNITURE(false),
  /** Name, day, number and imprint of the newspaper. */
  MASTHEAD(false),
  /** Public-interest adverts. */
  ADVERT(false),
  /** Commercial notices: lost papers, auctions, vacancies. */
  NOTICE(false);

  private final boolean editorial;

  BlockKind(boolean editorial) {
    this.editorial = editorial;
  }

  /** Whether the block's words are the article's own and therefore counted. */
  public boolean isEditorial() {
    return editorial;
  }

  /** Whether the block belongs to no article: the page's or its advertisers'. */
  boolean isNoise() {
    return this == FURNITURE || this == MASTHEAD || this == ADVERT || this == NOTICE;
  }

  /**
   * The kind of a label of the tables.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static BlockKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
