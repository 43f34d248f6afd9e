package org.tifa.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands at one place of a damaged text, and what each reading makes of it. Out of step each
 * character shown brings the trail byte of the one held back and the lead byte of the next.
 */
final class RunStep {
  /** Nats of a byte that went missing. */
  private static final double LOSS = 5;

  /** Nats of what the commoner ways of damage do not do. */
  private static final double ODD = 3;

  /** Nats of an ASCII letter that the last trail byte took for its partner. */
  private static final double UNLIKELY = 7;

  private static final double WRONG_GLOSS = 9;
  private static final double GLOSS_ACROSS = 2;

  /** Nats of a run, or a character, that was converted from simplified text after the damage. */
  private static final double CONVERTED = 1.5;

  /** Nats of a traditional character in such a run that was no simplified one. */
  private static final double NOT_CONVERTED = 2;

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

  private final ScriptConverter converter;
  private final String text;
  private final RunLanguage language;
  private final RunEnd ends;
  private final int at;
  private final int end;
  private final boolean isFree;
  private final String gloss;
  private final Kind kind;

  /**
   * @param isFree whether bytes may be supposed lost here
   */
  RunStep(ShiftedRun run, int at, boolean isFree) {
    this.converter = run.converter;
    this.text = run.text;
    this.language = run.language;
    this.ends = run.ends;
    this.at = at;
    this.isFree = isFree;
    char c = text.charAt(at);
    int glossEnd = run.losses.glossEnd(at);
    int lostGlossEnd = LossMarks.isLoss(c) ? run.losses.lostGlossEnd(at) : -1;
    if (glossEnd > 0) {
      kind = Kind.GLOSS;
      end = glossEnd;
      gloss = text.substring(at + 1, end - 1);
    } else if (lostGlossEnd > 0) {
      kind = Kind.LOST_GLOSS;
      end = lostGlossEnd;
      gloss = text.substring(run.losses.lostGlossBegin(at), end - 1);
    } else {
      kind = kind(c);
      end = at + 1;
      gloss = null;
    }
  }

  private static Kind kind(char c) {
    if (LossMarks.isLoss(c)) {
      return Kind.LOSS;
    }
    if (c == '\n' || c == '\r') {
      return Kind.BREAK;
    }
    return c < 0x80 ? Kind.ASCII : Kind.CHARACTER;
  }

  int end() {
    return end;
  }

  /** Adds what may become of a reading here. */
  void take(RunPath path, List<RunPath> next) {
    switch (kind) {
      case GLOSS -> gloss(path, next);
      case LOST_GLOSS -> lostGloss(path, next);
      case LOSS -> loss(path, next);
      case BREAK -> lineBreak(path, next);
      case ASCII -> ascii(path, next);
      case CHARACTER -> character(path, next);
    }
  }

  private void character(RunPath path, List<RunPath> next) {
    char c = text.charAt(at);
    if (path.isInStep()) {
      next.add(path.show(language.after(path.node(), c, at, end)));
      return;
    }
    boolean isConverted = path.isConverted() && converter.isTraditional(c);
    int pair = Gbk.pair(c);
    shifted(path, pair, isConverted ? NOT_CONVERTED : 0, next);
    String others = converter.otherForms(c);
    for (int i = 0; i < others.length(); i++) {
      int other = Gbk.pair(others.charAt(i));
      if (other != pair) {
        shifted(path, other, isConverted ? 0 : CONVERTED, next);
      }
    }
  }

  private void shifted(RunPath path, int pair, double nats, List<RunPath> next) {
    int trail = pair >> 8;
    int lead = pair & 0xFF;
    for (int held = path.firstLead(); pair != 0 && held <= path.lastLead(); held++) {
      if (!path.admits(held, trail)) {
        continue;
      }
      char c = Gbk.character(held, trail);
      RunNode node = language.after(path.node(), c, path.leadAt(), end);
      double cost = nats + language.form(path, c);
      if (path.isAnyLead() && !Glyphs.isHan(c)) {
        cost += Glyphs.isNeverFirst(text.charAt(at)) ? WRONG_GLOSS : ODD;
      }
      if (lead > 0x80) {
        next.add(path.hold(node, lead, at, 0, cost));
      } else {
        RunNode letter = language.after(node, (char) lead, at, end);
        next.add(path.inStep(letter, end, cost + UNLIKELY));
      }
    }
  }

  private void ascii(RunPath path, List<RunPath> next) {
    char c = text.charAt(at);
    if (path.isInStep()) {
      next.add(path.show(language.after(path.node(), c, at, end)));
      return;
    }
    boolean isTrail = c >= Gbk.FIRST_TRAIL && c < 0x7F;
    for (int held = path.firstLead(); isTrail && held <= path.lastLead(); held++) {
      if (path.admits(held, c)) {
        char whole = Gbk.character(held, c);
        RunNode node = language.after(path.node(), whole, path.leadAt(), end);
        next.add(path.inStep(node, end, language.form(path, whole)));
      }
    }
    endBefore(path, c, next);
  }

  private void lineBreak(RunPath path, List<RunPath> next) {
    char c = text.charAt(at);
    next.add(path.show(language.after(path.node(), c, at, end)));
    if (!path.isInStep()) {
      endBefore(path, c, next);
    }
  }

  /** The last byte is gone without a mark. */
  private void endBefore(RunPath path, char c, List<RunPath> next) {
    List<RunPath> ended = new ArrayList<>();
    ends.guess(path, at, ODD + LOSS, ended);
    for (RunPath back : ended) {
      next.add(back.show(language.after(back.node(), c, at, end)));
    }
  }

