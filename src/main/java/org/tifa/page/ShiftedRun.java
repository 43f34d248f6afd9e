package org.tifa.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a text from a place where a byte may be missing, in every way that the bytes allow, and
 * keeps the readings that make the best Chinese.
 *
 * <p>A reading is in step while characters stand as they were written. Out of step it holds back
 * the lead byte of the next true character: each character shown brings that one's trail byte and
 * the lead byte of the one after. An ASCII character, a gloss or a lost byte can bring it back into
 * step.
 */
final class ShiftedRun {
  /** What the reading says stands from one offset of the shown text to another. */
  record Piece(char c, int begin, int end) {}

  /**
   * The best reading.
   *
   * @param pieces the true characters, in order
   * @param begin first offset of the shown text that is read anew
   * @param end offset after the last
   * @param gain nats by which it is likelier than the text as shown
   * @param lead nats by which it is likelier than the next best reading
   */
  record Reading(List<Piece> pieces, int begin, int end, double gain, double lead) {}

  private static final int WINDOW_BEFORE = 32;
  private static final int LONGEST = 4000;
  private static final int SETTLED = 7;
  private static final int WIDE_BEAM = 160;
  private static final int BEAM = 40;
  private static final int WIDE_TOKENS = 3;
  private static final double BEAM_NATS = 20;
  private static final double HOPELESS = 30;

  /** Characters of a page that are counted. */
  private static final int LONGEST_PAGE = 200_000;

  private static final double EVIDENCE = 1.5;
  private static final double MOST_EVIDENCE = 4;

  private static final int IN_STEP = -1;
  private static final int ANY_LEAD = -2;

  /** A byte went missing. */
  private static final double LOSS = 5;

  /** Something that the commoner ways of damage do not do. */
  private static final double ODD = 3;

  /** An ASCII letter that the last trail byte took for its partner. */
  private static final double UNLIKELY = 7;

  private static final double WRONG_GLOSS = 9;
  private static final double CONVERTED = 1.5;
  private static final double WRONG_SCRIPT = 3;

  private final ScriptConverter converter;
  private final String text;
  private final Script script;
  private Map<Integer, Integer> pairs;

  ShiftedRun(ScriptConverter converter, String text, Script script) {
    this.converter = converter;
    this.text = text;
    this.script = script;
  }

  /** A character of a reading, with the cost of the likeliest words up to it. */
  private static final class Node {
    final Node before;
    final char c;
    final char simplified;
    final int begin;
    final int end;
    double cost;
    int word = -1;

    Node(Node before, char c, char simplified, int begin, int end) {
      this.before = before;
      this.c = c;
      this.simplified = simplified;
      this.begin = begin;
      this.end = end;
    }

    boolean isBreak() {
      return c == '\n' || c == '\r';
    }
  }

  /**
   * A reading so far.
   *
   * @param lead the byte held back, {@link #IN_STEP} or {@link #ANY_LEAD}
   * @param leadAt where that byte stood
   * @param openTrail with ANY_LEAD: the trail byte before it, which makes no character with it, or
   *     0
   * @param penalty nats for the damage supposed
   * @param margin nats to the best reading that was merged into this one
   * @param stepAt where it last came into step, -1 if it always was
   * @param first the character of the first byte lost, or 0
   */
  private record Path(
      Node node,
      int lead,
      int leadAt,
      int openTrail,
      double penalty,
      double margin,
      int stepAt,
      char first) {
    double cost() {
      return node.cost + penalty;
    }

    boolean isInStep() {
      return lead == IN_STEP;
    }

    boolean isShown() {
      return lead == IN_STEP && stepAt < 0;
    }

    Path charge(double nats) {
      return new Path(node, lead, leadAt, openTrail, penalty + nats, margin, stepAt, first);
    }

    Path hold(Node at, int newLead, int newLeadAt, int newOpenTrail, double nats) {
      char named = named(at);
      return new Path(at, newLead, newLeadAt, newOpenTrail, penalty + nats, margin, 0, named);
    }

    Path inStep(Node at, int position, double nats) {
      return new Path(at, IN_STEP, 0, 0, penalty + nats, margin, position, named(at));
    }

    Path show(Node at) {
      return new Path(at, lead, leadAt, openTrail, penalty, margin, stepAt, first);
    }

    private char named(Node at) {
      return first == 0 && lead == ANY_LEAD && at != node ? at.c : first;
    }
  }

