package org.tifa.dating;

import java.util.Locale;

/** What a dated event is; it decides how long texts look forward to it and back at it. */
public enum EventKind {
  /** A party congress. */
  CONGRESS,
  /** A plenary session of a central committee. */
  PLENUM,
  /** A session of the National People's Congress. */
  NPC,
  CONFERENCE,
  CAMPAIGN,
  /** A round birthday, such as a hundred years since a founding. */
  ANNIVERSARY,
  /** A year that a plan names: first or last of five. */
  PLAN,
  SPORT,
  DISASTER,
  OTHER;

  /**
   * Whether it is a meeting, which texts of its weeks look forward to or back at; games and
   * campaigns are spoken of for years.
   */
  boolean isMeeting() {
    return switch (this) {
      case CONGRESS, PLENUM, NPC, CONFERENCE -> true;
      default -> false;
    };
  }

  static EventKind of(String label) {
    for (EventKind kind : values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "column kind is '"
            + label
            + "': write one of congress, plenum, npc, conference, campaign, anniversary, plan, sport,"
            + " disaster, other");
  }
}
