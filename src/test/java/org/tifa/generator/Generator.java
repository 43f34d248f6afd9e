package org.tifa.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.tifa.place.Gazetteer;

/**
 * Makes the articles of a recipe one by one and keeps none. Not safe for threads.
 *
 * <p>Memory does not depend on the archive's size: an article follows from the seed and its number,
 * and a reprint has its original written once more.
 */
final class Generator {
  private final Recipe recipe;
  private final Plan plan;
  private final ArticleWriter writer;

  private Generator(Recipe recipe, IntConsumer ranks) throws IOException {
    this.recipe = recipe;
    plan = new Plan(recipe, GazetteerHolder.BUNDLED);
    Prose prose = recipe.prose.isEmpty() ? null : new DrawnProse(recipe.prose);
    writer = new ArticleWriter(recipe, plan, prose, ranks);
  }

  /** Read once for the many small archives of a test. */
  private static final class GazetteerHolder {
    static final Gazetteer BUNDLED = Gazetteer.parse(text());

    /** Without Hadoop, which takes longer to start than a small archive to write. */
    private static String text() {
      try (InputStream in = Gazetteer.class.getResourceAsStream("/org/tifa/conf/gazetteer.tsv")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Generator of(Recipe recipe) throws IOException {
    return new Generator(recipe, rank -> {});
  }

  /**
   * A generator that tells its words.
   *
   * @param ranks is told the rank of every word of the vocabulary, those of originals again where
   *     they are reprinted
   */
  static Generator of(Recipe recipe, IntConsumer ranks) throws IOException {
    return new Generator(recipe, ranks);
  }

  Recipe recipe() {
    return recipe;
  }

  Plan plan() {
    return plan;
  }

  /** Makes every article in the order of their numbers. */
  void each(Consumer<MadeArticle> taker) {
    long articles = 0;
    long characters = 0;
    while (!recipe.size.isReached(articles, characters)) {
      MadeArticle article = writer.write(articles);
      articles++;
      characters += article.text().length();
      taker.accept(article);
    }
  }
}
