package org.tifa.place;

import java.util.ArrayList;
import java.util.List;

/** All that a string of the dictionary can stand for. Built once, then only read. */
final class PlaceTerm {
  final String text;

  /** Units whose full name, or short name with its kind (积石山县), this is. */
  final List<Division> named = new ArrayList<>();

  /** Units whose name without its kind (烈山) this is. */
  final List<Division> bare = new ArrayList<>();

  /** Kind of unit that a deictic word (我区) speaks of, or 0. */
  char deicticKind;

  /** Whether the deictic word names an office (区委) and not the place itself (我区). */
  boolean isOffice;

  /** Whether the word speaks of the whole country. */
  boolean isNational;

  Newspaper newspaper;

  /** Whether the full name is also made of common words and counts only at a word boundary. */
  boolean isStrict;

  /** Whether the name says only what kind of quarter it is (城区) and counts only with its city. */
  boolean isGeneric;

  /** Whether the bare name of a city is a place only where the city is known already. */
  boolean isDoubtful;

  PlaceTerm(String text) {
    this.text = text;
  }
}
