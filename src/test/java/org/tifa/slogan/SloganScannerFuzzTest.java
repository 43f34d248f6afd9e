package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The scan against a slow reference that reads the rules word by word. */
class SloganScannerFuzzTest {
  private static final int CASES = 6_000;

  private static final Lexicon LEXICON =
      Lexicons.of(
          slogan("落地生根、开花结果", "落地开花"),
          slogan("高质量发展", ""),
          slogan("经济高质量发展", ""),
          Map.of("canonical", "发展", "not_after", "未|不再", "not_before", "的"),
          slogan("4+2", ""),
          slogan("14+2", "14+20"),
          slogan("四风", ""),
          numbered("四个意识", ""),
          slogan("十四五", ""),
          slogan("五个一", "五个、一"),
          slogan("五个一批", ""),
          slogan("不敢腐、不能腐、不想腐", "不敢不能"),
          slogan("不能腐", ""),
          slogan("好好", ""),
          slogan("好好好好", ""),
          slogan("生根、开花、结果", ""),
          slogan("a1、发展", "发展a1"),
          slogan("果不敢", ""),
          numbered("两个維護", "两维护"),
          numbered("三严三实", ""),
          numbered("12个发展、好", ""));

  /** Other writings of the numbered wordings, told by hand. */
  private static final Map<String, List<String>> WRITINGS =
      Map.of(
          "四个意识", List.of("四个意识", "4个意识"),
          "两个維護", List.of("两个维护", "二个维护", "2个维护"),
          "两维护", List.of("两维护", "二维护", "2维护"),
          "三严三实", List.of("三严三实", "3严三实", "3严3实"),
          "12个发展、好", List.of("12个发展、好", "十二个发展、好"));

  private static Map<String, String> slogan(String canonical, String forms) {
    return Map.of("canonical", canonical, "forms", forms);
  }

  private static Map<String, String> numbered(String canonical, String forms) {
    return Map.of("canonical", canonical, "forms", forms, "kind", "numbered");
  }

  private static final String[] MARKS = {
    "、", "，", ",", "·", "-", "—", "－", "/", "“", "”", "”“", "》《", "（", ")", " ", "\n", "　", "\"",
    "。", "！", "；", "+", "＋", ".", "第", "十", "一", "1", "２", "a", "Ａ", "的", "𠮷", "未", "不 再", "；",
    "～", "【", "]", "3-"
  };

  @Test
  void agreesWithTheReference() {
    SloganScanner scanner = new SloganScanner(LEXICON);
    int mentions = 0;
    for (int seed = 0; seed < CASES; seed++) {
      String text = text(new Random(seed));
      List<Mention> actual = scanner.scan(text, 0, text.length());
      assertThat(actual).as("seed %d: %s", seed, text).isEqualTo(reference(text));
      mentions += actual.size();
    }
    assertThat(mentions).isGreaterThan(CASES);
  }

