package org.tifa.damage;

import java.util.ArrayList;
import java.util.List;
import org.tifa.article.ReadArticle;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.PageArticle;

/**
 * The characters that a page was read as, white space left out: every block that counts as the
 * articles' own and repeats no other.
 */
final class ReadText {
  final String characters;

  /** For each character the article it was read in. */
  final int[] articles;

  /** For each character its offset in that article's text. */
  final int[] offsets;

  /** For each character whether it was read as part of a paragraph. */
  final boolean[] isBody;

  ReadText(List<ReadArticle> read) {
    StringBuilder all = new StringBuilder();
    List<int[]> places = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      PageArticle page = read.get(i).article().page();
      for (Block block : page.blocks()) {
        if (!block.kind().isEditorial() || block.isRepeat()) {
          continue;
        }
        for (int at = block.begin(); at < block.end(); at++) {
          char c = page.text().charAt(at);
          if (!Truth.isSpace(c)) {
            all.append(c);
            places.add(new int[] {i, at, block.kind() == BlockKind.BODY ? 1 : 0});
          }
        }
      }
    }
    characters = all.toString();
    articles = places.stream().mapToInt(p -> p[0]).toArray();
    offsets = places.stream().mapToInt(p -> p[1]).toArray();
    isBody = new boolean[articles.length];
    for (int i = 0; i < isBody.length; i++) {
      isBody[i] = places.get(i)[2] == 1;
    }
  }
}
