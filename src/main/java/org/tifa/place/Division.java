package org.tifa.place;

import java.util.List;

/**
 * One administrative unit during one stretch of years: a row of the gazetteer.
 *
 * @param code six digits
 * @param name full official name
 * @param level province, city or district
 * @param provinceCode of the province it lies in, or its own
 * @param provinceName of that province
 * @param cityCode of the city it lies in, or its own; null for provinces and for districts directly
 *     under a province
 * @param cityName of that city, or null
 * @param validFrom first year; 1981, where the records begin, also stands for all years before
 * @param validTo year in which it ended, or {@link #IN_USE}. Units change in mid year: both the old
 *     and the new one are valid in the year of the change
 * @param successors units that took over all or part of it
 */
public record Division(
    String code,
    String name,
    PlaceLevel level,
    String provinceCode,
    String provinceName,
    String cityCode,
    String cityName,
    int validFrom,
    int validTo,
    List<Successor> successors) {
  /** {@link #validTo} of a unit that exists today. */
  public static final int IN_USE = Integer.MAX_VALUE;

  static final int FIRST_YEAR = 1981;

  public Division {
    successors = List.copyOf(successors);
  }

  /**
   * A unit that took over from this one.
   *
   * @param code of the other unit
   * @param year in which it took over a part, or 0 if it took over when this unit ended
   */
  public record Successor(String code, int year) {}

  /** The last character of the name, which says what kind of unit it is: 区, 县, 市. */
  char kind() {
    return name.charAt(name.length() - 1);
  }

  /** Whether the unit existed at some time of a year. */
  public boolean existsIn(int year) {
    return validFrom <= Math.max(year, FIRST_YEAR) && year <= validTo;
  }

  /** Whether the unit exists today. */
  public boolean isInUse() {
    return validTo == IN_USE;
  }

  /** Whether the other unit is this one or lies in it. */
  public boolean covers(Division other) {
    return switch (level) {
      case PROVINCE -> code.equals(other.provinceCode);
      case CITY -> code.equals(other.cityCode);
      case DISTRICT -> code.equals(other.code);
    };
  }

  /** Code and name, as clues show them. */
  String label() {
    return code + " " + name;
  }
}
