package org.tifa.page;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;

/** Writes a run of a clean text in one charset and reads it in another, as careless programs do. */
final class MisreadDamage {
  /**
   * A way to go wrong.
   *
   * @param written charset of the bytes
   * @param shown charset they are read in
   * @param times how often
   * @param mark what stands for bytes that are lost
   */
  record Way(String written, String shown, int times, char mark) {
    Way(String written, String shown, int times) {
      this(written, shown, times, '\uFFFD');
    }

    @Override
    public String toString() {
      return written
          + " read as "
          + shown
          + (times > 1 ? ", " + times + " times" : "")
          + (mark == '?' ? ", with ?" : "");
    }
  }

  /**
   * A damaged text.
   *
   * @param shown with the run
   * @param begin of the run
   * @param end after the run
   */
  record Damaged(String clean, String shown, int begin, int end) {}

  static final List<Way> WAYS =
      List.of(
          new Way("UTF-8", "GBK", 1),
          new Way("UTF-8", "GB18030", 1),
          new Way("UTF-8", "x-mswin-936", 1),
          new Way("UTF-8", "GBK", 1, '?'),
          new Way("UTF-8", "ISO-8859-1", 1),
          new Way("UTF-8", "windows-1252", 1),
          new Way("UTF-8", "windows-1252", 1, '?'),
          new Way("GBK", "ISO-8859-1", 1),
          new Way("GBK", "windows-1252", 1),
          new Way("Big5", "ISO-8859-1", 1),
          new Way("Big5", "windows-1252", 1),
          new Way("Big5", "GBK", 1),
          new Way("Big5", "GB18030", 1),
          new Way("GBK", "x-windows-950", 1),
          new Way("UTF-8", "ISO-8859-1", 2),
          new Way("UTF-8", "windows-1252", 2),
          new Way("UTF-8", "GBK", 2));

  private final Random random;

  MisreadDamage(long seed) {
    random = new Random(seed);
  }

  /**
   * Damages one run of a paragraph.
   *
   * @param shortest characters of the run
   */
  Damaged damage(String paragraph, Way way, int shortest) {
    int length = Math.min(paragraph.length(), shortest + random.nextInt(40));
    int begin = random.nextInt(paragraph.length() - length + 1);
    String run = paragraph.substring(begin, begin + length);
    for (int i = 0; i < way.times; i++) {
      run = new String(run.getBytes(Charset.forName(way.written)), Charset.forName(way.shown));
    }
    run = run.replace('\uFFFD', way.mark);
    return new Damaged(
        paragraph,
        paragraph.substring(0, begin) + run + paragraph.substring(begin + length),
        begin,
        begin + run.length());
  }
}
