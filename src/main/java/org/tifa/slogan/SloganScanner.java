package org.tifa.slogan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tifa.page.Block;

/**
 * Finds every occurrence of the lexicon's slogans in a clean text, in one pass over its characters.
 * Immutable and safe for use by many threads.
 *
 * <p>What counts as an occurrence:
 *
 * <ul>
 *   <li>Letters are compared without regard to width and case: ４＋２ is 4+2.
 *   <li>Spaces, line breaks, quotation marks, title marks and round brackets inside do not hide a
 *       slogan: “钉钉子”精神 is 钉钉子精神.
 *   <li>A separator (、，· and their like, or the seam ”“ between two quoted items) is met only where
 *       a wording of the lexicon has one, and may be missing there: 落地生根、开花结果 meets 落地生根开花结果, but
 *       高质量，发展 is not 高质量发展.
 *   <li>Sentence ends never stand inside.
 *   <li>A wording that begins or ends with a digit or a Latin letter does not touch another one, a
 *       plus sign or a decimal: 14+2 and 4+20 are not 4+2.
 *   <li>A wording that begins with a Chinese numeral does not follow a numeral or 第, and one that
 *       ends with a Chinese numeral is not followed by a numeral: 十四个意识 is not 四个意识.
 *   <li>Chinese and Arabic numerals are different letters: who wants 2个维护 writes it as a form.
 * </ul>
 *
 * <p>A mention spans from its first to its last letter. Different slogans may overlap and nest, and
 * all are kept; of one slogan, of two mentions that overlap only the longer counts, and of two
 * equally long ones the earlier.
 */
public final class SloganScanner {
  /**
   * Holds the offsets of the last letters; a power of two above {@link Lexicon#MAX_FORM_LENGTH}.
   */
  private static final int RING = 64;

  private static final Comparator<Mention> IN_TEXT_ORDER =
      Comparator.comparingInt(Mention::begin)
          .thenComparing(Comparator.comparingInt(Mention::end).reversed())
          .thenComparing(Mention::sloganId);

  private static final Comparator<Mention> LONGEST_FIRST =
      Comparator.<Mention>comparingInt(m -> m.begin() - m.end()).thenComparingInt(Mention::begin);

  private final LetterAutomaton automaton;
  private final Pattern[] patterns;

  /** All wordings with the same letters, and what may stand beside them. */
  private record Pattern(int length, List<Wording> wordings, Edge left, Edge right) {
    static Pattern of(String letters, List<Wording> wordings) {
      return new Pattern(
          letters.length(),
          List.copyOf(wordings),
          Edge.of(letters.charAt(0)),
          Edge.of(letters.charAt(letters.length() - 1)));
    }
  }

  /** What a letter at the edge of a wording forbids beside it. */
  private enum Edge {
    FREE,
    ALPHANUMERIC,
    NUMERAL;

    static Edge of(char letter) {
      if (Glyphs.isAlphanumeric(letter) || letter == '+') {
        return ALPHANUMERIC;
      }
      return Glyphs.isChineseNumeral(letter) ? NUMERAL : FREE;
    }
  }

  public SloganScanner(Lexicon lexicon) {
    Map<String, List<Wording>> byLetters = new LinkedHashMap<>();
    for (Slogan slogan : lexicon.slogans()) {
      add(slogan, slogan.canonical(), byLetters);
      slogan.forms().forEach(form -> add(slogan, form, byLetters));
    }
    this.automaton = LetterAutomaton.of(List.copyOf(byLetters.keySet()));
    this.patterns =
        byLetters.entrySet().stream()
            .map(entry -> Pattern.of(entry.getKey(), entry.getValue()))
            .toArray(Pattern[]::new);
  }

  private static void add(Slogan slogan, String form, Map<String, List<Wording>> byLetters) {
    byLetters
        .computeIfAbsent(Glyphs.letters(form), letters -> new ArrayList<>(1))
        .add(Wording.of(slogan, form));
  }

  /**
   * The mentions in all blocks of a text, none across two blocks, in text order.
   *
   * @param blocks in text order, not overlapping
   */
  public List<Mention> scan(String text, List<Block> blocks) {
    List<Mention> mentions = new ArrayList<>();
    for (Block block : blocks) {
      mentions.addAll(scan(text, block.begin(), block.end()));
    }
    return mentions;
  }

  /**
   * The mentions in a stretch of a text, as if nothing stood around it: by begin, the longer first,
   * then by slogan id.
   *
   * @throws IndexOutOfBoundsException if the stretch leaves the text
   */
  public List<Mention> scan(String text, int begin, int end) {
    char[] characters = new char[end - begin];
    text.getChars(begin, end, characters, 0);
    List<Mention> hits = hits(characters, begin);
    return hits.isEmpty() ? List.of() : ranked(hits);
  }

