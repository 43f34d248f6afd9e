package org.tifa.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.tifa.slogan.Glyphs;
import org.tifa.term.Term;

/**
 * How much a wording is built like a slogan, 0 to 1: its shape speaks for it, whatever it says.
 *
 * <ul>
 *   <li>A chain of items of the same length, such as 找差距、改作风、强担当, speaks most for itself, the more
 *       so where its items seldom stand alone; a list of names of things (图书馆、博物馆) does not.
 *   <li>A number with what it counts (四个意识) does.
 *   <li>A phrase of four letters and longer clauses do more than names of things, names of three
 *       letters least.
 * </ul>
 */
final class Shape {
  private static final String NUMERALS = "一二三四五六七八九十两双百千万";

  /** First letters of HanLP's tags of words that name or count. */
  private static final String NAMING = "nbjmqsfx";

  /** Names of five-year plans and their times, which are spans of time. */
  private static final Pattern PLAN = Pattern.compile("[一二三四五六七八九]五|十[一二三四五六]五");

  private static final int FOUR = 4;
  private static final int SHORT_NAME = 6;

  private Shape() {}

  /**
   * @param wording letters and separators
   * @param terms its words
   * @param counts occurrences of a string of letters and separators
   */
  static double of(String wording, List<Term> terms, ToLongFunction<String> counts) {
    String[] items = wording.split(String.valueOf(Letters.SEPARATOR));
    boolean isNaming = terms.stream().allMatch(Shape::isNaming);
    if (items.length > 1) {
      double binding = binding(wording, items, counts);
      if (isNaming && binding < 0.6) {
        return 0;
      }
      return (0.4 + 0.6 * evenness(items)) * (0.3 + 0.7 * Math.min(1, binding / 0.7));
    }
    if (PLAN.matcher(wording).lookingAt()) {
      return 0.15;
    }
    boolean isCounting = NUMERALS.indexOf(wording.charAt(0)) >= 0 && terms.size() > 1;
    if (isCounting && wording.length() >= FOUR && isNaming(terms.get(0))) {
      return 0.8;
    }
    if (wording.length() < FOUR) {
      return 0.2;
    }
    if (isNaming) {
      return wording.length() <= SHORT_NAME ? 0.15 : 0.3;
    }
    if (wording.length() == FOUR) {
      return 0.6;
    }
    return 0.5 + Math.min(0.3, 0.03 * (wording.length() - FOUR));
  }

  /** Strings whose occurrences {@link #of} asks for. */
  static List<String> parts(String wording) {
    String[] items = wording.split(String.valueOf(Letters.SEPARATOR));
    return items.length > 1 ? new ArrayList<>(List.of(items)) : List.of();
  }

  private static boolean isNaming(Term term) {
    return NAMING.indexOf(term.pos().charAt(0)) >= 0
        || term.pos().equals("vn")
        || Glyphs.isSeparator(term.text().charAt(0));
  }

  /** The share of an item's occurrences that lie in the chain, of the item where it is greatest. */
  private static double binding(String wording, String[] items, ToLongFunction<String> counts) {
    long whole = counts.applyAsLong(wording);
    double greatest = 0;
    for (String item : items) {
      long count = counts.applyAsLong(item);
      if (count > 0) {
        greatest = Math.max(greatest, (double) whole / count);
      }
    }
    return Math.min(1, greatest);
  }

  private static double evenness(String[] items) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (String item : items) {
      least = Math.min(least, item.length());
      most = Math.max(most, item.length());
    }
    return Math.max(0.2, 1 - 2.0 * (most - least) / most);
  }
}
