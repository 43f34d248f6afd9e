package org.tifa.term;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Other.DoubleArrayTrieSegment;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tifa.config.TermConfig;

/**
 * Cuts texts into tagged terms with HanLP. Safe for use by many threads; {@link Segmenters} keeps
 * one for each configuration.
 *
 * <p>The added words live in a dictionary of this segmenter alone: HanLP's static dictionary is
 * never changed, so that two configurations in one JVM don't disturb each other. Slogans enter it
 * under a tag that HanLP knows and are renamed afterwards, because a tag of one's own would be
 * registered for the whole JVM.
 *
 * <p>Tags are each word's most frequent one. HanLP's tagging in context was measured and left out:
 * on the Universal Dependencies test sets it is right no more often.
 */
public final class Segmenter {
  /** What stands for every number when numbers are folded. */
  static final String FOLDED_NUMBER = "#";

  /** Weight of slogans and events, HanLP's own for added words: they win against their parts. */
  private static final int WHOLE_FREQUENCY = 1000;

  /** Weight of place names: known, but not against a likelier reading (上海/城市). */
  private static final int PLACE_FREQUENCY = 1;

  private static final int MIN_PLACE_LENGTH = 3;
  private static final String PLACE_SUFFIXES = "省市区县旗州盟";
  private static final Nature SLOGAN_NATURE = Nature.nz;

  /** No text holds this word; it only makes HanLP's empty double array usable. */
  private static final String UNUSED_WORD = "\uE000\uE001";

  private static final Comparator<TermCount> IN_ORDER =
      Comparator.comparing(TermCount::term).thenComparing(TermCount::pos);

  /** HanLP as this segmenter uses it; the measure of speed runs it bare. */
  final Segment segment;

  private final TermConfig config;
  private final Set<String> sloganWords;
  private final boolean isPunctuationKept;
  private final boolean isLatinFolded;

  Segmenter(TermConfig config, TermWords words) {
    this.config = config;
    this.sloganWords = new HashSet<>(words.slogans());
    words.sloganParts().stream()
        .filter(part -> !CoreDictionary.contains(part))
        .forEach(sloganWords::add);
    this.segment =
        config.algorithm().equals("double-array")
            ? longestMatch(dictionary(words))
            : shortestPath(dictionary(words));
    this.isPunctuationKept = config.punctuation().equals("keep");
    this.isLatinFolded = config.latin().equals("lower-case");
  }

  /** The terms of a text in text order, without those that the configuration drops. */
  public List<Term> segment(String text) {
    List<Term> terms = new ArrayList<>();
    char[] folded = fold(text);
    int begin = 0;
    while (begin < folded.length) {
      int end = Clauses.end(folded, begin);
      int at = begin;
      for (com.hankcs.hanlp.seg.common.Term found :
          segment.seg(Arrays.copyOfRange(folded, begin, end))) {
        int next = at + found.word.length();
        addKept(text, found, at, next, terms);
        at = next;
      }
      begin = end;
    }
    return terms;
  }

  /** How often each term stands in a text: by term, then tag. */
  public List<TermCount> count(String text) {
    Map<String, Tally> byTerm = new HashMap<>();
    for (Term term : segment(text)) {
      Tally tally = byTerm.get(term.text());
      if (tally == null) {
        byTerm.put(term.text(), new Tally(term.pos()));
      } else {
        tally.add(term.pos());
      }
    }
    List<TermCount> counts = new ArrayList<>(byTerm.size());
    byTerm.forEach(
        (term, first) -> {
          for (Tally tally = first; tally != null; tally = tally.next) {
            counts.add(new TermCount(term, tally.pos, tally.count));
          }
        });
    counts.sort(IN_ORDER);
    return counts;
  }

  /** The counts of one term, a link for each tag; nearly every term has one tag. */
  private static final class Tally {
    private final String pos;
    private int count = 1;
    private Tally next;

    Tally(String pos) {
      this.pos = pos;
    }

    void add(String tag) {
      for (Tally tally = this; ; tally = tally.next) {
        if (tally.pos.equals(tag)) {
          tally.count++;
          return;
        }
        if (tally.next == null) {
          tally.next = new Tally(tag);
          return;
        }
      }
    }
  }

  private void addKept(
      String text, com.hankcs.hanlp.seg.common.Term found, int begin, int end, List<Term> terms) {
    String word = found.word;
    if (word.isBlank()) {
      return;
    }
    boolean isSlogan = word.length() > 1 && sloganWords.contains(word);
    String pos = isSlogan ? TermWords.SLOGAN_TAG : found.nature.toString();
    if (!isSlogan && isPunctuation(word, found.nature)) {
      if (isPunctuationKept) {
        add(new Term(text.substring(begin, end), pos, begin, end), terms);
      }
      return;
    }
    if (!isSlogan && found.nature.startsWith('m') && !config.numbers().equals("keep")) {
      if (config.numbers().equals("fold")) {
        add(new Term(FOLDED_NUMBER, "m", begin, end), terms);
      }
      return;
    }
    if (word.length() >= config.minLength()) {
      add(new Term(isLatinFolded ? word : text.substring(begin, end), pos, begin, end), terms);
    }
  }

