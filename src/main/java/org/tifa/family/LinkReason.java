package org.tifa.family;

import java.util.Locale;

/** How a wording stands to a longer one, the strongest first. */
enum LinkReason {
  /** The letters are the same: only marks or particles differ. */
  SAME_LETTERS,
  /** The lexicon says so: a form of the slogan, its short name, or what it extends. */
  DECLARED,
  /** The same parts in another order. */
  REORDERED,
  /** Verbs, adverbs or a name of its kind stand around it, or inside: 坚决做到“两个维护”. */
  FRAMED,
  /** Its numbered name with other words beside it: “三个代表”重要思想. */
  SAME_NUMBERED_NAME,
  /** Its number counts the parts of the longer one, or its letters are taken from them in order. */
  ABBREVIATED,
  /** A list whose parts are most of the longer list's. */
  PARTS_CONTAINED,
  /** Every part stands in the longer one with words added. */
  PARTS_EXTENDED,
  /** A list of which one item was changed, or one added and one dropped. */
  ITEM_CHANGED,
  /** One letter was changed, added or dropped, and it is no numeral. */
  ONE_EDIT,
  /** It is one part of a list. */
  ONE_PART,
  /** Its letters stand inside the longer one's. */
  CONTAINED;

  /** The value as it stands in tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
