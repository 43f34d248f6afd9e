package org.tifa.report;

import java.util.List;
import org.tifa.archive.Source;
import org.tifa.article.Article;
import org.tifa.dating.DateClue;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.PageArticle;
import org.tifa.page.TextMap;
import org.tifa.place.PlaceClue;
import org.tifa.report.Palette.Look;

/** What each character of a source became: a character of some article's block, or nothing. */
final class SourceMarks {
  /**
   * What a character of the source became part of.
   *
   * @param ordinal of the article
   * @param kind of the block
   * @param isRepeat whether the block repeats an earlier one
   */
  record Mark(int ordinal, BlockKind kind, boolean isRepeat) {}

  /** Words of a claim that stand far apart are not marked: all between them would be. */
  private static final int LONGEST_EVIDENCE = 120;

  private final String text;
  private final Mark[] marks;
  private final int[] opening;
  private final int[] closing;
  private final boolean[] mentioned;
  private final Look[] looks;
  private final boolean[] isLeaving;

  private SourceMarks(String text) {
    this.text = text;
    int length = text.length();
    marks = new Mark[length];
    opening = new int[length + 1];
    closing = new int[length + 1];
    mentioned = new boolean[length];
    looks = new Look[length];
    isLeaving = new boolean[length];
  }

  static SourceMarks of(Source source, List<InspectedArticle> articles) {
    SourceMarks all = new SourceMarks(source.text());
    for (InspectedArticle inspected : articles) {
      all.project(inspected.article());
      all.evidence(inspected.article());
      inspected.mentions().forEach(all::add);
    }
    return all;
  }

  /** What the character became, or null. */
  Mark at(int offset) {
    return marks[offset];
  }

  /** DATE or PLACE for words that a claim rests on, REWRITTEN for others read anew, or null. */
  Look lookAt(int offset) {
    return looks[offset];
  }

  /** Whether the text goes on elsewhere than behind this character and the white space after it. */
  boolean isLeaving(int offset) {
    return isLeaving[offset];
  }

  boolean isMentioned(int offset) {
    return mentioned[offset];
  }

  /** Mentions that begin before the character at an offset. */
  int openingAt(int offset) {
    return opening[offset];
  }

  /** Mentions that end before the character at an offset. */
  int closingAt(int offset) {
    return closing[offset];
  }

  /** Walks blocks and runs together; both are in text order. */
  private void project(Article article) {
    List<TextMap.Run> runs = article.page().map().runs();
    int next = 0;
    for (Block block : article.page().blocks()) {
      Mark mark = new Mark(article.page().ordinal(), block.kind(), block.isRepeat());
      while (next < runs.size() && end(runs.get(next)) <= block.begin()) {
        next++;
      }
      for (int i = next; i < runs.size() && runs.get(i).begin() < block.end(); i++) {
        project(runs.get(i), block, mark);
      }
    }
  }

  private void project(TextMap.Run run, Block block, Mark mark) {
    int from = run.sourceBegin();
    int to = from + run.sourceLength();
    if (run.length() == run.sourceLength()) {
      from += Math.max(0, block.begin() - run.begin());
      to -= Math.max(0, end(run) - block.end());
    }
    for (int offset = from; offset < to; offset++) {
      if (marks[offset] == null) {
        marks[offset] = mark;
      }
    }
  }

  /** Marks what the claims rest on, what was read anew, and where a block's text jumps. */
  private void evidence(Article article) {
    PageArticle page = article.page();
    for (DateClue clue : article.date().clues()) {
      if (clue.isUsed()) {
        words(page, clue.evidence(), Look.DATE);
      }
    }
    for (PlaceClue clue : article.place().clues()) {
      if (clue.isUsed()) {
        words(page, clue.evidence(), Look.PLACE);
      }
    }
    List<TextMap.Run> runs = page.map().runs();
    for (int i = 0; i < runs.size(); i++) {
      rewritten(page, runs.get(i));
      if (i > 0 && isInOneBlock(page, runs.get(i))) {
        jump(runs.get(i - 1), runs.get(i));
      }
    }
  }

  private static boolean isInOneBlock(PageArticle page, TextMap.Run run) {
    return page.blocks().stream()
        .anyMatch(block -> block.begin() < run.begin() && run.begin() < block.end());
  }

  private void words(PageArticle page, String words, Look look) {
    int at = words == null || words.isEmpty() ? -1 : page.text().indexOf(words);
    if (at < 0) {
      return;
    }
    TextMap.SourceSpan span = page.map().sourceSpan(at, at + words.length());
    if (span.end() - span.begin() > LONGEST_EVIDENCE) {
      return;
    }
    for (int offset = span.begin(); offset < span.end(); offset++) {
      if (marks[offset] != null) {
        looks[offset] = look;
      }
    }
  }

  /** A stretch that maps as a whole and keeps none of its characters was read as other words. */
  private void rewritten(PageArticle page, TextMap.Run run) {
    if (run.sourceLength() < 2 || run.length() == run.sourceLength()) {
      return;
    }
    String read = page.text().substring(run.begin(), end(run));
    for (int offset = run.sourceBegin(); offset < end(run, run.sourceBegin()); offset++) {
      char unit = text.charAt(offset);
      if (looks[offset] == null && !Character.isWhitespace(unit) && read.indexOf(unit) < 0) {
        looks[offset] = Look.REWRITTEN;
      }
    }
  }

  private static int end(TextMap.Run run, int from) {
    return from + run.sourceLength();
  }

  /** More than one line break, or other words, stand between two runs of one block. */
  private void jump(TextMap.Run before, TextMap.Run after) {
    int from = end(before, before.sourceBegin());
    int to = after.sourceBegin();
    if (before.sourceLength() == 0 || after.sourceLength() == 0) {
      return;
    }
    // Characters that were read anew may share one of the source.
    boolean isNear = to >= before.sourceBegin();
    int breaks = 0;
    for (int offset = from; isNear && offset < to; offset++) {
      char unit = text.charAt(offset);
      breaks += unit == '\n' ? 1 : 0;
      boolean isOther = marks[offset] != null && !Character.isWhitespace(unit);
      isNear = breaks <= 1 && !isOther;
    }
    if (!isNear) {
      isLeaving[from - 1] = true;
    }
  }

  private void add(MarkedMention mention) {
    opening[mention.sourceBegin()]++;
    closing[mention.sourceEnd()]++;
    for (int offset = mention.sourceBegin(); offset < mention.sourceEnd(); offset++) {
      mentioned[offset] = true;
    }
  }

  private static int end(TextMap.Run run) {
    return run.begin() + run.length();
  }
}
