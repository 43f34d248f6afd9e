package org.tifa;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.tifa.report.Palette;
import org.tifa.report.Terminal;

/** Standard output and error in UTF-8, whatever the locale: the answers are Chinese. */
final class Console {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private static final PrintStream ERR =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  private Console() {}

  static PrintStream out() {
    return OUT;
  }

  static PrintStream err() {
    return ERR;
  }

  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** How progress is shown: redrawn in place where a person watches standard error. */
  static Terminal terminal() {
    String term = System.getenv("TERM");
    boolean isDumb = term == null || term.equals("dumb");
    return isTerminal('2') && !isDumb ? Terminal.INTERACTIVE : Terminal.PLAIN;
  }

  /** The colours of standard output: none where it is a file or a pipe. */
  static Palette palette() {
    return isTerminal('1') ? Palette.COLOURED : Palette.PLAIN;
  }

  /** Java cannot ask; the launcher does, and names the descriptors that are terminals. */
  private static boolean isTerminal(char descriptor) {
    String terminals = System.getenv("TIFA_TERMINAL");
    return terminals != null && terminals.indexOf(descriptor) >= 0;
  }
}
