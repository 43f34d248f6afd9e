package org.tifa.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a stretch of text in which bytes may have been read in a wrong charset, in every way that
 * the bytes allow, and keeps the reading that makes the best Chinese. Inside a run the characters
 * shown are turned back into bytes and those into the characters written; a byte that the wrong
 * charset lost is guessed where its neighbours leave no doubt, else the character stays U+FFFD.
 */
final class MojibakeRun {
  /**
   * The best reading.
   *
   * @param runs what to put in the place of what is shown, in the order of the text
   * @param gain nats by which it is likelier than the text as shown
   * @param suspect offset at which a run may begin whose evidence is not clear, or -1
   * @param end offset up to which the text was looked at
   */
  record Reading(List<List<Restored.Piece>> runs, double gain, int suspect, int end) {}

  /** A byte went missing that the wrong charset has no character for. */
  private static final double HOLE = 1;

  /** Another byte went missing where a mark stands for it. */
  private static final double LOSS = 4;

  /** Bytes went missing without a mark. */
  private static final double DROPPED = 9;

  /** Nats by which a guessed character must be likelier than the next best. */
  private static final double LEAD = 1;

  /** A line ends in a mark after which a sentence goes on. */
  private static final double OPEN_END = 3;

  private static final String NEVER_LAST = "，、：（《“‘【·";

  /** Characters behind the place that looks wrong in which a run must have begun. */
  private static final int HOPE = 16;

  /** Characters that are read at once. */
  private static final int WINDOW = 1200;

  private static final int BEAM = 24;
  private static final double BEAM_NATS = 25;
  private static final int MOST_GUESSES = 16;
  private static final int CONTEXT = 6;
  private static final int[] NO_BYTES = {};

  private final String text;
  private final Misreading kind;
  private final ScriptConverter converter;
  private final Script script;
  private final Map<List<Integer>, List<Character>> guesses = new HashMap<>();
  private char[] guessable;

  /**
   * @param script of the text, in which lost characters are guessed
   */
  MojibakeRun(String text, Misreading kind, ScriptConverter converter, Script script) {
    this.text = text;
    this.kind = kind;
    this.converter = converter;
    this.script = script;
  }

  /**
   * One character of a reading.
   *
   * @param run number of the run that it belongs to, 0 if it stands as shown
   * @param guessed its bytes with {@link Misreading#LOST} among them, or null
   */
  private record Step(Step before, char c, int begin, int end, int run, int[] guessed) {}

  /**
   * A reading so far.
   *
   * @param last its last character, or null
   * @param runs so many have begun
   * @param isInside whether it is inside a run
   * @param pending bytes of the character that has begun
   * @param pendingBegin where the first of them stands
   * @param penalty nats for the damage supposed
   */
  private record Path(
      WordChain words,
      Step last,
      int runs,
      boolean isInside,
      int[] pending,
      int pendingBegin,
      double penalty) {
    double cost() {
      return words.cost() + penalty;
    }

    Path charge(double nats) {
      return new Path(words, last, runs, isInside, pending, pendingBegin, penalty + nats);
    }
  }

  /**
   * Reads the text from one offset to another.
   *
   * @param at offset that looks wrong; where no run has begun a while behind it, the rest is left
   * @param limit end of the line; of a long one a part is read
   */
  Reading read(int begin, int at, int limit) {
    int end = limit;
    List<Path> paths = List.of(new Path(WordChain.EMPTY, null, 0, false, NO_BYTES, begin, 0));
    for (int i = begin; i < end; i++) {
      List<Path> next = new ArrayList<>();
      for (Path path : paths) {
        step(path, i, next);
      }
      paths = prune(next);
      Path best = paths.get(0);
      boolean isHopeless = i > at + HOPE && best.runs == 0;
      if (isHopeless || (i > at + WINDOW && best.pending.length == 0)) {
        end = i + 1;
      }
    }
    Path shown = null;
    Path best = null;
    for (Path path : paths) {
      for (Path whole : completed(path, end)) {
        if (whole.runs == 0) {
          shown = whole;
        } else if (best == null || whole.cost() < best.cost()) {
          best = whole;
        }
      }
    }
    if (best == null || shown == null) {
      return new Reading(List.of(), 0, -1, end);
    }
    List<List<Restored.Piece>> runs = runs(best);
    double gain = shown.cost() - best.cost();
    if (runs.isEmpty() || gain < -kind.evidence() / 4) {
      return new Reading(List.of(), 0, -1, end);
    }
    return gain > 0
        ? new Reading(runs, gain, -1, end)
        : new Reading(List.of(), 0, runs.get(0).get(0).begin(), end);
  }

