package org.tifa.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of truth: for each row its cells by the names of their columns. */
public final class TruthTable {
  private TruthTable() {}

  /** The rows of a file such as {@code articles}, in their order. */
  public static List<Map<String, String>> read(Path truth, String name) throws IOException {
    List<String> lines = Files.readAllLines(truth.resolve(name + ".tsv"));
    String[] columns = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
