package org.tifa.term;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sentences of a treebank in CoNLL-U, in simplified script, with their words and tags. */
final class Treebank {
  /** A word of a sentence: offsets in it, and the universal tag. */
  record Word(int begin, int end, String tag) {}

  /** A sentence. */
  record Sentence(String text, List<Word> words) {}

  private static final int FORM = 1;
  private static final int TAG = 3;
  private static final int OTHERS = 9;

  private Treebank() {}

  /** All sentences of a file. */
  static List<Sentence> read(Path file) {
    List<Sentence> sentences = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Word> words = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.isEmpty()) {
          sentences.add(new Sentence(simplified(text.toString().strip()), List.copyOf(words)));
          text.setLength(0);
          words.clear();
        } else if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          int begin = text.length();
          text.append(cells[FORM]);
          words.add(new Word(begin, text.length(), cells[TAG]));
          if (!cells[OTHERS].contains("SpaceAfter=No")) {
            text.append(' ');
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }

  /** By HanLP, not by the reader that is measured elsewhere; offsets must stay. */
  private static String simplified(String text) {
    String converted = HanLP.convertToSimplifiedChinese(text);
    if (converted.length() != text.length()) {
      throw new IllegalStateException("another length in simplified script: " + text);
    }
    return converted;
  }
}
