package org.tifa.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tifa.archive.Source;
import org.tifa.config.Sha256;
import org.tifa.dating.DateClaim;
import org.tifa.dating.DateResolver;
import org.tifa.dating.Events;
import org.tifa.page.FurnitureRules;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;
import org.tifa.page.PageReader;
import org.tifa.page.Windows;
import org.tifa.place.Gazetteer;
import org.tifa.place.Newspapers;
import org.tifa.place.PageReading;
import org.tifa.place.PlaceClaim;
import org.tifa.place.PlaceResolver;
import org.tifa.slogan.ArticleMention;
import org.tifa.slogan.ArticleMentions;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.RefusedWordings;
import org.tifa.term.TermWords;

/**
 * Reads a source into articles: cleans and splits the page, then claims date and place and finds
 * the slogans of each article. Immutable and thread-safe.
 */
public final class ArticleReader {
  private static final int ID_DIGITS = 16;
  private static final Map<ReadingSetup, ArticleReader> BUILT = new ConcurrentHashMap<>();

  private final PageReader pages;
  private final Events events;
  private final DateResolver dates;
  private final PlaceResolver places;
  private final Gazetteer gazetteer;
  private final Overrides overrides;
  private final Lexicon lexicon;
  private final RefusedWordings refused;
  private final ArticleMentions mentions;
  private final SloganCheck sloganCheck;

  private ArticleReader(ReadingSetup setup) {
    this.pages = new PageReader(FurnitureRules.over(setup.furniture()));
    this.events = Events.parse("events", setup.events().text());
    this.dates = new DateResolver(events, setup.config().dating());
    this.gazetteer = Gazetteer.parse(setup.gazetteer().text());
    this.places =
        new PlaceResolver(gazetteer, Newspapers.parse(setup.newspapers().text(), gazetteer));
    this.overrides = Overrides.parse("overrides", setup.overrides().text(), gazetteer);
    this.lexicon = Lexicon.parse("lexicon", setup.lexicon().text());
    this.refused = RefusedWordings.parse("refused", setup.refused().text());
    this.mentions = setup.mentionsOf(lexicon);
    this.sloganCheck = new SloganCheck(lexicon, setup.config().dating().sloganToleranceDays());
  }

  /**
   * The reader of a setup, built once in this process.
   *
   * @throws org.tifa.config.ConfigurationException naming every bad row of the resources
   */
  public static ArticleReader of(ReadingSetup setup) {
    return BUILT.computeIfAbsent(setup, ArticleReader::new);
  }

  /** The slogans it looks for. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The wordings that discovery must not propose. */
  public RefusedWordings refused() {
    return refused;
  }

  /** The places it knows. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /**
   * The words that segmentation must know: names of places and events, wordings of slogans.
   *
   * @param slogans those of the run, discovered ones included
   */
  public TermWords termWords(Lexicon slogans) {
    return new TermWords(gazetteer.names(), events.names(), slogans.words(), slogans.chainParts());
  }

  /** What users correct by path. */
  public Overrides overrides() {
    return overrides;
  }

  /** The articles of a source with their mentions; empty if it holds none. */
  public List<ReadArticle> read(Source found) {
    Corrections corrections = overrides.of(found.sourcePath());
    Source source = corrections.source(found);
    Page page = corrections.page(pages.read(source));
    List<ReadArticle> read = new ArrayList<>();
    List<DateClaim> dated = dates.resolveAll(source.metadata(), page);
    PageReading placed = places.read(source.metadata(), page);
    for (int i = 0; i < page.articles().size(); i++) {
      PageArticle words = page.articles().get(i);
      if (corrections.isSkipped(words.ordinal())) {
        continue;
      }
      Windows windows = Windows.of(words.text(), words.blocks());
      List<ArticleMention> met = mentions.find(words.text(), words.blocks(), words.map(), windows);
      DateClaim date = sloganCheck.check(corrections.date(dated.get(i), words.ordinal()), met);
      PlaceClaim place =
          corrections.place(places.resolve(placed, words, date), date, words.ordinal());
      Article article = new Article(articleId(source, words), source, words, date, place, windows);
      read.add(new ReadArticle(article, met));
    }
    return read;
  }

  private static String articleId(Source source, PageArticle article) {
    return Sha256.hex(source.sourceId() + "\0" + article.ordinal()).substring(0, ID_DIGITS);
  }
}