  @Test
  void aStretchIsScannedAsIfItStoodAlone() {
    SloganScanner scanner = new SloganScanner(LEXICON);
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      String text = text(random);
      int begin = random.nextInt(text.length());
      int end = begin + random.nextInt(text.length() - begin + 1);
      List<Mention> shifted =
          scanner.scan(text.substring(begin, end), 0, end - begin).stream()
              .map(
                  m ->
                      new Mention(
                          m.sloganId(),
                          m.form(),
                          m.begin() + begin,
                          m.end() + begin,
                          m.isLongest(),
                          m.isTolerant()))
              .toList();
      assertThat(scanner.scan(text, begin, end)).as("seed %d", seed).isEqualTo(shifted);
    }
  }

  private static String text(Random random) {
    List<String> wordings = new ArrayList<>();
    for (Slogan slogan : LEXICON.slogans()) {
      slogan.wordings().forEach(form -> wordings.addAll(writings(form)));
    }
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      String wording = wordings.get(random.nextInt(wordings.size()));
      int from = random.nextInt(4) == 0 ? random.nextInt(wording.length()) : 0;
      int to =
          random.nextInt(4) == 0
              ? from + random.nextInt(wording.length() - from + 1)
              : wording.length();
      for (int j = from; j < to; j++) {
        char c = wording.charAt(j);
        if (!Glyphs.isSeparator(c) || random.nextBoolean()) {
          text.append(c >= '!' && c <= '~' && random.nextInt(3) == 0 ? (char) (c - '!' + '！') : c);
        }
        if (random.nextInt(9) == 0) {
          text.append(MARKS[random.nextInt(MARKS.length)]);
        }
      }
      if (random.nextInt(3) == 0) {
        text.append(MARKS[random.nextInt(MARKS.length)]);
      }
    }
    return text.isEmpty() ? "四" : text.toString();
  }

  private static List<String> writings(String form) {
    return WRITINGS.getOrDefault(form, List.of(form));
  }

  private record Hit(String sloganId, String form, int begin, int end) {
    int length() {
      return end - begin;
    }

    boolean overlaps(Hit other) {
      return begin < other.end && other.begin < end;
    }

    boolean covers(Hit other) {
      return begin <= other.begin && end >= other.end && length() > other.length();
    }
  }

  private static List<Mention> reference(String text) {
    List<Hit> hits = new ArrayList<>();
    for (Slogan slogan : LEXICON.slogans()) {
      List<Hit> candidates = new ArrayList<>();
      List<String> forms = new ArrayList<>(List.of(slogan.canonical()));
      forms.addAll(slogan.forms());
      for (int begin = 0; begin < text.length(); begin++) {
        for (String form : forms) {
          for (String writing : writings(form)) {
            int end = matchEnd(text, begin, writing);
            Hit hit = new Hit(slogan.sloganId(), form, begin, end);
            boolean isKnown =
                candidates.stream().anyMatch(c -> c.begin() == hit.begin() && c.end() == hit.end());
            if (end > 0
                && !isKnown
                && isFree(text, begin, end, writing)
                && !isAccident(text, begin, end, slogan.neighbours())) {
              candidates.add(hit);
            }
          }
        }
      }
      candidates.sort(Comparator.comparingInt((Hit h) -> -h.length()).thenComparingInt(Hit::begin));
      List<Hit> kept = new ArrayList<>();
      for (Hit candidate : candidates) {
        if (kept.stream().noneMatch(candidate::overlaps)) {
          kept.add(candidate);
        }
      }
      hits.addAll(kept);
    }
    hits.sort(
        Comparator.comparingInt(Hit::begin)
            .thenComparingInt(h -> -h.end())
            .thenComparing(Hit::sloganId));
    return hits.stream()
        .map(
            h ->
                new Mention(
                    h.sloganId(),
                    h.form(),
                    h.begin(),
                    h.end(),
                    hits.stream().noneMatch(other -> other.covers(h)),
                    false))
        .toList();
  }

  /** The offset after the last letter of the form if it is met at an offset, else -1. */
  private static int matchEnd(String text, int begin, String form) {
    int at = begin;
    boolean isFirst = true;
    boolean mayPart = false;
    for (int i = 0; i < form.length(); i++) {
      char letter = form.charAt(i);
      if (letter == '、') {
        mayPart = true;
        continue;
      }
      if (!isFirst) {
        StringBuilder gap = new StringBuilder();
        while (at < text.length() && "、，,·-—－/；～“”》《（)【] \n　\"".indexOf(text.charAt(at)) >= 0) {
          gap.append(text.charAt(at++));
        }
        if (isParting(gap.toString()) && !mayPart) {
          return -1;
        }
      }
      if (at >= text.length() || half(text.charAt(at)) != half(letter)) {
        return -1;
      }
      at++;
      isFirst = false;
      mayPart = false;
    }
    return at;
  }

  private static boolean isParting(String gap) {
    String marks = gap.replaceAll("[ \n　\"]", "");
    return marks.matches(".*[、，,·\\-—－/；～].*") || marks.matches(".*[”》)\\]].*[“《（【].*");
  }

  private static char half(char c) {
    char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    return half >= 'A' && half <= 'Z' ? (char) (half + 32) : half;
  }

  private static boolean isFree(String text, int begin, int end, String form) {
    String before = "  " + text.substring(0, begin);
    String after = text.substring(end) + "  ";
    char b = half(before.charAt(before.length() - 1));
    char b2 = half(before.charAt(before.length() - 2));
    char a = half(after.charAt(0));
    char a2 = half(after.charAt(1));
    char first = half(form.charAt(0));
    char last = half(form.charAt(form.length() - 1));
    if (isLatin(first) && (isLatin(b) || b == '+' || (b == '.' && isLatin(b2)))) {
      return false;
    }
    if (isLatin(last) && (isLatin(a) || a == '+' || (a == '.' && isLatin(a2)))) {
      return false;
    }
    String numerals = "一二三四五六七八九十两百千万0123456789";
    boolean isDigit = first >= '0' && first <= '9';
    boolean isRange = "-—－～".indexOf(before.charAt(before.length() - 1)) >= 0;
    if (isDigit
        && ((numerals + "第").indexOf(b) >= 0 || (isRange && "0123456789".indexOf(b2) >= 0))) {
      return false;
    }
    if ("一二三四五六七八九十两".indexOf(first) >= 0 && (numerals + "第").indexOf(b) >= 0) {
      return false;
    }
    return "一二三四五六七八九十".indexOf(last) < 0 || numerals.indexOf(a) < 0;
  }

  private static boolean isAccident(String text, int begin, int end, Neighbours neighbours) {
    String before = text.substring(0, begin).replaceAll("[ \n　]", "");
    String after = text.substring(end).replaceAll("[ \n　]", "");
    return neighbours.notAfter().stream().anyMatch(before::endsWith)
        || neighbours.notBefore().stream().anyMatch(after::startsWith);
  }

  private static boolean isLatin(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  }
}
