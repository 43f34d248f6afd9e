package org.tifa.slogan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tifa.config.TsvTable;

/**
 * Wordings that a reviewer has found to be no slogans. Compared by their letters, as wordings of
 * the lexicon are. Immutable.
 */
public final class RefusedWordings {
  /** The header of the file. */
  public static final List<String> COLUMNS = List.of("wording", "note");

  private final Map<String, Long> lines;

  private RefusedWordings(Map<String, Long> lines) {
    this.lines = Map.copyOf(lines);
  }

  /**
   * Reads the file.
   *
   * @param name how messages call it
   * @param tsv its text
   * @throws org.tifa.config.ConfigurationException naming every bad line with the remedy
   */
  public static RefusedWordings parse(String name, String tsv) {
    Map<String, Long> lines = new LinkedHashMap<>();
    TsvTable.read(
        name,
        tsv,
        COLUMNS,
        row -> {
          COLUMNS.forEach(column -> Cells.require(column, row.text(column)));
          String wording = row.required("wording");
          String letters = Glyphs.letters(wording);
          if (letters.isEmpty()) {
            throw new IllegalArgumentException(
                "wording '%s' has no letter: write the wording".formatted(wording));
          }
          Long other = lines.putIfAbsent(letters, row.line());
          if (other != null) {
            throw new IllegalArgumentException(
                "'%s' already stands in line %d: keep it once".formatted(wording, other));
          }
          return letters;
        });
    return new RefusedWordings(lines);
  }

  /** The folded letters of the wordings, without marks. */
  public Set<String> letters() {
    return lines.keySet();
  }

  /** Whether a wording was refused, in whatever script and with whatever marks. */
  public boolean contains(String wording) {
    return lines.containsKey(Glyphs.letters(wording));
  }

  /**
   * The line of the file in which a wording was refused, from 1.
   *
   * @throws IllegalArgumentException if it was not
   */
  long line(String wording) {
    Long line = lines.get(Glyphs.letters(wording));
    if (line == null) {
      throw new IllegalArgumentException("'%s' was not refused".formatted(wording));
    }
    return line;
  }
}
