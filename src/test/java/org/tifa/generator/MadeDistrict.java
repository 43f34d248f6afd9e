package org.tifa.generator;

import org.tifa.place.Division;

/**
 * A district of the archive; a real one, by its code.
 *
 * @param division the row of the gazetteer
 * @param heldFrom first day of the archive of which it may hold an article of the district, from 0
 * @param weight its articles to those of the others
 */
record MadeDistrict(Division division, int heldFrom, double weight) {
  /** The daily of its city, or of its province where it lies in no city. */
  String newspaper() {
    String over = division.cityName() == null ? division.provinceName() : division.cityName();
    return over.substring(0, 2) + "日报";
  }
}
