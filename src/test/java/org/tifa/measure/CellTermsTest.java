package org.tifa.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CellTermsTest {
  /** A reference that cannot be wrong: a sorted map of term → counts. */
  private static final class Reference {
    private final Map<Integer, long[]> counts = new TreeMap<>();
    private long tokens;

    void addArticle(int[] indices, double[] times, long words) {
      tokens += words;
      for (int i = 0; i < indices.length; i++) {
        long[] sums = counts.computeIfAbsent(indices[i], term -> new long[2]);
        sums[0] += (long) times[i];
        sums[1]++;
      }
    }

    Map<Integer, String> lines() {
      Map<Integer, String> lines = new TreeMap<>();
      counts.forEach((term, sums) -> lines.put(term, sums[0] + " in " + sums[1]));
      return lines;
    }
  }

  @Test
  void sumsLikeAMapWhateverThePartsAndTheWayBetweenThem() throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      Reference reference = new Reference();
      CellTerms whole = new CellTerms();
      for (int part = 0; part < 4; part++) {
        CellTerms terms = new CellTerms();
        for (int article = random.nextInt(6); article > 0; article--) {
          int[] indices = random.ints(0, 1 << 18).distinct().limit(random.nextInt(80)).toArray();
          double[] times = random.doubles(indices.length, 1, 50).map(Math::floor).toArray();
          long words = random.nextLong(5_000_000_000L);
          terms.addArticle(indices, times, words);
          reference.addArticle(indices, times, words);
        }
        whole.addAll(part % 2 == 0 ? terms : sent(terms));
      }
      assertThat(lines(whole)).isEqualTo(reference.lines());
      assertThat(whole.size()).isEqualTo(reference.counts.size());
      assertThat(whole.tokenCount()).isEqualTo(reference.tokens);
    }
  }

  @Test
  void firstTermOfTheVocabularyIsATerm() {
    CellTerms terms = new CellTerms().addArticle(new int[] {0}, new double[] {3}, 7);
    assertThat(lines(terms)).isEqualTo(Map.of(0, "3 in 1"));
  }

  private static Map<Integer, String> lines(CellTerms terms) {
    Map<Integer, String> lines = new TreeMap<>();
    terms.forEach((term, termCount, articles) -> lines.put(term, termCount + " in " + articles));
    return lines;
  }

  private static CellTerms sent(CellTerms terms) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(terms);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (CellTerms) in.readObject();
    }
  }
}