  private List<Mention> hits(char[] text, int offset) {
    List<Mention> hits = new ArrayList<>();
    int[] ring = new int[RING];
    int letters = 0;
    char[] codes = automaton.codes();
    int state = automaton.start();
    for (int i = 0; i < text.length; i++) {
      int code = codes[text[i]];
      if (code == LetterAutomaton.SKIP) {
        continue;
      }
      ring[letters++ & (RING - 1)] = i;
      if (state == automaton.start()) {
        int next = i + 1 < text.length ? codes[text[i + 1]] : LetterAutomaton.SKIP;
        if (!automaton.begins(code, next)) {
          continue;
        }
      }
      state = automaton.next(state, code);
      int at = automaton.patternsAt(state);
      if (at == 0) {
        continue;
      }
      for (int p = automaton.pattern(at); p >= 0; p = automaton.pattern(++at)) {
        Pattern pattern = patterns[p];
        int first = ring[(letters - pattern.length()) & (RING - 1)];
        Wording wording = wordingMet(pattern, text, first, i);
        if (wording != null) {
          hits.add(
              new Mention(
                  wording.slogan().sloganId(),
                  wording.form(),
                  offset + first,
                  offset + i + 1,
                  true));
        }
      }
    }
    return hits;
  }

  /** The first wording that the letters from {@code first} to {@code last} are, or null. */
  private static Wording wordingMet(Pattern pattern, char[] text, int first, int last) {
    if (isBarredBefore(pattern.left(), text, first) || isBarredAfter(pattern.right(), text, last)) {
      return null;
    }
    long separators = last - first + 1 == pattern.length() ? 0 : separatorsMet(text, first, last);
    for (Wording wording : pattern.wordings()) {
      if (wording.allows(separators)) {
        return wording;
      }
    }
    return null;
  }

  private static long separatorsMet(char[] text, int first, int last) {
    long separators = 0;
    int letters = 0;
    boolean isClosed = false;
    for (int i = first; i < last; i++) {
      char c = text[i];
      if (Glyphs.isLetter(c)) {
        letters++;
        isClosed = false;
      } else if (Glyphs.isSeparator(c) || (isClosed && Glyphs.isOpener(c))) {
        separators |= 1L << (letters - 1);
      } else if (Glyphs.isCloser(c)) {
        isClosed = true;
      }
    }
    return separators;
  }

  private static boolean isBarredBefore(Edge edge, char[] text, int first) {
    if (edge == Edge.FREE || first == 0) {
      return false;
    }
    char before = Glyphs.fold(text[first - 1]);
    if (edge == Edge.NUMERAL) {
      return before == '第' || Glyphs.isNumeral(before);
    }
    return Glyphs.isAlphanumeric(before)
        || before == '+'
        || (before == '.' && first >= 2 && Glyphs.isAlphanumeric(Glyphs.fold(text[first - 2])));
  }

  private static boolean isBarredAfter(Edge edge, char[] text, int last) {
    if (edge == Edge.FREE || last == text.length - 1) {
      return false;
    }
    char after = Glyphs.fold(text[last + 1]);
    if (edge == Edge.NUMERAL) {
      return Glyphs.isNumeral(after);
    }
    return Glyphs.isAlphanumeric(after)
        || after == '+'
        || (after == '.'
            && last + 2 < text.length
            && Glyphs.isAlphanumeric(Glyphs.fold(text[last + 2])));
  }

  private static List<Mention> ranked(List<Mention> hits) {
    List<Mention> kept = withoutOverlapsOfOneSlogan(hits);
    kept.sort(IN_TEXT_ORDER);
    List<Mention> ranked = new ArrayList<>(kept.size());
    int reach = -1;
    int reachBegin = -1;
    for (Mention mention : kept) {
      boolean isCovered =
          reach > mention.end() || (reach == mention.end() && reachBegin < mention.begin());
      ranked.add(
          new Mention(
              mention.sloganId(), mention.form(), mention.begin(), mention.end(), !isCovered));
      if (mention.end() > reach) {
        reach = mention.end();
        reachBegin = mention.begin();
      }
    }
    return ranked;
  }

  private static List<Mention> withoutOverlapsOfOneSlogan(List<Mention> hits) {
    Map<String, List<Mention>> bySlogan = new LinkedHashMap<>();
    for (Mention hit : hits) {
      bySlogan.computeIfAbsent(hit.sloganId(), id -> new ArrayList<>(2)).add(hit);
    }
    List<Mention> kept = new ArrayList<>(hits.size());
    for (List<Mention> ofOne : bySlogan.values()) {
      kept.addAll(ofOne.size() == 1 ? ofOne : withoutOverlaps(ofOne));
    }
    return kept;
  }

  /** Settles each chain of overlapping mentions from its longest member. */
  private static List<Mention> withoutOverlaps(List<Mention> ofOne) {
    ofOne.sort(IN_TEXT_ORDER);
    List<Mention> kept = new ArrayList<>(ofOne.size());
    int from = 0;
    int reach = ofOne.get(0).end();
    for (int i = 1; i <= ofOne.size(); i++) {
      if (i < ofOne.size() && ofOne.get(i).begin() < reach) {
        reach = Math.max(reach, ofOne.get(i).end());
        continue;
      }
      settle(ofOne.subList(from, i), kept);
      if (i < ofOne.size()) {
        from = i;
        reach = ofOne.get(i).end();
      }
    }
    return kept;
  }

  private static void settle(List<Mention> chain, List<Mention> kept) {
    if (chain.size() == 1) {
      kept.add(chain.get(0));
      return;
    }
    int begin = chain.get(0).begin();
    BitSet settled = new BitSet();
    List<Mention> byLength = new ArrayList<>(chain);
    byLength.sort(LONGEST_FIRST);
    for (Mention mention : byLength) {
      int next = settled.nextSetBit(mention.begin() - begin);
      if (next < 0 || next >= mention.end() - begin) {
        settled.set(mention.begin() - begin, mention.end() - begin);
        kept.add(mention);
      }
    }
  }
}
