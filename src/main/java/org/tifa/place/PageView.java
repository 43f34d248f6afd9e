package org.tifa.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tifa.archive.MetadataField;
import org.tifa.page.PageArticle;

/** A page's names as of a year: read together, because articles explain each other's names. */
final class PageView {
  final List<ArticleView> articles = new ArrayList<>();
  private final Map<Integer, ArticleView> byArticle = new HashMap<>();
  final PlaceTally tally = new PlaceTally();
  final MetadataPlace metadata;

  /** Place of the page, or null where its names agree on none. */
  final PlaceTally.Finding place;

  /**
   * The one district that a page without a place names, if only by its bare name (甲县 as 甲): what 我县
   * means on a page without a name in full. Null if the page names none, or several.
   */
  final Division soleDistrict;

  /** The words that name the page's place, or null. */
  final String placeWords;

  /** Whether furniture names the page's place or an article speaks of it as its own. */
  final boolean isPlaceOwn;

  /** Whether the page is the place's own even within a newspaper of its city. */
  final boolean isPlaceEdition;

  private final String pageNewspaper;

  PageView(PlaceReader reader, PageReading reading, int year) {
    metadata = MetadataPlace.of(reading.metadata, reader, year);
    for (PageReading.ArticleNames names : reading.articles) {
      ArticleView view = new ArticleView(reader, names, year);
      articles.add(view);
      byArticle.put(names.article().ordinal(), view);
    }
    pageNewspaper = newspaper(reading);
    Set<String> given = new HashSet<>();
    if (metadata.division() != null) {
      ArticleView.addChain(given, metadata.division());
    }
    publisher(pageNewspaper, articles, reader, year)
        .ifPresent(own -> ArticleView.addChain(given, own));
    settleNames(given);
    for (ArticleView article : articles) {
      article.fillTally();
      article.hits.forEach(tally::add);
    }
    place = tally.finding();
    soleDistrict = place == null ? soleDistrict() : null;
    placeWords = place == null ? null : wordsOf(place.evidence());
    isPlaceEdition =
        place != null && (isInFurniture(place.division()) || isSpokenOf(place.division()));
    isPlaceOwn = isPlaceEdition || (place != null && hasOffices(place.division()));
  }

  /** The view of an article, or null if it is not one of the page's. */
  ArticleView view(PageArticle article) {
    ArticleView view = byArticle.get(article.ordinal());
    return view != null && view.article.equals(article) ? view : null;
  }

  private Division soleDistrict() {
    Division sole = null;
    for (ArticleView article : articles) {
      for (PlaceHit hit : article.everyHit) {
        List<Division> top = PlaceReader.highest(hit.candidates);
        Division division = hit.division == null && top.size() == 1 ? top.get(0) : hit.division;
        if (division == null || division.level() != PlaceLevel.DISTRICT || hit.isWeak) {
          continue;
        }
        if (hit.isDoubtful() || (sole != null && !sole.code().equals(division.code()))) {
          return null;
        }
        sole = division;
      }
    }
    return sole;
  }

  private String wordsOf(PlaceHit hit) {
    for (ArticleView article : articles) {
      if (article.hits.contains(hit)) {
        return hit.words(article.article.text());
      }
    }
    throw new IllegalStateException("the page's place is named outside its articles");
  }

  private void settleNames(Set<String> given) {
    Set<String> page = new HashSet<>(given);
    List<Set<String>> around = new ArrayList<>();
    for (ArticleView article : articles) {
      Set<String> certain = article.certain();
      article.addPlainBare(certain);
      around.add(certain);
      page.addAll(certain);
    }
    for (int i = 0; i < articles.size(); i++) {
      ArticleView article = articles.get(i);
      for (Set<String> codes : List.of(around.get(i), given, page)) {
        boolean isPage = codes == page;
        PlaceReader.settle(article.hits, codes, isPage);
        PlaceReader.settle(article.titleHits, codes, isPage);
      }
    }
    Set<String> anchors = new HashSet<>(given);
    for (ArticleView article : articles) {
      for (PlaceHit hit : article.everyHit) {
        if (hit.isNamed && hit.division != null) {
          ArticleView.addChain(anchors, hit.division);
        }
      }
    }
    for (int i = 0; i < articles.size(); i++) {
      Set<String> near = new HashSet<>(given);
      near.addAll(around.get(i));
      articles.get(i).settleBare(anchors, near);
    }
  }

  private boolean isSpokenOf(Division division) {
    char kind = division.kind();
    for (ArticleView article : articles) {
      if (article.own.containsKey(kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasOffices(Division division) {
    char kind = division.kind();
    for (ArticleView article : articles) {
      if (article.offices.containsKey(kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInFurniture(Division division) {
    for (ArticleView article : articles) {
      for (PlaceHit hit : article.hits) {
        if (!hit.isEditorial && hit.division != null && division.covers(hit.division)) {
          return true;
        }
      }
    }
    return false;
  }

  private String newspaper(PageReading reading) {
    String given = reading.metadata.text(MetadataField.NEWSPAPER);
    if (given != null) {
      return given;
    }
    for (ArticleView article : articles) {
      if (article.article.newspaper() != null) {
        return article.article.newspaper();
      }
    }
    for (ArticleView article : articles) {
      if (article.newspaper != null && article.newspaper.placeCode() != null) {
        return article.newspaper.name();
      }
    }
    return articles.isEmpty() ? null : articles.get(0).paperLine();
  }

  /**
   * The place of a newspaper, or of the local channel of a national portal that the articles name
   * as their source (人民网-山西频道).
   */
  static Optional<Division> publisher(
      String newspaper, List<ArticleView> articles, PlaceReader reader, int year) {
    if (newspaper == null) {
      return Optional.empty();
    }
    Optional<Division> own = reader.placeOf(newspaper, year);
    for (ArticleView article : articles) {
      boolean isChannel =
          article.newspaper != null
              && article.newspaper.placeCode() != null
              && article.newspaper.name().startsWith(newspaper);
      if (own.isEmpty() && isChannel) {
        return reader.placeOf(article.newspaper.name(), year);
      }
    }
    return own;
  }

  /** The newspaper an article stands in, or null. */
  String newspaperOf(PageReading reading, ArticleView view) {
    PageArticle article = view.article;
    if (reading.metadata.text(MetadataField.NEWSPAPER) == null && article.newspaper() != null) {
      return article.newspaper();
    }
    return pageNewspaper;
  }
}