  private void gloss(RunPath path, List<RunPath> next) {
    if (path.isInStep()) {
      boolean isOfShown = path.node().isStart() || Pinyin.isReading(path.node().c, gloss);
      boolean isApart = path.node().end <= at - 1;
      next.add(isOfShown || isApart ? path : path.charge(WRONG_GLOSS));
    } else {
      boolean isOfShown = Pinyin.isReading(text.charAt(at - 1), gloss);
      next.add(path.charge(isOfShown ? 1 : WRONG_GLOSS));
    }
  }

  private void loss(RunPath path, List<RunPath> next) {
    char c = text.charAt(at);
    if (path.isInStep()) {
      RunPath shown = path.show(language.after(path.node(), c, at, end));
      boolean isOdd = end < text.length() && Glyphs.isLatin(text.charAt(end));
      next.add(isOdd ? shown.charge(ODD) : shown);
      if (isFree && end < text.length()) {
        begin(path.hold(path.node(), RunPath.ANY_LEAD, at, 0, LOSS), next);
      }
      return;
    }
    if (path.isAnyLead()) {
      RunNode node = language.after(path.node(), '\uFFFD', path.leadAt(), end);
      next.add(path.hold(node, RunPath.ANY_LEAD, at, 0, ODD));
      return;
    }
    if (c == '?') {
      swallowing(path, next);
    } else {
      ends.guess(path, end, 1, next);
    }
    lostAgain(path, next);
  }

  /** Decoders that show a question mark take the ASCII character behind the byte with it. */
  private void swallowing(RunPath path, List<RunPath> next) {
    ends.guess(path, end, ODD, next);
    List<RunPath> ended = new ArrayList<>();
    ends.guess(path, end, 1, ended);
    for (RunPath back : ended) {
      next.add(back.show(language.swallowed(back.node(), end)));
    }
  }

  /** The mark may stand for a pair that no character has, so that the run goes on behind it. */
  private void lostAgain(RunPath path, List<RunPath> next) {
    for (int trail = Gbk.FIRST_TRAIL; trail <= Gbk.LAST_TRAIL; trail++) {
      if (isOpenZone(trail) && Gbk.isPrinted(path.lead(), trail)) {
        char c = Gbk.character(path.lead(), trail);
        RunNode node = language.after(path.node(), c, path.leadAt(), end);
        double cost = ODD + language.form(path, c);
        next.add(path.hold(node, RunPath.ANY_LEAD, at, trail, cost));
      }
    }
  }

  /** Whether some pairs that begin with the byte are no characters. */
  private static boolean isOpenZone(int trail) {
    return trail == 0x80 || (trail >= 0xA1 && trail <= 0xAF) || trail == 0xD7 || trail >= 0xF8;
  }

  private void lostGloss(RunPath path, List<RunPath> next) {
    if (path.isInStep()) {
      RunNode node = path.node();
      for (int i = at; i < end; i++) {
        node = language.after(node, text.charAt(i), i, i + 1);
      }
      next.add(path.show(node));
      if (isFree) {
        acrossBoundary(path, next);
      }
    } else if (path.isAnyLead()) {
      String glossed = Pinyin.charactersOf(gloss);
      for (int i = 0; i < glossed.length(); i++) {
        endGlossed(path, glossed.charAt(i), 0, next);
      }
    } else {
      for (int trail = Gbk.FIRST_TRAIL; trail <= Gbk.LAST_TRAIL; trail++) {
        if (Gbk.isPrinted(path.lead(), trail)) {
          char c = Gbk.character(path.lead(), trail);
          endGlossed(path, c, Pinyin.isReading(c, gloss) ? 0 : WRONG_GLOSS, next);
        }
      }
    }
  }

  private void endGlossed(RunPath path, char c, double nats, List<RunPath> next) {
    RunNode node = language.after(path.node(), c, path.leadAt(), at + 1);
    next.add(path.inStep(node, end, nats + language.form(path, c)));
  }

  /** The gloss names a character of this one's trail byte and the next one's lead byte. */
  private void acrossBoundary(RunPath path, List<RunPath> next) {
    RunNode node = path.node();
    if (node.isStart() || (node.end != at && text.charAt(at - 1) != ')')) {
      return;
    }
    Set<Integer> leads = new LinkedHashSet<>();
    String forms = node.c + converter.otherForms(node.c);
    for (int i = 0; i < forms.length(); i++) {
      int trail = Gbk.pair(forms.charAt(i)) & 0xFF;
      for (int lead = Gbk.FIRST_LEAD; lead <= Gbk.LAST_LEAD; lead++) {
        if (trail >= Gbk.FIRST_LEAD
            && Gbk.isPrinted(trail, lead)
            && Pinyin.isReading(Gbk.character(trail, lead), gloss)) {
          leads.add(lead);
        }
      }
    }
    for (int lead : leads) {
      begin(path.hold(node, lead, at, 0, GLOSS_ACROSS), next);
    }
    begin(path.hold(node, RunPath.ANY_LEAD, at, 0, LOSS + WRONG_GLOSS), next);
  }

  /** A run that begins may be of simplified text that was converted after it was damaged. */
  private void begin(RunPath path, List<RunPath> next) {
    next.add(path);
    if (language.mayBeConverted()) {
      next.add(path.converted(CONVERTED));
    }
  }
}
