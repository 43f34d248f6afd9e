package org.tifa.slogan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The letters that the scan of a lexicon looks for: the wordings as they are written, then their
 * other numerals, then what is misread. Letters that one step has are not taken by a later one.
 */
final class ScanPatterns {
  private ScanPatterns() {}

  /** The patterns by their letters, in the order of the lexicon. */
  static Map<String, ScanPattern> of(Lexicon lexicon, Confusions confusions) {
    Map<String, ScanPattern> patterns = new LinkedHashMap<>();
    for (Slogan slogan : lexicon.slogans()) {
      for (String form : slogan.wordings()) {
        String letters = Glyphs.letters(form);
        patterns.merge(
            letters, ScanPattern.of(letters, Wording.of(slogan, form)), ScanPattern::and);
      }
    }
    patterns.putAll(numerals(lexicon, patterns.keySet()));
    patterns.putAll(misread(patterns, confusions));
    return patterns;
  }

  private static Map<String, ScanPattern> numerals(Lexicon lexicon, Set<String> taken) {
    Map<String, ScanPattern> patterns = new LinkedHashMap<>();
    for (Slogan slogan : lexicon.slogans()) {
      for (String form : slogan.wordings()) {
        for (String letters : NumeralWordings.of(slogan.kind(), Glyphs.letters(form))) {
          if (!taken.contains(letters)) {
            patterns.merge(
                letters, ScanPattern.of(letters, Wording.of(slogan, form)), ScanPattern::and);
          }
        }
      }
    }
    return patterns;
  }

  /** Letters that may be either of two wordings misread are left out. */
  private static Map<String, ScanPattern> misread(
      Map<String, ScanPattern> written, Confusions confusions) {
    Map<String, ScanPattern> patterns = new LinkedHashMap<>();
    Map<String, String> meant = new HashMap<>();
    Set<String> doubtful = new HashSet<>();
    written.forEach(
        (letters, pattern) -> {
          for (String misread : TolerantWordings.of(letters, confusions)) {
            if (written.containsKey(misread)) {
              continue;
            }
            if (meant.putIfAbsent(misread, letters) != null) {
              doubtful.add(misread);
            }
            patterns.putIfAbsent(misread, pattern.tolerant());
          }
        });
    patterns.keySet().removeAll(List.copyOf(doubtful));
    return patterns;
  }
}
