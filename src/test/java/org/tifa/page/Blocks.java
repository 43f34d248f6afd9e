package org.tifa.page;

import java.util.List;
import java.util.function.Predicate;

/** The words of an article's blocks, for looking at. */
final class Blocks {
  private Blocks() {}

  /** Of the blocks of a kind, in order. */
  static List<String> texts(PageArticle article, BlockKind kind) {
    return texts(article, block -> block.kind() == kind);
  }

  /** Of the blocks that are wanted, in order. */
  static List<String> texts(PageArticle article, Predicate<Block> isWanted) {
    return article.blocks().stream().filter(isWanted).map(article::words).toList();
  }
}