  /** Whether the characters from an offset on make bad Chinese. */
  boolean isSuspicious(int from) {
    if (Glyphs.isNeverFirst(text.charAt(from))) {
      return true;
    }
    Node node = new Node(null, '\n', '\n', from, from);
    int count = 0;
    int i = from;
    while (i < text.length() && count < SETTLED - 1) {
      char c = text.charAt(i);
      int gloss = glossEnd(i);
      if (gloss > 0) {
        i = gloss;
        continue;
      }
      if (c < 0x80 && count > 0) {
        break;
      }
      node = emit(node, c, i, i + 1);
      if (!node.isBreak()) {
        count++;
      }
      i++;
    }
    return count > 0 && node.cost > 9.5 * count;
  }

  /**
   * The best reading from a place where a byte may be lost.
   *
   * @param floor offset before which nothing is looked at
   * @return null where the text as shown is the best
   */
  Reading read(int lost, int floor) {
    Node start = new Node(null, '\n', '\n', floor, floor);
    int first = Math.max(floor, lost - WINDOW_BEFORE);
    List<Path> paths = List.of(new Path(start, IN_STEP, 0, 0, 0, Double.MAX_VALUE, -1, '\0'));
    int i = first;
    int sinceStep = 0;
    int tokens = 0;
    while (i < text.length() && i - lost < LONGEST) {
      Step step = new Step(i, i >= lost);
      List<Path> next = new ArrayList<>();
      for (Path path : paths) {
        step.take(path, next);
      }
      if (i < lost) {
        paths = next;
        i = step.end;
        continue;
      }
      tokens++;
      paths = prune(next, tokens <= WIDE_TOKENS ? WIDE_BEAM : BEAM);
      i = step.end;
      sinceStep = isAllInStep(paths) ? sinceStep + 1 : 0;
      if (sinceStep >= SETTLED || (tokens > SETTLED && isHopeless(paths))) {
        break;
      }
    }
    if (i >= text.length()) {
      List<Path> next = new ArrayList<>();
      for (Path path : paths) {
        if (path.isInStep()) {
          next.add(path);
        } else {
          end(path, i, next, ODD);
        }
      }
      paths = prune(next, BEAM);
    }
    return best(paths, lost);
  }

