package org.tifa.article;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tifa.archive.Concern;
import org.tifa.archive.MetadataField;
import org.tifa.archive.Reject;
import org.tifa.archive.Source;
import org.tifa.dating.DateClaim;
import org.tifa.page.Block;
import org.tifa.page.PageArticle;
import org.tifa.page.Span;
import org.tifa.page.TextMap;
import org.tifa.place.NamedPlace;
import org.tifa.place.PlaceClaim;

/** Turns what was read into rows of the tables, column by column as the tables declare them. */
final class ArticleRows {
  private ArticleRows() {}

  static Row source(Source source, int articleCount) {
    return RowFactory.create(
        source.sourceId(),
        source.sourcePath(),
        source.byteCount(),
        source.sha256(),
        source.charset(),
        source.charsetConfidence(),
        source.format().name().toLowerCase(Locale.ROOT),
        source.metadata().text(MetadataField.URL),
        articleCount,
        labels(source.concerns()));
  }

  static Row reject(Reject reject) {
    return RowFactory.create(
        reject.sourcePath(),
        reject.position(),
        reject.stage(),
        reject.reason().label(),
        reject.detail());
  }

  static Row article(Article article) {
    Source source = article.source();
    PageArticle page = article.page();
    DateClaim date = article.date();
    PlaceClaim place = article.place();
    return RowFactory.create(
        article.articleId(),
        source.sourceId(),
        source.sourcePath(),
        page.ordinal(),
        page.title(),
        page.subtitle(),
        page.kicker(),
        page.columnName(),
        page.byline().toArray(String[]::new),
        page.photographer(),
        page.credit(),
        article.newspaper(),
        source.metadata().text(MetadataField.EDITION),
        page.text(),
        blocks(page.blocks()),
        textMap(page.map()),
        page.script().label(),
        date(date.datedOn()),
        date.monthDay(),
        date.kind() == null ? null : date.kind().label(),
        date.precision().label(),
        date.method().label(),
        date.evidence(),
        date.datedOn() == null ? null : date.confidence(),
        place.districtCode(),
        place.districtName(),
        place.cityCode(),
        place.cityName(),
        place.provinceCode(),
        place.provinceName(),
        place.currentDistrictCode(),
        place.kind() == null ? null : place.kind().label(),
        place.method().label(),
        place.evidence(),
        place.confidence(),
        places(place.mentioned()),
        charCount(article),
        article.windows().paragraphs().size(),
        article.windows().sentences().size(),
        page.confidence(),
        labels(concerns(article)),
        year(date.datedOn()));
  }

  /** Characters of editorial blocks, without white space; a surrogate pair is one. */
  static int charCount(Article article) {
    String text = article.page().text();
    int count = 0;
    for (Span paragraph : article.windows().paragraphs()) {
      for (int i = paragraph.begin(); i < paragraph.end(); i++) {
        char c = text.charAt(i);
        if (!Character.isWhitespace(c) && !Character.isLowSurrogate(c)) {
          count++;
        }
      }
    }
    return count;
  }

  private static EnumSet<Concern> concerns(Article article) {
    EnumSet<Concern> concerns = EnumSet.noneOf(Concern.class);
    concerns.addAll(article.source().concerns());
    concerns.addAll(article.page().concerns());
    concerns.addAll(article.date().concerns());
    concerns.addAll(article.place().concerns());
    return concerns;
  }

  private static String[] labels(Iterable<Concern> concerns) {
    List<String> labels = new ArrayList<>();
    concerns.forEach(concern -> labels.add(concern.label()));
    return labels.toArray(String[]::new);
  }

  private static Row[] blocks(List<Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                RowFactory.create(
                    block.kind().label(), block.begin(), block.end(), block.isRepeat()))
        .toArray(Row[]::new);
  }

  private static Row[] textMap(TextMap map) {
    return map.runs().stream()
        .map(
            run ->
                RowFactory.create(run.begin(), run.length(), run.sourceBegin(), run.sourceLength()))
        .toArray(Row[]::new);
  }

  private static Row[] places(List<NamedPlace> places) {
    return places.stream()
        .map(
            place ->
                RowFactory.create(
                    place.code(), place.name(), place.level().label(), place.mentionCount()))
        .toArray(Row[]::new);
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  private static Integer year(LocalDate day) {
    return day == null ? null : day.getYear();
  }
}
