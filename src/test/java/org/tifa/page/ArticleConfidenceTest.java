package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a stated confidence is worth, on made pages whose articles are known. */
class ArticleConfidenceTest {
  private static final int PAGES = 1600;
  private static final PageReader READER = new PageReader();

  /** One article as it was read. */
  private record Outcome(double confidence, boolean isRight) {}

  private static List<Outcome> outcomes() {
    MadePages pages = new MadePages(20240718);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      MadePages.Made made =
          switch (i % 8) {
            case 0, 1, 2 -> pages.newspaper(false);
            case 3, 4 -> pages.newspaper(true);
            case 5 -> pages.bare();
            case 6 -> pages.titleLast();
            default -> pages.web();
          };
      Page page = READER.read(SharedArchive.text(made.text()));
      for (PageArticle article : page.articles()) {
        outcomes.add(new Outcome(article.confidence(), isOneOf(article, made.articles())));
      }
    }
    return outcomes;
  }

  private static boolean isOneOf(PageArticle article, List<List<String>> truths) {
    List<String> bodies = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind() == BlockKind.BODY) {
        bodies.add(letters(article.words(block)));
      }
    }
    if (bodies.isEmpty()) {
      return false;
    }
    String first = bodies.get(0);
    String last = bodies.get(bodies.size() - 1);
    return truths.stream()
        .anyMatch(
            truth ->
                letters(truth.get(0)).startsWith(first.substring(0, Math.min(20, first.length())))
                    && last.endsWith(
                        letters(truth.get(1)).substring(letters(truth.get(1)).length() - 8)));
  }

  private static String letters(String words) {
    return ArticleSplitter.normalized(words);
  }

  @Test
  void aHighConfidenceIsHardlyEverWrong() {
    List<Outcome> outcomes = outcomes();
    List<Outcome> sure = outcomes.stream().filter(o -> o.confidence >= 0.9).toList();
    long wrong = sure.stream().filter(o -> !o.isRight).count();
    assertThat(sure.size()).isGreaterThan(outcomes.size() / 2);
    assertThat(wrong * 500.0 / sure.size()).as("wrong of 500").isLessThan(1);
  }

  @Test
  void mostArticlesAreCutRight() {
    List<Outcome> outcomes = outcomes();
    long right = outcomes.stream().filter(Outcome::isRight).count();
    assertThat(right / (double) outcomes.size()).isGreaterThan(0.9);
    assertThat(outcomes).allMatch(o -> o.confidence > 0 && o.confidence <= 1);
  }
}
