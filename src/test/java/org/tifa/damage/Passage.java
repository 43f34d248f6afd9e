package org.tifa.damage;

import java.time.LocalDate;
import java.util.List;

/**
 * Running text of one origin, to make articles of.
 *
 * @param from first day on which a newspaper could print it
 * @param to last day
 * @param province two-digit prefix of the codes of the places it fits, or empty where any fits
 * @param paragraphs clean, simplified
 */
record Passage(LocalDate from, LocalDate to, String province, List<String> paragraphs) {
  Passage {
    paragraphs = List.copyOf(paragraphs);
  }
}
