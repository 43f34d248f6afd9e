package org.tifa.generator;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large an archive is, by articles or by characters of their texts.
 *
 * @param count of articles or characters; an archive by characters ends with the article that
 *     reaches it
 */
record Size(long count, boolean isOfCharacters) {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,12})([kMG]?)(c?)");

  /**
   * Reads {@code 2000} or {@code 100k} articles, {@code 10Mc} characters.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Size of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "size '%s' is not understood: write articles as 2000 or 100k, characters as 10Mc"
              .formatted(written));
    }
    long factor =
        switch (matcher.group(2)) {
          case "k" -> 1_000;
          case "M" -> 1_000_000;
          case "G" -> 1_000_000_000;
          default -> 1;
        };
    return new Size(Long.parseLong(matcher.group(1)) * factor, !matcher.group(3).isEmpty());
  }

  static Size articles(long count) {
    return new Size(count, false);
  }

  static Size characters(long count) {
    return new Size(count, true);
  }

  boolean isReached(long articles, long characters) {
    return (isOfCharacters ? characters : articles) >= count;
  }

  /** Articles that it comes to, about. */
  long expectedArticles(int meanLength) {
    return isOfCharacters ? count / meanLength : count;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d %s", count, isOfCharacters ? "characters" : "articles");
  }
}
