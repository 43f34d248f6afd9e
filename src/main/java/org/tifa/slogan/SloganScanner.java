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
 *   <li>Letters are compared without regard to script, width and case: ４＋２ is 4+2, 兩個維護 is 两个维护.
 *   <li>Spaces, line breaks, quotation marks, title marks and brackets inside do not hide a slogan:
 *       “钉钉子”精神 is 钉钉子精神.
 *   <li>A separator (、，·； and their like, or the seam ”“ between two quoted items) is met only
 *       where a wording of the lexicon has one, and may be missing there: 落地生根、开花结果 meets 落地生根开花结果,
 *       but 高质量，发展 is not 高质量发展.
 *   <li>Sentence ends never stand inside.
 *   <li>A wording that begins or ends with a digit or a Latin letter does not touch another one, a
 *       plus sign or a decimal: 14+2 and 4+20 are not 4+2. One that begins with a digit does not
 *       follow 第, a Chinese numeral, or another digit and a dash: 1-2个结合 is not 2个结合.
 *   <li>A wording that begins with a Chinese numeral does not follow a numeral or 第, and one that
 *       ends with a Chinese numeral is not followed by a numeral: 十四个意识 is not 四个意识.
 *   <li>Arabic and Chinese numerals meet in numbered slogans, see {@link NumeralWordings}.
 *   <li>What the lexicon says must not stand beside a slogan does not, see {@link Neighbours}.
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
      Comparator.<Mention>comparingInt(m -> m.begin() - m.end())
          .thenComparing(Mention::isTolerant)
          .thenComparingInt(Mention::begin);

  private final LetterAutomaton automaton;
  private final ScanPattern[] patterns;

  /** Finds slogans exactly as the lexicon writes them. */
  public SloganScanner(Lexicon lexicon) {
    this(lexicon, Confusions.NONE);
  }

  /**
   * Finds also wordings of at least {@value TolerantWordings#MIN_LETTERS} letters of which one was
   * taken for a character that looks like it.
   */
  public SloganScanner(Lexicon lexicon, Confusions confusions) {
    Map<String, ScanPattern> byLetters = ScanPatterns.of(lexicon, confusions);
    this.automaton = LetterAutomaton.of(List.copyOf(byLetters.keySet()));
    this.patterns = byLetters.values().toArray(ScanPattern[]::new);
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
        ScanPattern pattern = patterns[p];
        int first = ring[(letters - pattern.length()) & (RING - 1)];
        Wording wording = pattern.wordingMet(text, first, i);
        if (wording != null) {
          hits.add(
              new Mention(
                  wording.slogan().sloganId(),
                  wording.form(),
                  offset + first,
                  offset + i + 1,
                  true,
                  pattern.isTolerant()));
        }
      }
    }
    return hits;
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
              mention.sloganId(),
              mention.form(),
              mention.begin(),
              mention.end(),
              !isCovered,
              mention.isTolerant()));
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
