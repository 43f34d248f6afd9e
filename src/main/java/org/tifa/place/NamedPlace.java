package org.tifa.place;

/**
 * A place an article mentions.
 *
 * @param code six-digit code as of the article's date
 * @param name full name of the unit
 * @param level province, city or district
 * @param mentionCount how often the text names it
 */
public record NamedPlace(String code, String name, PlaceLevel level, int mentionCount) {}
