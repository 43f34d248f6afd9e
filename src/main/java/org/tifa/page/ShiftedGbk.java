package org.tifa.page;

/**
 * Restores runs of GBK text that a converter put out of step by one byte. Working on bytes, it
 * matched one character's second byte and the next one's first as a character of its own and put a
 * gloss or a cut there, or it lost a byte; what follows is decoded from halves of neighbours until
 * an ASCII byte or the end of the line brings it back into step: 談?wù)勓Τ菂^(qū) stands for
 * 談談薛城區(qū), 規(guī)?；瘍?yōu)勢 for 規(guī)模化優(yōu)勢.
 *
 * <p>A text is touched only where a mark of loss is followed by bad Chinese and another reading of
 * the same bytes is far likelier.
 */
final class ShiftedGbk {
  /** Nats by which a reading must be likelier than the text as it stands. */
  private static final double GAIN = 4;

  /** Nats by which it must be likelier than the next best reading. */
  private static final double LEAD = 0.7;

  /**
   * Nats from which the run is restored even if its first character could be another: leaving all
   * of it wrong for the sake of one guess would help no reader.
   */
  private static final double LARGE_GAIN = 25;

  /** Places looked into in vain after which the rest of a page is left. */
  private static final int PATIENCE = 300;

  private final ScriptConverter converter;

  ShiftedGbk(ScriptConverter converter) {
    this.converter = converter;
  }

  Restored restore(MappedText page) {
    String text = page.text();
    int at = LossMarks.next(text, 0);
    if (at < 0) {
      return Restored.untouched(page);
    }
    ShiftedRun runs = new ShiftedRun(converter, text);
    SourcePositions restored = new SourcePositions();
    SourcePositions left = new SourcePositions();
    MappedText.Builder out = null;
    int kept = 0;
    int failures = 0;
    while (at >= 0 && failures < PATIENCE) {
      int next = at + 1;
      if (runs.isSuspicious(at)) {
        ShiftedRun.Reading reading = runs.read(at, kept);
        if (reading != null && isClear(reading)) {
          if (out == null) {
            out = new MappedText.Builder(page.length());
          }
          out.append(page, kept, reading.begin());
          Restored.append(reading.pieces(), page, out);
          restored.add(page.from(at));
          kept = reading.end();
          next = Math.max(next, kept);
        } else {
          left.add(page.from(at));
          failures++;
        }
      }
      at = LossMarks.next(text, next);
    }
    if (out == null) {
      return new Restored(page, restored, left);
    }
    out.append(page, kept, page.length());
    return new Restored(out.build(), restored, left);
  }

  private static boolean isClear(ShiftedRun.Reading reading) {
    return reading.gain() >= GAIN && (reading.lead() >= LEAD || reading.gain() >= LARGE_GAIN);
  }
}
