package org.tifa.term;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How well terms agree with a treebank's words: a word is right when a term has both its ends.
 *
 * <p>Tags are compared in coarse classes, since the two sets divide words differently: Universal
 * Dependencies calls measure words nouns and 了 an auxiliary; HanLP has nouns of place and time.
 */
final class SegmentationScore {
  private static final String NOUN = "noun";
  private static final String VERB = "verb";
  private static final String QUALITY = "adjective or adverb";
  private static final String NUMBER = "number";
  private static final String PRONOUN = "pronoun";
  private static final String FUNCTION = "function word";
  private static final String MARK = "punctuation";

  private static final Map<String, String> UNIVERSAL =
      Map.ofEntries(
          Map.entry("NOUN", NOUN),
          Map.entry("PROPN", NOUN),
          Map.entry("VERB", VERB),
          Map.entry("ADJ", QUALITY),
          Map.entry("ADV", QUALITY),
          Map.entry("NUM", NUMBER),
          Map.entry("PRON", PRONOUN),
          Map.entry("DET", PRONOUN),
          Map.entry("ADP", FUNCTION),
          Map.entry("PART", FUNCTION),
          Map.entry("CCONJ", FUNCTION),
          Map.entry("SCONJ", FUNCTION),
          Map.entry("AUX", FUNCTION),
          Map.entry("PUNCT", MARK));

  private final int goldWords;
  private final int terms;
  private final int right;
  private final int tagged;
  private final int rightlyTagged;

  private SegmentationScore(int goldWords, int terms, int right, int tagged, int rightlyTagged) {
    this.goldWords = goldWords;
    this.terms = terms;
    this.right = right;
    this.tagged = tagged;
    this.rightlyTagged = rightlyTagged;
  }

  /** The score over all sentences. */
  static SegmentationScore of(
      List<Treebank.Sentence> sentences, Function<String, List<Term>> segmenter) {
    int words = 0;
    int terms = 0;
    int right = 0;
    int tagged = 0;
    int rightlyTagged = 0;
    for (Treebank.Sentence sentence : sentences) {
      List<Term> found = segmenter.apply(sentence.text());
      Map<Long, String> tags = new HashMap<>();
      found.forEach(term -> tags.put(span(term.begin(), term.end()), term.pos()));
      words += sentence.words().size();
      terms += found.size();
      for (Treebank.Word word : sentence.words()) {
        String tag = tags.get(span(word.begin(), word.end()));
        if (tag == null) {
          continue;
        }
        right++;
        String expected = UNIVERSAL.get(word.tag());
        if (expected != null) {
          tagged++;
          rightlyTagged += expected.equals(coarse(tag)) ? 1 : 0;
        }
      }
    }
    return new SegmentationScore(words, terms, right, tagged, rightlyTagged);
  }

  double precision() {
    return (double) right / terms;
  }

  double recall() {
    return (double) right / goldWords;
  }

  /** Harmonic mean of precision and recall. */
  double f1() {
    return 2.0 * right / (goldWords + terms);
  }

  /** Share of the words cut right whose coarse class is right, too. */
  double tagAccuracy() {
    return (double) rightlyTagged / tagged;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %.4f recall %.4f F1 %.4f tags %.4f",
        precision(),
        recall(),
        f1(),
        tagAccuracy());
  }

  private static long span(int begin, int end) {
    return ((long) begin << 32) | end;
  }

  private static String coarse(String tag) {
    if (tag.equals(TermWords.SLOGAN_TAG)) {
      return NOUN;
    }
    return switch (tag.charAt(0)) {
      case 'n', 's', 't', 'f', 'q', 'g' -> NOUN;
      case 'v' -> tag.equals("vshi") || tag.equals("vyou") ? FUNCTION : VERB;
      case 'a', 'b', 'z', 'd' -> QUALITY;
      case 'm' -> NUMBER;
      case 'r' -> PRONOUN;
      case 'p', 'c', 'u', 'y', 'e', 'k', 'h' -> FUNCTION;
      case 'w' -> MARK;
      default -> "other";
    };
  }
}
