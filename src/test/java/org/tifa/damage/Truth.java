package org.tifa.damage;

import java.util.ArrayList;
import java.util.List;

/**
 * The characters of a page that must be restored, white space left out: of each article its
 * headlines, then its paragraphs.
 */
final class Truth {
  /**
   * A headline or paragraph.
   *
   * @param article index on the page
   * @param text with its spaces
   * @param begin place of its first character
   * @param isBody whether it is a paragraph
   */
  record Part(int article, String text, int begin, boolean isBody) {}

  final String characters;
  final List<Part> parts = new ArrayList<>();

  /** For each article where its first paragraph begins, and where the last one ends. */
  final int[] bodyBegins;

  final int[] bodyEnds;

  /** For each character the article it belongs to. */
  final int[] articles;

  Truth(CleanPage page) {
    StringBuilder all = new StringBuilder();
    List<CleanArticle> clean = page.articles();
    bodyBegins = new int[clean.size()];
    bodyEnds = new int[clean.size()];
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < clean.size(); i++) {
      for (String headline : clean.get(i).headlines()) {
        parts.add(new Part(i, headline, all.length(), false));
        append(all, headline);
      }
      bodyBegins[i] = all.length();
      for (String paragraph : clean.get(i).paragraphs()) {
        parts.add(new Part(i, paragraph, all.length(), true));
        append(all, paragraph);
      }
      bodyEnds[i] = all.length();
      while (owners.size() < all.length()) {
        owners.add(i);
      }
    }
    characters = all.toString();
    articles = owners.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void append(StringBuilder all, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        all.append(text.charAt(i));
      }
    }
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
