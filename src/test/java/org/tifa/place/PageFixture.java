package org.tifa.place;

import java.util.ArrayList;
import java.util.List;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;
import org.tifa.page.Script;
import org.tifa.page.TextMap;

/** Builds pages from lines. */
final class PageFixture {
  private final List<PageArticle> articles = new ArrayList<>();
  private String title;
  private String subtitle;
  private String kicker;
  private String newspaper;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  static PageFixture page() {
    return new PageFixture();
  }

  static PageArticle body(String... lines) {
    return page().lines(BlockKind.BODY, lines).end().build().articles().get(0);
  }

  PageFixture title(String line) {
    title = line;
    return lines(BlockKind.TITLE, line);
  }

  PageFixture subtitle(String line) {
    subtitle = line;
    return lines(BlockKind.SUBTITLE, line);
  }

  PageFixture kicker(String line) {
    kicker = line;
    return lines(BlockKind.KICKER, line);
  }

  PageFixture newspaper(String name) {
    newspaper = name;
    return this;
  }

  PageFixture furniture(String... lines) {
    return lines(BlockKind.FURNITURE, lines);
  }

  PageFixture body(List<String> lines) {
    return lines(BlockKind.BODY, lines.toArray(String[]::new));
  }

  PageFixture lines(BlockKind kind, String... lines) {
    for (String line : lines) {
      if (line.isBlank()) {
        continue;
      }
      if (text.length() > 0) {
        text.append('\n');
      }
      blocks.add(new Block(kind, text.length(), text.length() + line.length(), false));
      text.append(line);
    }
    return this;
  }

  /** Ends an article. */
  PageFixture end() {
    TextMap map = new TextMap.Builder().append(text.length(), 0, text.length()).build();
    articles.add(
        new PageArticle(
            articles.size() + 1,
            title,
            subtitle,
            kicker,
            List.of(),
            null,
            null,
            newspaper,
            text.toString(),
            map,
            blocks,
            Script.HANS,
            List.of(),
            null,
            1));
    title = null;
    subtitle = null;
    kicker = null;
    newspaper = null;
    text.setLength(0);
    blocks.clear();
    return this;
  }

  Page build() {
    return new Page(articles);
  }
}
