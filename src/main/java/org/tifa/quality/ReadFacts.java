package org.tifa.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.tifa.article.Article;
import org.tifa.article.ReadArticle;
import org.tifa.dating.DateClaim;
import org.tifa.dating.DatePrecision;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.PageArticle;
import org.tifa.place.PlaceClaim;
import org.tifa.slogan.ArticleMention;

/**
 * What was read of one article, in the shape of gold.
 *
 * @param read the article
 * @param values of every measure that is a value or a set of values; empty where none was found
 * @param mentions slogan → occurrences in the article's own words
 * @param bodies its paragraphs
 */
record ReadFacts(
    ReadArticle read,
    Map<Measure, List<String>> values,
    Map<String, Integer> mentions,
    List<Block> bodies) {
  static ReadFacts of(ReadArticle read, Function<String, String> canonical) {
    Article article = read.article();
    PageArticle page = article.page();
    Map<Measure, List<String>> values = new EnumMap<>(Measure.class);
    values.put(Measure.TITLE, one(page.title()));
    values.put(Measure.SUBTITLE, one(page.subtitle()));
    values.put(Measure.KICKER, one(page.kicker()));
    values.put(Measure.BYLINE, page.byline());
    values.put(Measure.PHOTOGRAPHER, one(page.photographer()));
    values.put(Measure.CREDIT, one(page.credit()));
    values.put(Measure.NEWSPAPER, one(article.newspaper()));
    values.put(Measure.SCRIPT, one(page.script().label()));
    date(article.date(), values);
    place(article.place(), values);
    Map<String, Integer> mentions = new TreeMap<>();
    for (ArticleMention mention : read.mentions()) {
      if (mention.block().isEditorial()) {
        mentions.merge(canonical.apply(mention.mention().sloganId()), 1, Integer::sum);
      }
    }
    List<Block> bodies =
        page.blocks().stream().filter(block -> block.kind() == BlockKind.BODY).toList();
    return new ReadFacts(read, values, mentions, bodies);
  }

  private static void date(DateClaim date, Map<Measure, List<String>> values) {
    boolean isOpen = date.datedOn() == null;
    values.put(Measure.DATE, one(isOpen ? null : date.precision().spelled(date.datedOn())));
    values.put(Measure.MONTH_DAY, one(date.monthDay()));
    values.put(Measure.DATE_KIND, one(date.kind() == null ? null : date.kind().label()));
    boolean isKnown = date.precision() != DatePrecision.NONE;
    values.put(Measure.DATE_PRECISION, one(isKnown ? date.precision().label() : null));
  }

  private static void place(PlaceClaim place, Map<Measure, List<String>> values) {
    values.put(Measure.PROVINCE, one(place.provinceCode()));
    values.put(Measure.CITY, one(place.cityCode()));
    values.put(Measure.DISTRICT, one(place.districtCode()));
  }

  /** The paragraphs that are not repeats, one below the other. */
  String body() {
    List<String> words = new ArrayList<>();
    for (Block block : bodies) {
      if (!block.isRepeat()) {
        words.add(words(block));
      }
    }
    return String.join("\n", words);
  }

  String words(Block block) {
    return read.article().page().words(block);
  }

  /** The clean text, all blocks. */
  String text() {
    return read.article().page().text();
  }

  String title() {
    return read.article().page().title();
  }

  int ordinal() {
    return read.article().page().ordinal();
  }

  /** Blocks of the article's own words that repeat earlier ones. */
  int repeats() {
    return (int) read.article().page().blocks().stream().filter(Block::isRepeat).count();
  }

  /** The narrowest level claimed, or null. */
  Measure narrowestPlace() {
    for (Measure level : List.of(Measure.DISTRICT, Measure.CITY, Measure.PROVINCE)) {
      if (!values.get(level).isEmpty()) {
        return level;
      }
    }
    return null;
  }

  private static List<String> one(String value) {
    return value == null ? List.of() : List.of(value);
  }
}
