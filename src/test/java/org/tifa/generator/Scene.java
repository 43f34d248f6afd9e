package org.tifa.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an article is about.
 *
 * @param district where
 * @param date when it is published
 * @param people who acts there
 * @param theme ranks of words that come again
 */
record Scene(MadeDistrict district, LocalDate date, People people, List<Integer> theme) {
  private static final int THEME_WORDS = 10;

  static Scene of(MadeDistrict district, LocalDate date, People people, Dice dice) {
    List<Integer> theme = new ArrayList<>();
    for (int i = 0; i < THEME_WORDS; i++) {
      theme.add(Vocabulary.standard().word(dice));
    }
    return new Scene(district, date, people, theme);
  }
}