  private static boolean isAllInStep(List<Path> paths) {
    for (Path path : paths) {
      if (!path.isInStep()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHopeless(List<Path> paths) {
    double shown = Double.MAX_VALUE;
    double changed = Double.MAX_VALUE;
    for (Path path : paths) {
      if (path.isShown()) {
        shown = path.cost();
      } else {
        changed = Math.min(changed, path.cost());
      }
    }
    return changed > shown + HOPELESS;
  }

  private Reading best(List<Path> paths, int lost) {
    Path best = null;
    Path shown = null;
    for (Path path : paths) {
      if (path.isShown()) {
        shown = path;
      }
      if (path.isInStep() && (best == null || path.cost() < best.cost())) {
        best = path;
      }
    }
    if (best == null || best.isShown() || shown == null) {
      return null;
    }
    double lead = best.margin;
    for (Path path : paths) {
      if (path.first != best.first && !path.isShown()) {
        lead = Math.min(lead, path.cost() - best.cost());
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int begin = best.stepAt;
    for (Node node = best.node; node.before != null && node.end > lost; node = node.before) {
      if (node.begin < best.stepAt) {
        pieces.add(0, new Piece(node.c, Math.max(node.begin, lost), node.end));
        begin = Math.max(node.begin, lost);
      }
    }
    return new Reading(pieces, begin, best.stepAt, shown.cost() - best.cost(), lead);
  }

  /** What stands at one place, and what each reading makes of it. */
  private final class Step {
    final int at;
    final int end;
    final boolean isFree;
    final String gloss;
    final Kind kind;

    /**
     * @param isFree whether bytes may be supposed lost here
     */
    Step(int at, boolean isFree) {
      this.at = at;
      this.isFree = isFree;
      char c = text.charAt(at);
      int close = glossEnd(at);
      if (close > 0) {
        kind = Kind.GLOSS;
        end = close;
        gloss = text.substring(at + 1, close - 1);
        return;
      }
      if (isLoss(c)) {
        close = lostGlossEnd(at);
        kind = close > 0 ? Kind.LOST_GLOSS : Kind.LOSS;
        end = close > 0 ? close : at + 1;
        int open = text.startsWith("(", at + 1) ? at + 2 : at + 1;
        gloss = close > 0 ? text.substring(open, close - 1) : null;
        return;
      }
      end = at + 1;
      gloss = null;
      if (c == '\n' || c == '\r') {
        kind = Kind.BREAK;
      } else {
        kind = c < 0x80 ? Kind.ASCII : Kind.CHARACTER;
      }
    }

    void take(Path path, List<Path> next) {
      switch (kind) {
        case GLOSS -> gloss(path, next);
        case LOST_GLOSS -> lostGloss(path, next);
        case LOSS -> loss(path, next);
        case BREAK -> lineBreak(path, next);
        case ASCII -> ascii(path, next);
        case CHARACTER -> character(path, next);
      }
    }

    private void character(Path path, List<Path> next) {
      char c = text.charAt(at);
      if (path.isInStep()) {
        next.add(path.show(emit(path.node, c, at, end)));
        return;
      }
      int pair = Gbk.pair(c);
      shifted(path, pair, 0, next);
      String others = converter.otherForms(c);
      for (int i = 0; i < others.length(); i++) {
        int otherPair = Gbk.pair(others.charAt(i));
        if (otherPair != pair) {
          shifted(path, otherPair, CONVERTED, next);
        }
      }
    }

    private void shifted(Path path, int pair, double nats, List<Path> next) {
      if (pair == 0) {
        return;
      }
      int trail = pair >> 8;
      int lead = pair & 0xFF;
      int first = path.lead == ANY_LEAD ? Gbk.FIRST_LEAD : path.lead;
      int last = path.lead == ANY_LEAD ? Gbk.LAST_LEAD : path.lead;
      for (int held = first; held <= last; held++) {
        if (path.openTrail != 0 && Gbk.isPrinted(path.openTrail, held)) {
          continue;
        }
        if (!Gbk.isPrinted(held, trail)) {
          continue;
        }
        char c = Gbk.character(held, trail);
        Node node = emit(path.node, c, path.leadAt, end);
        double cost = nats + scriptCost(c);
        if (path.lead == ANY_LEAD && !Glyphs.isHan(c)) {
          cost += Glyphs.isNeverFirst(text.charAt(at)) ? WRONG_GLOSS : ODD;
        }
        if (lead > 0x80) {
          next.add(path.hold(node, lead, at, 0, cost));
        } else {
          next.add(path.inStep(emit(node, (char) lead, at, end), end, cost + UNLIKELY));
        }
      }
    }

    private void ascii(Path path, List<Path> next) {
      char c = text.charAt(at);
      if (path.isInStep()) {
        next.add(path.show(emit(path.node, c, at, end)));
        return;
      }
      if (c >= Gbk.FIRST_TRAIL && c < 0x7F) {
        int first = path.lead == ANY_LEAD ? Gbk.FIRST_LEAD : path.lead;
        int last = path.lead == ANY_LEAD ? Gbk.LAST_LEAD : path.lead;
        for (int held = first; held <= last; held++) {
          if (Gbk.isPrinted(held, c)
              && (path.openTrail == 0 || !Gbk.isPrinted(path.openTrail, held))) {
            char whole = Gbk.character(held, c);
            Node node = emit(path.node, whole, path.leadAt, end);
            next.add(path.inStep(node, end, scriptCost(whole)));
          }
        }
      }
      List<Path> ended = new ArrayList<>();
      end(path, at, ended, ODD + LOSS);
      for (Path back : ended) {
        next.add(back.show(emit(back.node, c, at, end)));
      }
    }

    private void lineBreak(Path path, List<Path> next) {
      Node node = emit(path.node, text.charAt(at), at, end);
      next.add(path.show(node));
      if (!path.isInStep()) {
        List<Path> ended = new ArrayList<>();
        end(path, at, ended, ODD + LOSS);
        for (Path back : ended) {
          next.add(back.show(emit(back.node, text.charAt(at), at, end)));
        }
      }
    }

    private void gloss(Path path, List<Path> next) {
      boolean isRead = path.node.before == null || isReading(path.node.c, gloss);
      if (path.isInStep()) {
        next.add(isRead || path.node.end <= at - 1 ? path : path.charge(WRONG_GLOSS));
      } else {
        boolean isShownRead = at > 0 && isReading(text.charAt(at - 1), gloss);
        next.add(path.charge(isShownRead ? 1 : WRONG_GLOSS));
      }
    }

    private void loss(Path path, List<Path> next) {
      if (path.isInStep()) {
        next.add(path.show(emit(path.node, '?', at, end)));
        if (isFree && at + 1 < text.length()) {
          next.add(path.hold(path.node, ANY_LEAD, at, 0, LOSS));
        }
        return;
      }
      if (path.lead == ANY_LEAD) {
        Node node = emit(path.node, '\uFFFD', path.leadAt, end);
        next.add(path.hold(node, ANY_LEAD, at, 0, ODD));
        return;
      }
      end(path, end, next, 1);
      for (int trail = Gbk.FIRST_TRAIL; trail <= Gbk.LAST_TRAIL; trail++) {
        if (isOpenZone(trail) && Gbk.isPrinted(path.lead, trail)) {
          char c = Gbk.character(path.lead, trail);
          Node node = emit(path.node, c, path.leadAt, end);
          next.add(path.hold(node, ANY_LEAD, at, trail, ODD + scriptCost(c)));
        }
      }
    }

    private void lostGloss(Path path, List<Path> next) {
      if (path.isInStep()) {
        Node node = path.node;
        for (int i = at; i < end; i++) {
          node = emit(node, text.charAt(i), i, i + 1);
        }
        next.add(path.show(node));
        if (isFree) {
          acrossBoundary(path, next);
        }
        return;
      }
      if (path.lead == ANY_LEAD) {
        String read = Pinyin.charactersOf(gloss);
        for (int i = 0; i < read.length(); i++) {
          if (Gbk.pair(read.charAt(i)) != 0) {
            Node node = emit(path.node, read.charAt(i), path.leadAt, at + 1);
            next.add(path.inStep(node, end, scriptCost(read.charAt(i))));
          }
        }
        return;
      }
      for (int trail = Gbk.FIRST_TRAIL; trail <= Gbk.LAST_TRAIL; trail++) {
        if (Gbk.isPrinted(path.lead, trail)) {
          char c = Gbk.character(path.lead, trail);
          double cost = isReading(c, gloss) ? 0 : WRONG_GLOSS;
          Node node = emit(path.node, c, path.leadAt, at + 1);
          next.add(path.inStep(node, end, cost + scriptCost(c)));
        }
      }
    }

    /** The gloss names a character of this one's trail byte and the next one's lead byte. */
    private void acrossBoundary(Path path, List<Path> next) {
      Node node = path.node;
      if (node.before == null || (node.end != at && text.charAt(at - 1) != ')')) {
        return;
      }
      List<Integer> pairs = new ArrayList<>();
      pairs.add(Gbk.pair(node.c));
      String others = converter.otherForms(node.c);
      for (int i = 0; i < others.length(); i++) {
        pairs.add(Gbk.pair(others.charAt(i)));
      }
      boolean[] isTaken = new boolean[0x100];
      for (int pair : pairs) {
        int trail = pair & 0xFF;
        if (trail < Gbk.FIRST_LEAD) {
          continue;
        }
        for (int lead = Gbk.FIRST_LEAD; lead <= Gbk.LAST_LEAD; lead++) {
          if (!isTaken[lead]
              && Gbk.isPrinted(trail, lead)
              && isReading(Gbk.character(trail, lead), gloss)) {
            isTaken[lead] = true;
            next.add(path.hold(node, lead, at, 0, 2));
          }
        }
      }
      next.add(path.hold(node, ANY_LEAD, at, 0, LOSS + WRONG_GLOSS));
    }
  }

  private enum Kind {
    CHARACTER,
    ASCII,
    BREAK,
    GLOSS,
    /** A mark that stands for a lost byte. */
    LOSS,
    /** Such a mark that took the opening bracket of a gloss with it. */
    LOST_GLOSS
  }

  /** The byte held back lost its partner: the character is guessed. */
  private void end(Path path, int position, List<Path> next, double nats) {
    if (path.lead == ANY_LEAD) {
      return;
    }
    for (int trail = 0x80; trail <= Gbk.LAST_TRAIL; trail++) {
      if (Gbk.isPrinted(path.lead, trail)) {
        char c = Gbk.character(path.lead, trail);
        Node node = emit(path.node, c, path.leadAt, position);
        double likely = isLast(position) ? atLineEnd(c) : 0;
        next.add(path.inStep(node, position, nats + likely + scriptCost(c)));
      }
    }
  }

  private boolean isLast(int position) {
    return position >= text.length() || text.charAt(position) == '\n';
  }

  /** Paragraphs end with a full stop if they end with a mark. */
  private static double atLineEnd(char c) {
    return switch (c) {
      case '。' -> -ODD;
      case '，', '、', '“', '（', '《', '「', '　' -> ODD;
      default -> 0;
    };
  }

  private static boolean isOpenZone(int trail) {
    return trail == 0x80 || (trail >= 0xA1 && trail <= 0xAF) || trail == 0xD7 || trail >= 0xF8;
  }

  private double scriptCost(char c) {
    boolean isWrong =
        (script == Script.HANS && converter.isTraditional(c))
            || (script == Script.HANT && converter.isSimplified(c));
    return isWrong ? WRONG_SCRIPT : 0;
  }

  private Node emit(Node before, char c, int begin, int end) {
    Node node = new Node(before, c, converter.simple(c), begin, end);
    if (node.isBreak()) {
      node.cost = before.cost;
      node.word = before.word;
      return node;
    }
    char[] word = new char[WordModel.LONGEST];
    int length = 0;
    double best = Double.MAX_VALUE;
    Node at = node;
    while (length < word.length && at.before != null) {
      if (!at.isBreak()) {
        length++;
        word[word.length - length] = at.simplified;
        int from = word.length - length;
        int number = WordModel.number(word, from, word.length);
        double cost = WordModel.cost(word, from, word.length, number, at.before.word);
        if (length == 1) {
          cost = Math.min(cost, WordModel.single(node.simplified));
        }
        if (at.before.cost + cost < best) {
          best = at.before.cost + cost;
          node.word = number;
        }
        if (!Glyphs.isHan(at.simplified)) {
          break;
        }
      }
      at = at.before;
    }
    node.cost = best - pageEvidence(before, node);
    return node;
  }

  /** Nats by which a pair of neighbours is likelier because it stands elsewhere on the page. */
  private double pageEvidence(Node before, Node node) {
    Node last = before;
    while (last.before != null && last.isBreak()) {
      last = last.before;
    }
    if (last.before == null || !Glyphs.isHan(node.simplified) || !Glyphs.isHan(last.simplified)) {
      return 0;
    }
    int count = pairs().getOrDefault((last.simplified << 16) | node.simplified, 0);
    boolean isItself =
        last.end == node.begin
            && text.charAt(last.begin) == last.c
            && text.charAt(node.begin) == node.c;
    count -= isItself ? 1 : 0;
    return Math.min(MOST_EVIDENCE, EVIDENCE * Math.log(1 + Math.max(0, count)));
  }

  /** How often each pair of Chinese neighbours stands on the page. */
  private Map<Integer, Integer> pairs() {
    if (pairs == null) {
      pairs = new HashMap<>();
      int limit = Math.min(text.length(), LONGEST_PAGE);
      for (int i = 1; i < limit; i++) {
        char left = converter.simple(text.charAt(i - 1));
        char right = converter.simple(text.charAt(i));
        if (Glyphs.isHan(left) && Glyphs.isHan(right)) {
          pairs.merge((left << 16) | right, 1, Integer::sum);
        }
      }
    }
    return pairs;
  }

  private static List<Path> prune(List<Path> paths, int limit) {
    Map<String, Path> merged = new HashMap<>();
    List<Path> kept = new ArrayList<>();
    StringBuilder key = new StringBuilder();
    for (Path path : paths) {
      key.setLength(0);
      Node node = path.node;
      for (int i = 0; i < WordModel.LONGEST && node.before != null; i++) {
        key.append(node.c);
        node = node.before;
      }
      key.append((char) (path.lead + 2)).append((char) path.openTrail);
      if (path.isShown()) {
        kept.add(path);
        continue;
      }
      merged.merge(key.toString(), path, ShiftedRun::merge);
    }
    List<Path> changed = new ArrayList<>(merged.values());
    changed.sort(Comparator.comparingDouble(Path::cost).thenComparing(path -> spelling(path.node)));
    int inStep = 0;
    int outOfStep = 0;
    for (Path path : changed) {
      if (path.cost() > changed.get(0).cost() + BEAM_NATS) {
        break;
      }
      int count = path.isInStep() ? ++inStep : ++outOfStep;
      if (count <= limit) {
        kept.add(path);
      }
    }
    return kept;
  }

  private static Path merge(Path one, Path two) {
    boolean isOne = one.cost() <= two.cost();
    Path better = isOne ? one : two;
    Path worse = isOne ? two : one;
    double margin =
        better.first == worse.first
            ? better.margin
            : Math.min(better.margin, worse.cost() - better.cost());
    return new Path(
        better.node,
        better.lead,
        better.leadAt,
        better.openTrail,
        better.penalty,
        margin,
        better.stepAt,
        better.first);
  }

  private static String spelling(Node last) {
    StringBuilder spelling = new StringBuilder();
    for (Node node = last; node.before != null && spelling.length() < 12; node = node.before) {
      spelling.append(node.c);
    }
    return spelling.toString();
  }

  static boolean isLoss(char c) {
    return c == '?' || c == 0xFFFD;
  }

  /** Offset after a toned gloss that stands at an offset, or -1. */
  private int glossEnd(int open) {
    char c = text.charAt(open);
    if ((c != '(' && c != '（') || open == 0) {
      return -1;
    }
    return closeOfGloss(open + 1);
  }

  /** Offset after a gloss whose opening bracket went with a lost byte, or -1. */
  int lostGlossEnd(int lost) {
    int begin = lost + 1 < text.length() && text.charAt(lost + 1) == '(' ? lost + 2 : lost + 1;
    return closeOfGloss(begin);
  }

  private int closeOfGloss(int begin) {
    int limit = Math.min(text.length(), begin + 9);
    for (int i = begin; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        return i > begin && Pinyin.read(text, begin, i, 1) == Pinyin.Reading.TONED ? i + 1 : -1;
      }
      if (c > 0x300 && c != '）') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isReading(char c, String gloss) {
    return Pinyin.isReading(c, gloss);
  }
}
