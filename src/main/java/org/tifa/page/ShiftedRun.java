package org.tifa.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text from a place where a byte may be missing, in every way that the bytes allow, and
 * finds the reading that makes the best Chinese. An ASCII character, a gloss or another lost byte
 * can bring a reading back into step.
 */
final class ShiftedRun {
  /**
   * The best reading.
   *
   * @param pieces the true characters, in order
   * @param begin first offset of the shown text that is read anew
   * @param end offset after the last
   * @param gain nats by which it is likelier than the text as shown
   * @param lead nats by which it is likelier than the best reading with another first character
   */
  record Reading(List<Restored.Piece> pieces, int begin, int end, double gain, double lead) {}

  /** Characters before the place that are read as shown, for what they say of the next. */
  private static final int WINDOW_BEFORE = 32;

  /** Characters that are read at most. */
  private static final int LONGEST = 4000;

  /** Places in step after which nothing more is learnt. */
  private static final int SETTLED = 7;

  /** Nats by which the text as shown is better for good. */
  private static final double HOPELESS = 30;

  /** Nats of an average character from which a text looks spoilt. */
  private static final double SUSPICIOUS = 8.5;

  private static final double ODD_END = 3;

  final ScriptConverter converter;
  final String text;
  final LossMarks losses;
  final RunLanguage language;
  final RunEnd ends;

  ShiftedRun(ScriptConverter converter, String text) {
    this.converter = converter;
    this.text = text;
    this.losses = new LossMarks(text);
    this.language = new RunLanguage(converter, text, losses);
    this.ends = new RunEnd(text, language);
  }

  /** Whether a byte may be lost at a mark, by what stands about it. */
  boolean isSuspicious(int lost) {
    if (lost + 1 >= text.length() || (lost > 0 && LossMarks.isLoss(text.charAt(lost - 1)))) {
      return false;
    }
    if (losses.lostGlossEnd(lost) > 0) {
      return lost > 0 && text.charAt(lost - 1) > 0x7F;
    }
    char next = text.charAt(lost + 1);
    if (LossMarks.isLoss(next)) {
      return losses.lostGlossEnd(lost + 1) > 0;
    }
    return next < 0x80 ? isTrail(lost) : isBadChinese(lost);
  }

  /** Whether an ASCII character behind the mark stands in Chinese, like a trail byte. */
  private boolean isTrail(int lost) {
    if (text.charAt(lost + 1) < Gbk.FIRST_TRAIL || lost == 0 || lost + 2 >= text.length()) {
      return false;
    }
    char before = text.charAt(lost - 1);
    char after = text.charAt(lost + 2);
    return (before > 0x7F || before == ')' || Glyphs.isDigit(before))
        && (after > 0x7F || after == '(');
  }

  private boolean isBadChinese(int lost) {
    int i = lost + 1;
    boolean isBeforeLetter = i + 1 < text.length() && Glyphs.isLatin(text.charAt(i + 1));
    if (text.charAt(lost) == '\uFFFD' || Glyphs.isNeverFirst(text.charAt(i)) || isBeforeLetter) {
      return true;
    }
    RunNode node = RunNode.start(i);
    int count = 0;
    while (i < text.length() && count < SETTLED - 1) {
      char c = text.charAt(i);
      int gloss = losses.glossEnd(i);
      if (gloss > 0) {
        i = gloss;
        continue;
      }
      if (c < 0x80 && count > 0) {
        break;
      }
      node = language.byWords(node, c, i, i + 1);
      count += node.isBreak() ? 0 : 1;
      i++;
    }
    return count > 0 && node.cost() > SUSPICIOUS * count;
  }

  /**
   * The best reading from a place where a byte may be lost.
   *
   * @param floor offset before which nothing is looked at
   * @return null where the text as shown is the best
   */
  Reading read(int lost, int floor) {
    List<RunPath> paths = List.of(RunPath.shown(RunNode.start(floor)));
    int i = Math.max(floor, lost - WINDOW_BEFORE);
    int sinceStep = 0;
    int steps = 0;
    boolean isOver = false;
    while (!isOver && i < text.length() && i - lost < LONGEST) {
      RunStep step = new RunStep(this, i, i >= lost);
      List<RunPath> next = new ArrayList<>();
      for (RunPath path : paths) {
        step.take(path, next);
      }
      paths = next;
      if (i >= lost) {
        steps++;
        paths = RunBeam.prune(next, steps);
        sinceStep = paths.stream().allMatch(RunPath::isInStep) ? sinceStep + 1 : 0;
        isOver = sinceStep >= SETTLED || (steps > SETTLED && isHopeless(paths));
      }
      i = step.end();
    }
    if (i >= text.length()) {
      List<RunPath> ended = new ArrayList<>();
      for (RunPath path : paths) {
        if (path.isInStep()) {
          ended.add(path);
        } else {
          ends.guess(path, i, ODD_END, ended);
        }
      }
      paths = RunBeam.prune(ended, steps);
    }
    return best(paths, lost);
  }

  private static boolean isHopeless(List<RunPath> paths) {
    double shown = Double.MAX_VALUE;
    double changed = Double.MAX_VALUE;
    for (RunPath path : paths) {
      if (path.isShown()) {
        shown = path.cost();
      } else {
        changed = Math.min(changed, path.cost());
      }
    }
    return changed > shown + HOPELESS;
  }

  private static Reading best(List<RunPath> paths, int lost) {
    RunPath best = null;
    RunPath shown = null;
    for (RunPath path : paths) {
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
    double lead = best.margin();
    for (RunPath path : paths) {
      if (path.first() != best.first() && !path.isShown()) {
        lead = Math.min(lead, path.cost() - best.cost());
      }
    }
    List<Restored.Piece> pieces = new ArrayList<>();
    int begin = best.stepAt();
    for (RunNode node = best.node(); !node.isStart() && node.end > lost; node = node.before) {
      if (node.begin < best.stepAt() && node.c != RunNode.SWALLOWED) {
        begin = Math.max(node.begin, lost);
        pieces.add(0, new Restored.Piece(node.c, begin, node.end));
      }
    }
    return new Reading(pieces, begin, best.stepAt(), shown.cost() - best.cost(), lead);
  }
}