  private void add(Term term, List<Term> terms) {
    List<String> kept = config.partsOfSpeech();
    if (kept.isEmpty() || kept.stream().anyMatch(term.pos()::startsWith)) {
      terms.add(term);
    }
  }

  private static boolean isPunctuation(String word, Nature nature) {
    if (nature.startsWith('w')) {
      return true;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i)) || Character.isSurrogate(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Half width and lower case for Latin letters, digits and plus, character by character. */
  private static char[] fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      if (c >= 'A' && c <= 'Z') {
        folded[i] = (char) (c + 'a' - 'A');
      } else if (c >= '＋' && c <= 'ｚ') {
        char half = (char) (c - '！' + '!');
        if (Character.isLetterOrDigit(half) || half == '+') {
          folded[i] = Character.toLowerCase(half);
        }
      }
    }
    return folded;
  }

  private Segment shortestPath(Map<String, CoreDictionary.Attribute> words) {
    Segment viterbi =
        new ViterbiSegment()
            .enableNameRecognize(config.personNames())
            .enablePlaceRecognize(config.places())
            .enableOrganizationRecognize(config.organisations());
    DoubleArrayTrie<CoreDictionary.Attribute> added = new DoubleArrayTrie<>(new TreeMap<>(words));
    if (!config.supplementaryDictionary()) {
      return viterbi
          .enableCustomDictionary(new DynamicCustomDictionary(added, null, null))
          .enableCustomDictionaryForcing(true);
    }
    return viterbi
        .enableCustomDictionary(new Supplemented(added, tree(words)))
        .enableCustomDictionaryForcing(true);
  }

  private Segment longestMatch(Map<String, CoreDictionary.Attribute> words) {
    DoubleArrayTrie<CoreDictionary.Attribute> first =
        config.supplementaryDictionary() ? CustomDictionary.DEFAULT.dat : unused();
    return new DoubleArrayTrieSegment()
        .enablePartOfSpeechTagging(true)
        .enableCustomDictionary(new DynamicCustomDictionary(first, tree(words), null));
  }

  private Map<String, CoreDictionary.Attribute> dictionary(TermWords words) {
    Map<String, CoreDictionary.Attribute> dictionary = new TreeMap<>();
    dictionary.put(UNUSED_WORD, new CoreDictionary.Attribute(Nature.nz, 1));
    for (String name : words.placeNames()) {
      if (name.length() < MIN_PLACE_LENGTH) {
        continue;
      }
      dictionary.put(name, new CoreDictionary.Attribute(Nature.ns, PLACE_FREQUENCY));
      if (PLACE_SUFFIXES.indexOf(name.charAt(name.length() - 1)) >= 0) {
        // 烈山区委 is the committee of 烈山区; without it HanLP leaves 委 alone.
        dictionary.put(name + "委", new CoreDictionary.Attribute(Nature.nt, PLACE_FREQUENCY));
      }
    }
    for (String name : words.eventNames()) {
      if (!CoreDictionary.contains(name)) {
        dictionary.put(name, new CoreDictionary.Attribute(Nature.nz, WHOLE_FREQUENCY));
      }
    }
    for (String word : sloganWords) {
      dictionary.put(word, new CoreDictionary.Attribute(SLOGAN_NATURE, WHOLE_FREQUENCY));
    }
    return dictionary;
  }

  private static DoubleArrayTrie<CoreDictionary.Attribute> unused() {
    TreeMap<String, CoreDictionary.Attribute> words = new TreeMap<>();
    words.put(UNUSED_WORD, new CoreDictionary.Attribute(Nature.nz, 1));
    return new DoubleArrayTrie<>(words);
  }

  private static BinTrie<CoreDictionary.Attribute> tree(
      Map<String, CoreDictionary.Attribute> words) {
    BinTrie<CoreDictionary.Attribute> tree = new BinTrie<>();
    words.forEach(tree::put);
    return tree;
  }

  /**
   * HanLP's supplementary dictionary with words of ours beside it. Only ours are forced on the
   * segmentation; HanLP's only join what was cut, as it does by itself.
   */
  private static final class Supplemented extends DynamicCustomDictionary {
    private final DoubleArrayTrie<CoreDictionary.Attribute> ours;

    Supplemented(
        DoubleArrayTrie<CoreDictionary.Attribute> ours, BinTrie<CoreDictionary.Attribute> tree) {
      super(CustomDictionary.DEFAULT.dat, tree, null);
      this.ours = ours;
    }

    @Override
    public void parseText(
        char[] text, AhoCorasickDoubleArrayTrie.IHit<CoreDictionary.Attribute> hit) {
      DoubleArrayTrie<CoreDictionary.Attribute>.Searcher searcher = ours.getSearcher(text, 0);
      while (searcher.next()) {
        hit.hit(searcher.begin, searcher.begin + searcher.length, searcher.value);
      }
    }
  }
}
