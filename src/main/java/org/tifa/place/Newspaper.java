package org.tifa.place;

import java.util.List;

/**
 * A newspaper, portal or station and the place it belongs to.
 *
 * @param name usual name
 * @param forms other names
 * @param kind such as {@code party}, as the file has it
 * @param placeCode six digits, or null for national media
 */
public record Newspaper(String name, List<String> forms, String kind, String placeCode) {
  public Newspaper {
    forms = List.copyOf(forms);
  }
}
