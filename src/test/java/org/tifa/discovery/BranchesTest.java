package org.tifa.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The recurring strings against a count of every substring. */
class BranchesTest {
  private static final int MIN_COUNT = 3;

  private static Map<String, Branch> found(List<String> strings, Suffix.Length kept) {
    List<Suffix> suffixes = new ArrayList<>();
    strings.forEach(string -> Suffix.of(string, kept, suffixes::add));
    suffixes.sort(Comparator.comparing(Suffix::symbols));
    Map<String, Branch> found = new TreeMap<>();
    Branches branches =
        new Branches(
            Suffixes.MIN_LENGTH,
            MIN_COUNT,
            branch -> assertThat(found.put(branch.wording(), branch)).isNull());
    suffixes.forEach(branches::accept);
    branches.finish();
    return found;
  }

  private static int whole(String symbols, int at) {
    return Math.min(Suffix.MAX_LENGTH, symbols.length() - at);
  }

  /** What stands around every occurrence of a wording, by looking at each. */
  private static final class Counted {
    final Map<String, Integer> before = new HashMap<>();
    final Map<String, Integer> after = new HashMap<>();
    final Set<String> continuations = new HashSet<>();
    long count;
    long boundedBefore;
    long boundedAfter;
    long whole;
    long quoted;

    void look(String string, int begin, int end) {
      count++;
      String left = string.substring(0, begin);
      String right = string.substring(end);
      boolean isQuoteBefore = left.endsWith("“");
      boolean isQuoteAfter = right.startsWith("”");
      String lettersLeft = left.replaceAll("[“”]", "");
      String lettersRight = right.replaceAll("[“”]", "");
      boolean isBefore = isQuoteBefore || lettersLeft.isEmpty() || lettersLeft.endsWith("、");
      boolean isAfter = isQuoteAfter || lettersRight.isEmpty() || lettersRight.startsWith("、");
      boundedBefore += isBefore ? 1 : 0;
      boundedAfter += isAfter ? 1 : 0;
      whole += isBefore && isAfter ? 1 : 0;
      quoted +=
          isQuoteBefore && isQuoteAfter && string.substring(begin, end).indexOf('”') < 0 ? 1 : 0;
      boolean isFirst = isQuoteBefore || lettersLeft.isEmpty();
      boolean isLast = isQuoteAfter || lettersRight.isEmpty();
      before.merge(isFirst ? "begin" + count : last(lettersLeft), 1, Integer::sum);
      continuations.add(lettersRight.isEmpty() ? "end" + count : first(lettersRight));
      after.merge(isLast ? "end" + count : first(lettersRight), 1, Integer::sum);
    }

    private static String last(String letters) {
      int length = letters.endsWith("、") ? 2 : 1;
      return letters.substring(letters.length() - length);
    }

    private static String first(String letters) {
      return letters.substring(0, letters.startsWith("、") ? 2 : 1);
    }

    static double entropy(Map<String, Integer> counts, long total) {
      return counts.values().stream()
          .mapToDouble(c -> -(double) c / total * Math.log((double) c / total))
          .sum();
    }
  }

  private static Map<String, Counted> counted(List<String> strings) {
    Map<String, Counted> counted = new TreeMap<>();
    for (String string : strings) {
      for (int begin = 0; begin < string.length(); begin++) {
        for (int end = begin + 1; end <= string.length(); end++) {
          boolean isWording =
              Letters.isLetter(string.charAt(begin)) && Letters.isLetter(string.charAt(end - 1));
          String wording = Letters.symbols(string.substring(begin, end));
          if (isWording && wording.length() >= Suffixes.MIN_LENGTH) {
            counted.computeIfAbsent(wording, key -> new Counted()).look(string, begin, end);
          }
        }
      }
    }
    counted.values().removeIf(c -> c.count < MIN_COUNT);
    return counted;
  }

  /** Strings over few letters, with separators and quotations, in which much recurs. */
  private static List<String> made(long seed) {
    Random random = new Random(seed);
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder string = new StringBuilder();
      boolean isOpen = false;
      int length = 4 + random.nextInt(14);
      for (int l = 0; l < length; l++) {
        boolean isInside = l > 0 && l < length - 1;
        int draw = random.nextInt(12);
        boolean isAfterLetter = isInside && Letters.isLetter(string.charAt(string.length() - 1));
        if (draw == 0 && isAfterLetter) {
          string.append('、');
        } else if (draw == 1 && isInside && !isOpen) {
          string.append("“");
          isOpen = true;
        } else if (draw == 2 && isOpen && isAfterLetter) {
          string.append("”");
          isOpen = false;
        }
        string.append("甲乙丙丁".charAt(random.nextInt(random.nextInt(4) + 1)));
      }
      strings.add(string.toString());
    }
    return strings;
  }

  @Test
  void everyStringThatGoesOnInTwoWaysIsFoundWithTrueCounts() {
    for (long seed = 0; seed < 40; seed++) {
      List<String> strings = made(seed);
      Map<String, Branch> found = found(strings, BranchesTest::whole);
      Map<String, Counted> counted = counted(strings);
      assertThat(found).isNotEmpty();
      counted.forEach(
          (wording, count) -> {
            // A string that always goes on with the same letter is a part of a longer one.
            if (count.continuations.size() > 1) {
              assertThat(found.get(wording)).as("%s in %s", wording, strings).isNotNull();
            }
          });
      found.forEach(
          (wording, branch) -> {
            Counted count = counted.get(wording);
            assertThat(count).as("%s in %s", wording, strings).isNotNull();
            assertThat(branch.count()).as(wording).isEqualTo(count.count);
            assertThat(branch.boundedBefore()).as(wording).isEqualTo(count.boundedBefore);
            assertThat(branch.boundedAfter())
                .as("%s in %s", wording, strings)
                .isEqualTo(count.boundedAfter);
            assertThat(branch.whole()).as(wording).isEqualTo(count.whole);
            assertThat(branch.quoted()).as(wording).isEqualTo(count.quoted);
            assertThat(branch.freedomBefore())
                .as(wording)
                .isCloseTo(Counted.entropy(count.before, count.count), within(1e-9));
            assertThat(branch.freedomAfter())
                .as("%s in %s", wording, strings)
                .isCloseTo(Counted.entropy(count.after, count.count), within(1e-9));
          });
    }
  }

  @Test
  void suffixesThatAreCutByTheSketchGiveTheSame() {
    for (long seed = 100; seed < 130; seed++) {
      List<String> strings = made(seed);
      GramSketch sketch = new GramSketch(strings.size());
      strings.forEach(string -> sketch.add(Letters.symbols(string)));
      Map<String, Branch> cut =
          found(strings, (symbols, at) -> sketch.kept(symbols, at, MIN_COUNT));
      assertThat(cut).isEqualTo(found(strings, BranchesTest::whole));
    }
  }

  @Test
  void sketchesAddUp() {
    GramSketch one = new GramSketch(1);
    GramSketch other = new GramSketch(1);
    one.add("甲乙丙丁");
    other.add("甲乙丙戊");
    assertThat(one.kept("甲乙丙丁", 0, 2)).isZero();
    one.add(other);
    assertThat(one.kept("甲乙丙丁", 0, 2)).isEqualTo(4);
    assertThat(one.kept("乙丙丁", 0, 2)).isZero();
  }
}
