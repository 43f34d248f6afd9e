package org.tifa.generator;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tifa.generator.MadeArticle.Copy;
import org.tifa.generator.MadeArticle.Planted;

/**
 * Writes what is planted beside the archive, as tab-separated files with a header each; the
 * package's description has their columns.
 */
final class TruthFiles implements Closeable {
  private final Path folder;
  private final Recipe recipe;
  private final Plan plan;
  private final Observed observed;
  private final Tsv articles;
  private final Tsv mentions;
  private final Tsv passages;

  TruthFiles(Path folder, Generator generator) throws IOException {
    this.folder = Files.createDirectories(folder);
    recipe = generator.recipe();
    plan = generator.plan();
    observed = new Observed(recipe, plan);
    articles =
        new Tsv(
            folder.resolve("articles.tsv"),
            "article",
            "source",
            "text_begin",
            "dated_on",
            "place_code",
            "newspaper",
            "char_count");
    mentions =
        new Tsv(folder.resolve("mentions.tsv"), "article", "slogan", "begin", "end", "is_copied");
    passages =
        new Tsv(
            folder.resolve("passages.tsv"),
            "original",
            "original_begin",
            "original_end",
            "article",
            "begin",
            "end",
            "changed",
            "lag_days");
  }

  Observed observed() {
    return observed;
  }

  void take(MadeArticle article, ArchiveFiles.Place place) throws IOException {
    observed.take(article);
    articles.row(
        article.number(),
        place.source(),
        place.textBegin(),
        article.date(),
        article.district().division().code(),
        article.district().newspaper(),
        article.text().length());
    for (Planted mention : article.mentions()) {
      mentions.row(
          article.number(), mention.slogan(), mention.begin(), mention.end(), mention.isCopied());
    }
    Copy copy = article.copy();
    if (copy != null) {
      long day = article.date().toEpochDay() - recipe.firstDay.toEpochDay();
      passages.row(
          copy.original(),
          copy.originalBegin(),
          copy.originalEnd(),
          article.number(),
          copy.begin(),
          copy.end(),
          copy.changed(),
          day - plan.article(copy.original()).day());
    }
  }

  @Override
  public void close() throws IOException {
    articles.close();
    mentions.close();
    passages.close();
    writeSlogans();
    writeDistricts();
    writeAdoption();
    writeBursts();
    writePairs();
    try (Tsv archive = new Tsv(folder.resolve("archive.tsv"), "fact", "value")) {
      archive.row("seed", recipe.seed);
      archive.row("first_day", recipe.firstDay);
      archive.row("last_day", day(recipe.days - 1));
      archive.row("article_count", observed.articles());
      archive.row("own_article_count", observed.ownArticles());
      archive.row("char_count", observed.characters());
    }
  }

  private LocalDate day(int day) {
    return day == Observed.NONE || day == Adoption.NEVER ? null : recipe.firstDay.plusDays(day);
  }

  private void writeSlogans() throws IOException {
    try (Tsv slogans =
            new Tsv(
                folder.resolve("slogans.tsv"),
                "slogan",
                "wording",
                "kind",
                "role",
                "rate",
                "mention_count",
                "article_count",
                "independent_article_count");
        Tsv lexicon =
            new Tsv(
                folder.resolve("lexicon.tsv"),
                "canonical",
                "forms",
                "not_after",
                "not_before",
                "relations",
                "kind",
                "gloss_en",
                "introduced_on",
                "introduced_in",
                "scope")) {
      for (MadeSlogan slogan : plan.slogans().slogans()) {
        int number = slogan.number();
        slogans.row(
            number,
            slogan.wording(),
            slogan.kind().label(),
            slogan.role().name().toLowerCase(Locale.ROOT),
            slogan.rate(),
            observed.mentions(number),
            observed.articlesWith(number),
            observed.independentWith(number));
        String kind = slogan.kind().label();
        String gloss = "made slogan " + number;
        lexicon.row(slogan.wording(), null, null, null, null, kind, gloss, null, null, "local");
      }
    }
  }

  private void writeDistricts() throws IOException {
    try (Tsv tsv =
        new Tsv(
            folder.resolve("districts.tsv"),
            "place_code",
            "place_name",
            "held_from",
            "held_until",
            "article_count")) {
      List<MadeDistrict> districts = plan.districts();
      for (int i = 0; i < districts.size(); i++) {
        tsv.row(
            districts.get(i).division().code(),
            districts.get(i).division().name(),
            day(observed.heldFrom(i)),
            day(observed.heldUntil(i)),
            observed.districtArticles(i));
      }
    }
  }

  private void writeAdoption() throws IOException {
    try (Tsv tsv =
        new Tsv(
            folder.resolve("adoption.tsv"),
            "slogan",
            "place_code",
            "adopted_on",
            "first_mention_on",
            "first_own_mention_on",
            "held_from",
            "censoring")) {
      for (Adoption adoption : plan.slogans().adoptions()) {
        int slogan = adoption.slogan();
        for (int i = 0; i < plan.districts().size(); i++) {
          tsv.row(
              slogan,
              plan.districts().get(i).division().code(),
              day(adoption.day(i)),
              day(observed.firstMention(slogan, i)),
              day(observed.firstOwnMention(slogan, i)),
              day(observed.heldFrom(i)),
              observed.censoring(slogan, i));
        }
      }
    }
  }

  private void writeBursts() throws IOException {
    try (Tsv tsv =
        new Tsv(
            folder.resolve("bursts.tsv"),
            "slogan",
            "province_code",
            "begins_on",
            "ends_on",
            "rate",
            "rate_outside")) {
      for (Burst burst : plan.slogans().bursts()) {
        tsv.row(
            burst.slogan(),
            burst.provinceCode(),
            day(burst.firstDay()),
            day(burst.lastDay()),
            burst.rate(),
            SloganPlan.CALM_RATE);
      }
    }
  }

  private void writePairs() throws IOException {
    try (Tsv tsv =
        new Tsv(
            folder.resolve("pairs.tsv"),
            "kind",
            "slogan_a",
            "slogan_b",
            "odds_ratio",
            "month_begins_on",
            "month_ends_on")) {
      for (Pair pair : plan.slogans().pairs()) {
        int begin = pair.month() * Pair.MONTH_DAYS;
        tsv.row(
            pair.isConfounded() ? "confounded" : "bound",
            pair.first(),
            pair.second(),
            pair.oddsRatio(),
            pair.isConfounded() ? day(begin) : null,
            pair.isConfounded() ? day(begin + Pair.MONTH_DAYS - 1) : null);
      }
    }
  }
}