  private void step(Path path, int i, List<Path> next) {
    char c = text.charAt(i);
    int bytes = kind.bytes(c);
    if (!path.isInside) {
      next.add(shown(path, i));
      if (bytes > 0x7F && bytes > 0xFF == kind.isShownInPairs()) {
        Path inside =
            new Path(path.words, path.last, path.runs + 1, true, NO_BYTES, i, path.penalty);
        read(inside.charge(kind.evidence()), bytes, i, next);
      }
      return;
    }
    if (path.pending.length == 0) {
      next.add(shown(path, i));
    }
    int before = next.size();
    if (LossMarks.isLoss(c)) {
      if (kind.hole() != Misreading.NONE) {
        next.addAll(fed(path.charge(HOLE), kind.hole(), i));
      }
      if (kind.isShownInPairs()) {
        List<Path> one = fed(path.charge(LOSS), Misreading.LOST, i);
        next.addAll(one);
        one.forEach(half -> next.addAll(fed(half, Misreading.LOST, i)));
      }
    }
    if (bytes != Misreading.NONE) {
      read(path, bytes, i, next);
    }
    if (next.size() == before && path.pending.length > 0) {
      for (Path whole : completed(path, i)) {
        next.add(shown(whole, i));
        if (bytes != Misreading.NONE) {
          read(whole, bytes, i, next);
        }
      }
    }
  }

  private void read(Path path, int bytes, int i, List<Path> next) {
    if (bytes <= 0xFF) {
      next.addAll(fed(path, bytes, i));
    } else {
      fed(path, bytes >> 8, i).forEach(half -> next.addAll(fed(half, bytes & 0xFF, i)));
    }
  }

  /** Takes one byte more, of the character at an offset. */
  private List<Path> fed(Path path, int unit, int i) {
    boolean isFirst = path.pending.length == 0;
    int length = kind.length(isFirst ? unit : path.pending[0]);
    if (length == 0 || (!isFirst && !kind.canFollow(unit))) {
      return List.of();
    }
    int[] pending = Arrays.copyOf(path.pending, path.pending.length + 1);
    pending[pending.length - 1] = unit;
    int begin = isFirst ? i : path.pendingBegin;
    return pending.length == length
        ? complete(path, pending, begin, i + 1)
        : List.of(new Path(path.words, path.last, path.runs, true, pending, begin, path.penalty));
  }

  private List<Path> complete(Path path, int[] bytes, int begin, int end) {
    List<Path> read = new ArrayList<>();
    if (isLossy(bytes)) {
      for (char c : guesses(bytes)) {
        read.add(written(path, c, begin, end, bytes));
      }
    } else if (kind.character(bytes) != 0) {
      read.add(written(path, kind.character(bytes), begin, end, null));
    }
    return read;
  }

  private static boolean isLossy(int[] bytes) {
    for (int unit : bytes) {
      if (unit >= Misreading.LOST) {
        return true;
      }
    }
    return false;
  }

  /**
   * The path with nothing pending: what is missing at the end of a run was lost there without a
   * mark. A single character would be no evidence of a run.
   */
  private List<Path> completed(Path path, int end) {
    if (path.pending.length == 0) {
      return List.of(path);
    }
    if (path.last == null || path.last.run != path.runs) {
      return List.of();
    }
    int[] bytes = Arrays.copyOf(path.pending, kind.length(path.pending[0]));
    Arrays.fill(bytes, path.pending.length, bytes.length, Misreading.LOST);
    return complete(path.charge(DROPPED), bytes, path.pendingBegin, end);
  }

  private Path shown(Path path, int i) {
    char c = text.charAt(i);
    Step step = new Step(path.last, c, i, i + 1, 0, null);
    WordChain words = isInWord(i) ? path.words.thenLetter(c) : path.words.then(converter.simple(c));
    return new Path(words, step, path.runs, false, NO_BYTES, i, path.penalty);
  }

  /** Whether a letter with an accent has a plain one beside it, as in most words of the West. */
  private boolean isInWord(int i) {
    char c = text.charAt(i);
    return c >= 0xC0
        && c < 0x250
        && ((i > 0 && Glyphs.isLatin(text.charAt(i - 1)))
            || (i + 1 < text.length() && Glyphs.isLatin(text.charAt(i + 1))));
  }

  private Path written(Path path, char c, int begin, int end, int[] guessed) {
    Step step = new Step(path.last, c, begin, end, path.runs, guessed);
    WordChain words = path.words.then(converter.simple(c));
    return new Path(words, step, path.runs, true, NO_BYTES, end, path.penalty);
  }

