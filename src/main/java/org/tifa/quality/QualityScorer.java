package org.tifa.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tifa.article.Article;
import org.tifa.article.ReadArticle;

/**
 * Scores readings against gold, source by source. Reports of the same sources added in the same
 * order are equal.
 */
public final class QualityScorer {
  private final Function<String, String> canonical;
  private final Set<String> slogans = new TreeSet<>();
  private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
  private final Map<Claim, Calibration> calibrations = new EnumMap<>(Claim.class);
  private final List<Judgement> disagreements = new ArrayList<>();
  private int sources;
  private int goldArticles;
  private long unjudgedMentions;

  /**
   * @param gold all gold articles that will be scored: the slogans they name are those that are
   *     judged
   * @param canonical a slogan's standard wording by its id
   */
  public QualityScorer(List<GoldArticle> gold, Function<String, String> canonical) {
    this.canonical = canonical;
    for (GoldArticle article : gold) {
      if (article.mentions() != null) {
        slogans.addAll(article.mentions().keySet());
      }
    }
    for (Measure measure : Measure.values()) {
      tallies.put(measure, Tally.EMPTY);
    }
    for (Claim claim : Claim.values()) {
      calibrations.put(claim, new Calibration());
    }
  }

  /**
   * Scores one source.
   *
   * @param source its path
   * @param gold every article of it, in order
   * @param read its articles as read; empty where it was rejected
   */
  public void add(String source, List<GoldArticle> gold, List<ReadArticle> read) {
    sources++;
    goldArticles += gold.size();
    List<ReadFacts> facts = read.stream().map(article -> ReadFacts.of(article, canonical)).toList();
    Pairing pairing = Pairing.of(gold, facts);
    for (int i = 0; i < gold.size(); i++) {
      ReadFacts counterpart = pairing.pairs()[i] < 0 ? null : facts.get(pairing.pairs()[i]);
      ArticleComparison comparison = new ArticleComparison(source, i + 1, gold.get(i), counterpart);
      comparison.judge(slogans).forEach(this::take);
      if (counterpart != null) {
        claims(gold.get(i), counterpart, comparison.isBounded());
        unjudgedMentions += unjudged(gold.get(i), counterpart);
      }
    }
    for (int extra : pairing.unpaired(facts.size())) {
      extra(source, facts.get(extra));
    }
  }

  /** What was found so far. */
  public QualityReport report() {
    return new QualityReport(
        sources, goldArticles, tallies, calibrations, disagreements, unjudgedMentions);
  }

  private void extra(String source, ReadFacts read) {
    String title = read.title() == null ? "an article without headline" : read.title();
    String found = "article %d, %s".formatted(read.ordinal(), title);
    take(new Judgement(source, 0, Measure.ARTICLE, Outcome.EXTRA, 1, null, found));
    take(new Judgement(source, 0, Measure.BOUNDARY, Outcome.EXTRA, 1, null, found));
    state(Claim.ARTICLE, StatedConfidence.of(read.read().article().page()), false);
  }

  private void take(Judgement judgement) {
    tallies.merge(
        judgement.measure(),
        Tally.EMPTY,
        (old, none) -> old.plus(judgement.outcome(), judgement.count()));
    // A boundary of an article that is missing or too many is told by the article.
    boolean isTold =
        judgement.measure() == Measure.BOUNDARY && judgement.outcome() != Outcome.WRONG;
    if (judgement.isDisagreement() && !isTold) {
      disagreements.add(judgement);
    }
  }

  private void claims(GoldArticle gold, ReadFacts read, boolean isBounded) {
    Article article = read.read().article();
    state(Claim.ARTICLE, StatedConfidence.of(article.page()), isBounded);
    if (isClaimed(gold, read, Measure.DATE)) {
      state(Claim.DATE, StatedConfidence.of(article.date()), isTrue(gold, read, Measure.DATE));
    }
    Measure level = read.narrowestPlace();
    if (level != null && isClaimed(gold, read, level)) {
      state(Claim.PLACE, StatedConfidence.of(article.place()), isTrue(gold, read, level));
    }
  }

  private static boolean isClaimed(GoldArticle gold, ReadFacts read, Measure measure) {
    return gold.values().containsKey(measure) && !read.values().get(measure).isEmpty();
  }

  /** Whether what was read is what gold says, or, of a date, the month or year that holds it. */
  private static boolean isTrue(GoldArticle gold, ReadFacts read, Measure measure) {
    List<String> told = gold.values().get(measure);
    String claimed = read.values().get(measure).get(0);
    return !told.isEmpty()
        && (told.get(0).equals(claimed) || told.get(0).startsWith(claimed + "-"));
  }

  private void state(Claim claim, OptionalDouble confidence, boolean isRight) {
    confidence.ifPresent(stated -> calibrations.get(claim).add(stated, isRight));
  }

  private long unjudged(GoldArticle gold, ReadFacts read) {
    long count = 0;
    for (Map.Entry<String, Integer> found : read.mentions().entrySet()) {
      boolean isNamed =
          gold.mentions() != null
              && (gold.mentions().containsKey(found.getKey())
                  || (gold.isEveryMention() && slogans.contains(found.getKey())));
      count += isNamed ? 0 : found.getValue();
    }
    return count;
  }
}
