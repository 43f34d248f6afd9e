package org.tifa.quality;

import java.util.OptionalDouble;
import org.tifa.dating.DateClaim;
import org.tifa.page.PageArticle;
import org.tifa.place.PlaceClaim;

/** The confidence that claims state, 0–1; empty where they state none. */
final class StatedConfidence {
  private StatedConfidence() {}

  static OptionalDouble of(PageArticle article) {
    return OptionalDouble.of(article.confidence());
  }

  static OptionalDouble of(DateClaim date) {
    return date.datedOn() == null ? OptionalDouble.empty() : OptionalDouble.of(date.confidence());
  }

  static OptionalDouble of(PlaceClaim place) {
    return place.confidence() == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(place.confidence());
  }
}
