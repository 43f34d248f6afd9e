package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often the decoder finds the charset of snippets of real text, by length. */
@Tag("shared")
class DecoderAccuracyTest {
  private static final int[] LENGTHS = {2, 4, 6, 8, 12, 20, 30, 50, 100, 200, 500, 1000, 2000};
  private static final int SNIPPETS = 400;

  private static final class Score {
    private int total;
    private int right;
    private int icuRight;
  }

  @Test
  void findsTheCharsetOfSnippets() {
    List<String> texts = SharedArchive.texts();
    Random random = new Random(20260101);
    Decoder decoder = new Decoder(70);
    Map<String, Score> scores = new TreeMap<>();
    Map<Integer, int[]> calibration = new TreeMap<>();
    for (int length : LENGTHS) {
      for (int i = 0; i < SNIPPETS; i++) {
        String simplified = snippet(texts, length, random);
        String traditional = HanLP.convertToTraditionalChinese(simplified);
        for (Charset charset :
            List.of(
                StandardCharsets.UTF_8,
                Charset.forName("GB18030"),
                Charset.forName("Big5"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
          boolean isBig5 = charset.name().equals("Big5");
          String text = isBig5 ? encodable(traditional, charset) : simplified;
          byte[] bytes = text.getBytes(charset);
          Optional<Decoded> decoded = decoder.decode(bytes, SourceFormat.TEXT);
          boolean isRight = decoded.isPresent() && decoded.get().text().equals(text);
          Score score =
              scores.computeIfAbsent(
                  "%5d %s".formatted(length, charset.name()), same -> new Score());
          score.total++;
          score.right += isRight ? 1 : 0;
          score.icuRight += icu(bytes).equals(text) ? 1 : 0;
          decoded.ifPresent(
              found -> {
                int[] bucket =
                    calibration.computeIfAbsent(found.confidence() / 10 * 10, same -> new int[2]);
                bucket[0]++;
                bucket[1] += isRight ? 1 : 0;
              });
        }
      }
    }
    StringBuilder report = new StringBuilder("length charset: right, ICU alone\n");
    scores.forEach(
        (key, score) ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "%s: %.2f %%, %.2f %%%n",
                    key,
                    100.0 * score.right / score.total,
                    100.0 * score.icuRight / score.total)));
    calibration.forEach(
        (confidence, bucket) ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "confidence %d: %d of %d right%n",
                    confidence,
                    bucket[1],
                    bucket[0])));
    System.out.println(report);
    scores.forEach(
        (key, score) -> {
          int length = Integer.parseInt(key.substring(0, 5).strip());
          assertThat((double) score.right / score.total)
              .as(key)
              .isGreaterThanOrEqualTo(length >= 30 ? 0.99 : length >= 12 ? 0.95 : 0);
        });
  }

  private static String snippet(List<String> texts, int length, Random random) {
    while (true) {
      String text = texts.get(random.nextInt(texts.size()));
      int begin = random.nextInt(Math.max(1, text.length() - length));
      String snippet = text.substring(begin, Math.min(text.length(), begin + length));
      if (snippet.chars().filter(Character::isIdeographic).count() >= length / 2
          && !Character.isLowSurrogate(snippet.charAt(0))
          && !Character.isHighSurrogate(snippet.charAt(snippet.length() - 1))) {
        return snippet;
      }
    }
  }

  /** What conversion leaves in simplified script has no place in Big5. */
  private static String encodable(String text, Charset charset) {
    StringBuilder kept = new StringBuilder();
    var encoder = charset.newEncoder();
    text.codePoints()
        .filter(c -> encoder.canEncode(Character.toString(c)))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String icu(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    if (match == null || !Charset.isSupported(match.getName())) {
      return "";
    }
    return new String(bytes, Charset.forName(match.getName()));
  }
}
