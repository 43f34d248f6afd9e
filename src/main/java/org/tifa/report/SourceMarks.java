package org.tifa.report;

import java.util.List;
import org.tifa.archive.Source;
import org.tifa.article.Article;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.TextMap;

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

  private final Mark[] marks;
  private final int[] opening;
  private final int[] closing;
  private final boolean[] mentioned;

  private SourceMarks(int length) {
    marks = new Mark[length];
    opening = new int[length + 1];
    closing = new int[length + 1];
    mentioned = new boolean[length];
  }

  static SourceMarks of(Source source, List<InspectedArticle> articles) {
    SourceMarks all = new SourceMarks(source.text().length());
    for (InspectedArticle inspected : articles) {
      all.project(inspected.article());
      inspected.mentions().forEach(all::add);
    }
    return all;
  }

  /** What the character became, or null. */
  Mark at(int offset) {
    return marks[offset];
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
