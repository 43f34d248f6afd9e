package org.tifa.report;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.DoubleFunction;
import java.util.function.LongSupplier;

/**
 * Shows how far a run is. On a screen each stage has one line that is drawn again twice a second;
 * elsewhere plain lines say when a stage starts, every ten seconds how far it is, and when it is
 * done. One stage runs at a time.
 *
 * <p>Nothing here has a part in results: it only counts and prints.
 */
public final class Progress implements AutoCloseable {
  private static final long TICK_MILLIS = 500;
  private static final double PLAIN_SECONDS = 10;
  private static final int NAME_WIDTH = 14;

  /** Narrower than any usual screen: a line that wraps could not be drawn again. */
  private static final int SCREEN_WIDTH = 79;

  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintStream out;
  private final Terminal terminal;
  private final LongSupplier nanoTime;
  private final StageListener listener = new StageListener();
  private final Timer timer;
  private StageProgress current;

  /** Progress on a stream, with a timer of its own until it is closed. */
  public static Progress create(PrintStream out, Terminal terminal) {
    Timer timer = new Timer("tifa-progress", true);
    Progress progress = new Progress(out, terminal, System::nanoTime, timer);
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            progress.tick();
          }
        };
    timer.schedule(task, TICK_MILLIS, TICK_MILLIS);
    return progress;
  }

  /**
   * Progress whose time passes as the clock says and that is drawn when {@link #tick} is called.
   */
  static Progress untimed(PrintStream out, Terminal terminal, LongSupplier nanoTime) {
    return new Progress(out, terminal, nanoTime, null);
  }

  private Progress(PrintStream out, Terminal terminal, LongSupplier nanoTime, Timer timer) {
    this.out = out;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.timer = timer;
  }

  /** Hears of tasks; the owner of the Spark context adds it there. */
  public StageListener listener() {
    return listener;
  }

  /**
   * Begins a stage.
   *
   * @throws IllegalStateException if another is still running
   */
  public synchronized StageProgress begin(String stage) {
    if (current != null) {
      throw new IllegalStateException(
          "stage %s begins while stage %s is running".formatted(stage, current.name()));
    }
    current = new StageProgress(this, stage, listener.begin(), nanoTime.getAsLong());
    if (terminal == Terminal.INTERACTIVE) {
      draw("started");
    } else {
      log("started");
    }
    return current;
  }

  /** Stops the timer. A stage that is still running keeps its last line. */
  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.cancel();
    }
    if (current != null && terminal == Terminal.INTERACTIVE) {
      out.println();
      out.flush();
    }
    current = null;
  }

  synchronized void tick() {
    if (current == null) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (terminal == Terminal.INTERACTIVE) {
      draw(current.state(now));
    } else if (current.secondsSinceReportAt(now) >= PLAIN_SECONDS) {
      current.reportedAt(now);
      log(current.state(now));
    }
  }

  /** Ends a stage; a second end, or one after close, is without effect. */
  synchronized void end(StageProgress stage, DoubleFunction<String> closing) {
    if (current != stage) {
      return;
    }
    String words = closing.apply(stage.secondsAt(nanoTime.getAsLong()));
    if (terminal == Terminal.INTERACTIVE) {
      draw(words);
      out.println();
      out.flush();
    } else {
      log(words);
    }
    current = null;
  }

  private void draw(String words) {
    String line = DisplayWidth.left(current.name(), NAME_WIDTH) + " " + words;
    out.print(CLEAR_LINE + DisplayWidth.cut(line, SCREEN_WIDTH));
    out.flush();
  }

  private void log(String words) {
    out.println("stage " + current.name() + ": " + words);
    out.flush();
  }
}
