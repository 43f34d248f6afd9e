package org.tifa.archive;

/** Halves of surrogate pairs that stand alone: JSON escapes can write them, UTF-8 cannot. */
final class Surrogates {
  private Surrogates() {}

  /** The text with each lone half as U+FFFD; the same text if it has none. */
  static String sound(String text) {
    StringBuilder sound = null;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (sound == null) {
        sound = new StringBuilder(text);
      }
      sound.setCharAt(i, '\uFFFD');
    }
    return sound == null ? text : sound.toString();
  }
}
