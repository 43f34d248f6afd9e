package org.tifa.report;

import org.tifa.archive.Concern;

/** What each concern means to somebody who reads a number. */
final class ConcernMeaning {
  private ConcernMeaning() {}

  /** One plain sentence. */
  static String of(Concern concern) {
    return switch (concern) {
      case CHARSET_DOUBTFUL ->
          "How the bytes become characters was guessed, and the guess is not a safe one.";
      case CHARSET_MISDECLARED ->
          "The file names one character set but was written in another, which was used.";
      case REPLACEMENT_CHARACTERS ->
          "Some bytes are no characters; each such place shows as \uFFFD.";
      case GLYPHS_WITHOUT_CHARACTERS ->
          "Some signs are missing: the PDF draws them and does not say which characters they are.";
      case PAGES_WITHOUT_TEXT ->
          "Some pages of the PDF are pictures, and their words are not in the text.";
      case MARKUP_CUT_OFF -> "The file was cut off, so its end is missing.";
      case PRIVATE_USE_CHARACTERS ->
          "Some characters belong to one font or program only; nobody else can tell what they are.";
      case MOJIBAKE ->
          "Part of the text looks decoded in the wrong way before it came here, and is left so.";
      case MOJIBAKE_RESTORED ->
          "Some words had been read in a wrong character set before; they were restored.";
      case INVISIBLE_CHARACTERS_REMOVED ->
          "Signs without a shape, such as soft hyphens, were taken out from between characters.";
      case SHIFTED_BYTES_RESTORED ->
          "Some words had been decoded one byte out of step; they were restored, partly by guess.";
      case REPEATED_PARAGRAPH ->
          "Paragraphs stand more than once on the page; later copies are marked as repeats.";
      case TRUNCATED_PARAGRAPH ->
          "A paragraph breaks off or starts in mid sentence; the rest was not found.";
      case CONTINUED_ELSEWHERE ->
          "The article goes on at another page, so its counts are of a part only.";
      case GLOSSES_REMOVED ->
          "Pinyin that a converter had left behind characters was taken out of the text.";
      case ADVERT_INSIDE ->
          "An advert stands between the paragraphs; it is marked and not counted.";
      case TITLE_MISSING -> "No headline was found.";
      case NOT_CHINESE -> "Too little of the text is Chinese for it to be Chinese news.";
      case DATE_MISSING -> "Nothing tells the date, so the article counts under no year or month.";
      case YEAR_OPEN ->
          "The month or day is known but not the year, so the article counts under no year.";
      case YEAR_CONFLICT -> "Clues name different years, so the year stays open.";
      case WEEKDAY_MISMATCH ->
          "A date stands beside a weekday that was not its own, so one of the two is misprinted.";
      case SLOGAN_BEFORE_INTRODUCTION ->
          "A slogan is used long before it was introduced, so the date is probably wrong.";
      case DATE_UNREADABLE -> "A date given beside the text could not be understood.";
      case PLACE_MISSING ->
          "Nothing tells the place, so the article counts for no province, city or district.";
      case PLACE_CONFLICT ->
          "Clues name different places, so only the level they share is filled in.";
      case PLACE_AMBIGUOUS -> "The name fits several places and nothing tells which one is meant.";
      case PLACE_UNKNOWN -> "A place given beside the text is not in the gazetteer.";
    };
  }
}
