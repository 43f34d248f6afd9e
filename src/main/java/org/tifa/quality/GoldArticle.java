package org.tifa.quality;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.tifa.article.ReadArticle;

/**
 * One article as a careful reader reads it, as far as told.
 *
 * @param origin where it was told, such as {@code gold.jsonl line 3}; begins messages
 * @param source path of its source, or the end of the path
 * @param record number of the record in its file, from 1
 * @param values what it says of a measure that is a value or a set of values; an empty list says
 *     that there is none; a measure that is absent is not judged
 * @param mentions slogan by its standard wording → occurrences in the article's own words, repeats
 *     included; a count of 0 says that there is none; null where mentions are not judged
 * @param isEveryMention whether the slogans that {@code mentions} does not name, but other articles
 *     of the gold do, do not occur
 * @param repeats blocks that repeat earlier ones, or null where not judged
 * @param isEveryRepeat whether {@code repeats} is their exact number, and not the least
 * @param joins words that must stand together in the clean text
 * @param starts first words of the body, or null where not told
 * @param ends last words of the body, or null where not told
 * @param body the whole body, or null where not told
 */
public record GoldArticle(
    String origin,
    String source,
    int record,
    Map<Measure, List<String>> values,
    Map<String, Integer> mentions,
    boolean isEveryMention,
    Integer repeats,
    boolean isEveryRepeat,
    List<String> joins,
    String starts,
    String ends,
    String body) {
  public GoldArticle {
    Map<Measure, List<String>> kept = new EnumMap<>(Measure.class);
    values.forEach((measure, told) -> kept.put(measure, List.copyOf(told)));
    values = Collections.unmodifiableMap(kept);
    mentions = mentions == null ? null : Collections.unmodifiableMap(new TreeMap<>(mentions));
    joins = List.copyOf(joins);
  }

  /**
   * Gold made of a reading, to measure how another reading, of the same text damaged, departs from
   * it: every field, every mention, the whole body.
   *
   * @param source path by which the other reading is compared
   * @param canonical a slogan's standard wording by its id
   */
  public static GoldArticle of(
      String source, ReadArticle read, Function<String, String> canonical) {
    ReadFacts facts = ReadFacts.of(read, canonical);
    return new GoldArticle(
        source,
        source,
        1,
        facts.values(),
        facts.mentions(),
        true,
        null,
        false,
        List.of(),
        null,
        null,
        facts.body());
  }

  /** The title, or null where there is none or it is not told. */
  String title() {
    List<String> told = values.getOrDefault(Measure.TITLE, List.of());
    return told.isEmpty() ? null : told.get(0);
  }
}
