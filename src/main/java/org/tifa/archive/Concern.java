package org.tifa.archive;

import java.util.Locale;

/**
 * The closed list of doubts about a source or an article. A concern never removes a row: it tells
 * the reader of a table what to distrust.
 */
public enum Concern {
  /** The charset was guessed with less than the configured confidence. */
  CHARSET_DOUBTFUL,
  /** The file declares one charset and its bytes are another. */
  CHARSET_MISDECLARED,
  /** Some bytes could not be decoded and stand as U+FFFD. */
  REPLACEMENT_CHARACTERS,
  /** Glyphs of a PDF are missing from the text: its fonts do not tell their characters. */
  GLYPHS_WITHOUT_CHARACTERS,
  /** Pages of a PDF are pictures; the text of the others is read. */
  PAGES_WITHOUT_TEXT,
  /** The file ends before its markup does: the rest is missing. */
  MARKUP_CUT_OFF,
  /** Characters of the private use area stand in the text. */
  PRIVATE_USE_CHARACTERS,
  /** A run of characters looks wrongly decoded, and what was written is not clear. */
  MOJIBAKE,
  /**
   * Runs that had been read in a wrong charset were read anew in the right one; where bytes were
   * lost, characters were guessed or stand as U+FFFD.
   */
  MOJIBAKE_RESTORED,
  /** Soft hyphens, zero-width characters, marks of direction or control characters were removed. */
  INVISIBLE_CHARACTERS_REMOVED,
  /**
   * Runs that had been decoded one byte out of step were read anew; bytes were lost and guessed.
   */
  SHIFTED_BYTES_RESTORED,
  /** Paragraphs of the article stand more than once on the page. */
  REPEATED_PARAGRAPH,
  /** A paragraph ends or begins in mid sentence and no continuation was found. */
  TRUNCATED_PARAGRAPH,
  /** The article is continued on a page that is not part of this source. */
  CONTINUED_ELSEWHERE,
  /** Pinyin glosses left by a converter were removed. */
  GLOSSES_REMOVED,
  /** An advert stands between the paragraphs of the article. */
  ADVERT_INSIDE,
  /** No headline was found. */
  TITLE_MISSING,
  /** The text has too few Chinese characters to be Chinese news. */
  NOT_CHINESE,
  /** No clue to a date was found. */
  DATE_MISSING,
  /** The day or month is known and the year is not. */
  YEAR_OPEN,
  /** Clues to the year disagree; the year is left open. */
  YEAR_CONFLICT,
  /** A date and the weekday beside it do not belong together. */
  WEEKDAY_MISMATCH,
  /** The article uses a slogan long before the lexicon says that it was introduced. */
  SLOGAN_BEFORE_INTRODUCTION,
  /** A date in metadata or path could not be understood. */
  DATE_UNREADABLE,
  /** No clue to a place was found. */
  PLACE_MISSING,
  /** Clues to the place disagree; the place is left open below the level they share. */
  PLACE_CONFLICT,
  /** A place name fits several places and nothing tells which. */
  PLACE_AMBIGUOUS,
  /** A place in metadata or path is not in the gazetteer. */
  PLACE_UNKNOWN;

  /** The value as it stands in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
