package org.tifa.generator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tifa.generator.MadeArticle.Planted;

/**
 * What the articles made so far really hold: counts of each slogan, first days of each district.
 * Its size is that of slogans × districts. Days are those of the archive, from 0.
 */
final class Observed {
  static final int NONE = -1;

  private final Recipe recipe;
  private final Map<MadeDistrict, Integer> districts = new HashMap<>();
  private final int[] heldFrom;
  private final int[] heldUntil;
  private final long[] districtArticles;
  private final long[] mentions;
  private final long[] articlesWith;
  private final long[] independentWith;
  private final int[][] firstMention;
  private final int[][] firstOwnMention;
  private long articles;
  private long wholeCopies;
  private long characters;

  Observed(Recipe recipe, Plan plan) {
    this.recipe = recipe;
    List<MadeDistrict> all = plan.districts();
    for (int i = 0; i < all.size(); i++) {
      districts.put(all.get(i), i);
    }
    int slogans = plan.slogans().slogans().size();
    heldFrom = filled(all.size());
    heldUntil = filled(all.size());
    districtArticles = new long[all.size()];
    mentions = new long[slogans];
    articlesWith = new long[slogans];
    independentWith = new long[slogans];
    firstMention = new int[slogans][];
    firstOwnMention = new int[slogans][];
    for (int i = 0; i < slogans; i++) {
      firstMention[i] = filled(all.size());
      firstOwnMention[i] = filled(all.size());
    }
  }

  private static int[] filled(int size) {
    int[] filled = new int[size];
    Arrays.fill(filled, NONE);
    return filled;
  }

  void take(MadeArticle article) {
    int district = districts.get(article.district());
    int day = (int) (article.date().toEpochDay() - recipe.firstDay.toEpochDay());
    articles++;
    characters += article.text().length();
    districtArticles[district]++;
    heldFrom[district] = earlier(heldFrom[district], day);
    heldUntil[district] = Math.max(heldUntil[district], day);
    MadeArticle.Copy copy = article.copy();
    if (copy != null && copy.begin() == 0 && copy.end() == article.text().length()) {
      wholeCopies++;
    }
    TreeSet<Integer> present = new TreeSet<>();
    TreeSet<Integer> own = new TreeSet<>();
    for (Planted mention : article.mentions()) {
      mentions[mention.slogan()]++;
      present.add(mention.slogan());
      if (!mention.isCopied()) {
        own.add(mention.slogan());
      }
    }
    for (int slogan : present) {
      articlesWith[slogan]++;
      firstMention[slogan][district] = earlier(firstMention[slogan][district], day);
    }
    for (int slogan : own) {
      independentWith[slogan]++;
      firstOwnMention[slogan][district] = earlier(firstOwnMention[slogan][district], day);
    }
  }

  private static int earlier(int known, int day) {
    return known == NONE ? day : Math.min(known, day);
  }

  long articles() {
    return articles;
  }

  /** Articles with words of their own, in which slogans stand by their rates. */
  long ownArticles() {
    return articles - wholeCopies;
  }

  long characters() {
    return characters;
  }

  long mentions(int slogan) {
    return mentions[slogan];
  }

  long articlesWith(int slogan) {
    return articlesWith[slogan];
  }

  /** Articles that have the slogan in their own words. */
  long independentWith(int slogan) {
    return independentWith[slogan];
  }

  long districtArticles(int district) {
    return districtArticles[district];
  }

  /** First day of an article of a district, or {@link #NONE}. */
  int heldFrom(int district) {
    return heldFrom[district];
  }

  int heldUntil(int district) {
    return heldUntil[district];
  }

  /** First day of an article of the district with the slogan, or {@link #NONE}. */
  int firstMention(int slogan, int district) {
    return firstMention[slogan][district];
  }

  /** The same, reprinted passages left aside. */
  int firstOwnMention(int slogan, int district) {
    return firstOwnMention[slogan][district];
  }

  /** Whether and how a district's first mention hides the day of its adoption. */
  String censoring(int slogan, int district) {
    int first = firstMention(slogan, district);
    if (first == NONE) {
      return "right";
    }
    return first == heldFrom(district) ? "left" : "none";
  }
}