  /** The likeliest characters for bytes of which some are lost. */
  private List<Character> guesses(int[] bytes) {
    return guesses.computeIfAbsent(
        Arrays.stream(bytes).boxed().toList(),
        pattern -> {
          List<Character> fits = new ArrayList<>();
          for (char c : guessable()) {
            if (fits(kind.written(c), bytes)) {
              fits.add(c);
            }
          }
          fits.sort(Comparator.comparingDouble(this::nats));
          return List.copyOf(fits.subList(0, Math.min(MOST_GUESSES, fits.size())));
        });
  }

  private double nats(char c) {
    return c == 0xFFFD ? 0 : WordModel.single(converter.simple(c));
  }

  private static boolean fits(int[] written, int[] bytes) {
    if (written == null || written.length != bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (!Misreading.isAlike(bytes[i], written[i])) {
        return false;
      }
    }
    return true;
  }

  private static List<Path> prune(List<Path> paths) {
    Map<String, Path> merged = new LinkedHashMap<>();
    for (Path path : paths) {
      String key =
          path.words.tail() + Arrays.toString(path.pending) + path.isInside + (path.runs == 0);
      merged.merge(key, path, (one, two) -> two.cost() < one.cost() ? two : one);
    }
    List<Path> kept = new ArrayList<>(merged.values());
    kept.sort(Comparator.comparingDouble(Path::cost));
    double limit = kept.get(0).cost() + BEAM_NATS;
    List<Path> best = new ArrayList<>();
    for (Path path : kept) {
      if (path.runs == 0 || (best.size() < BEAM && path.cost() <= limit)) {
        best.add(path);
      }
    }
    return best;
  }

  /** The runs of a reading, without those of hardly any different characters. */
  private List<List<Restored.Piece>> runs(Path path) {
    List<Step> steps = new ArrayList<>();
    for (Step step = path.last; step != null; step = step.before) {
      steps.add(0, step);
    }
    List<List<Restored.Piece>> runs = new ArrayList<>();
    int begin = 0;
    while (begin < steps.size()) {
      int run = steps.get(begin).run;
      int end = begin + 1;
      while (end < steps.size() && steps.get(end).run == run) {
        end++;
      }
      if (run > 0 && isVaried(steps.subList(begin, end))) {
        List<Restored.Piece> pieces = new ArrayList<>();
        for (int i = begin; i < end; i++) {
          Step step = steps.get(i);
          char c = step.guessed == null ? step.c : settled(steps, i);
          pieces.add(new Restored.Piece(c, step.begin, step.end));
        }
        runs.add(pieces);
      }
      begin = end;
    }
    return runs;
  }

  private boolean isVaried(List<Step> steps) {
    Set<Character> characters = new HashSet<>();
    steps.forEach(step -> characters.add(step.c));
    return characters.size() >= kind.leastDistinct();
  }

  /** A guessed character where its neighbours leave no doubt, else U+FFFD. */
  private char settled(List<Step> steps, int at) {
    char best = 0xFFFD;
    double least = Double.MAX_VALUE;
    double second = Double.MAX_VALUE;
    for (char c : guesses(steps.get(at).guessed)) {
      WordChain words = WordChain.EMPTY;
      for (int i = Math.max(0, at - CONTEXT); i < Math.min(steps.size(), at + CONTEXT); i++) {
        words = words.then(converter.simple(i == at ? c : steps.get(i).c));
      }
      boolean isOpen = at == steps.size() - 1 && NEVER_LAST.indexOf(c) >= 0;
      double cost = words.cost() + (isOpen ? OPEN_END : 0);
      if (cost < least) {
        second = least;
        least = cost;
        best = c;
      } else {
        second = Math.min(second, cost);
      }
    }
    return second - least >= LEAD ? best : 0xFFFD;
  }

  /** What a lost character may be: marks, and the ideographs that the model knows. */
  private char[] guessable() {
    if (guessable == null) {
      StringBuilder all = new StringBuilder("\uFFFD·—…‘’“”、。《》【】！％（），：；？");
      all.append(script == Script.HANS ? "" : "「」『』");
      double rare = WordModel.single('\u9FA5');
      for (char c = 0x4E00; c < 0xA000; c++) {
        boolean isOther = script == Script.HANS && converter.simple(c) != c;
        if (!isOther && WordModel.single(converter.simple(c)) < rare) {
          all.append(c);
        }
      }
      guessable = all.toString().toCharArray();
    }
    return guessable;
  }
}
