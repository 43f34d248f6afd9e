package org.tifa.dating;

import java.util.List;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.PageArticle;

/** Tells in which block of an article an offset lies, for offsets that never go back. */
final class BlockCursor {
  private final List<Block> blocks;
  private int index;

  BlockCursor(PageArticle article) {
    this.blocks = article.blocks();
  }

  /** The block, or null between blocks. */
  Block at(int offset) {
    while (index + 1 < blocks.size() && blocks.get(index).end() <= offset) {
      index++;
    }
    if (index >= blocks.size()) {
      return null;
    }
    Block block = blocks.get(index);
    return offset >= block.begin() && offset < block.end() ? block : null;
  }

  boolean isEditorial(int offset) {
    Block block = at(offset);
    return block != null && block.kind().isEditorial();
  }

  /** Whether the offset lies in body text that stands here for the first time. */
  boolean isBody(int offset) {
    Block block = at(offset);
    return block != null && block.kind() == BlockKind.BODY && !block.isRepeat();
  }
}
