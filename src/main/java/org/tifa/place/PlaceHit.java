package org.tifa.place;

import java.util.List;
import java.util.Set;

/** A name of a place in an article, while its page is being read. */
final class PlaceHit {
  /** Codes of 台湾, 香港 and 澳门, which papers of other places name as partners. */
  private static final Set<String> FAR_PROVINCES = Set.of("710000", "810000", "820000");

  final int begin;
  final int end;
  final PlaceTerm term;
  final boolean isNamed;
  List<Division> candidates;
  Division division;

  /** Settled among several places only by other articles of the page. */
  boolean isSettledByPage;

  /** Only the first part of a longer name (淮北市 in 淮北市烈山区). */
  boolean isQualifier;

  /** Named by the way: an accident there, a delegation from there. */
  boolean isWeak;

  /** Names the zone of a city: 长治高新区, 南京江北新区. */
  boolean isZoned;

  boolean isListed;
  boolean hasOffice;
  boolean isOpening;
  boolean isEditorial = true;
  boolean isTitle;

  PlaceHit(int begin, int end, PlaceTerm term, boolean isNamed, List<Division> candidates) {
    this.begin = begin;
    this.end = end;
    this.term = term;
    this.isNamed = isNamed;
    this.candidates = candidates;
    this.division = candidates.size() == 1 ? candidates.get(0) : null;
  }

  /** How much the hit says about what the article is about; 1 is a plain full name. */
  double weight() {
    if (isQualifier) {
      return 0;
    }
    double weight = isNamed ? 1 : 0.7;
    if (division != null && FAR_PROVINCES.contains(division.provinceCode())) {
      weight *= 0.3;
    }
    if (isWeak) {
      return weight * 0.1;
    }
    if (isListed) {
      return weight * 0.4;
    }
    if (hasOffice || isZoned) {
      weight *= 2;
    }
    if (isTitle) {
      weight *= 3;
    } else if (isOpening) {
      weight *= 2;
    }
    return weight;
  }

  /** Whether the name can be a city's or province's. */
  boolean isOfCity() {
    return PlaceReader.highest(candidates).get(0).level() != PlaceLevel.DISTRICT;
  }

  /** Whether the bare name is a place only where its city is known already. */
  boolean isDoubtful() {
    return term.isDoubtful && !isZoned;
  }

  /** The name with its office as they stand in the text: 烈山区委书记. */
  String words(String text) {
    int after = end + (isNamed ? PlaceContext.officeAt(text, end) : 0);
    for (String post : List.of("书记", "副书记")) {
      if (after > end && text.startsWith(post, after)) {
        after += post.length();
      }
    }
    return text.substring(begin, Math.min(after, text.length()));
  }
}
