package org.tifa.generator;

/**
 * A time in which a slogan is written more.
 *
 * @param slogan its number
 * @param provinceCode where it is, or null for everywhere
 * @param firstDay day of the archive on which it begins, from 0
 * @param lastDay its last day
 * @param rate probability that an article has the slogan then and there
 */
record Burst(int slogan, String provinceCode, int firstDay, int lastDay, double rate) {
  boolean covers(MadeDistrict district, int day) {
    return day >= firstDay
        && day <= lastDay
        && (provinceCode == null || provinceCode.equals(district.division().provinceCode()));
  }
}
