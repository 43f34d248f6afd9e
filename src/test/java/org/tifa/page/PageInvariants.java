package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Set;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;

/** What must hold of every page, whatever stands on it. */
final class PageInvariants {
  private static final ScriptConverter CONVERTER = new ScriptConverter();
  private static final WidthNormalizer WIDTHS = new WidthNormalizer();
  private static final String HALF = ",;:?!()";
  private static final String FULL = "，；：？！（）";

  /** What becomes of a character depends on its neighbours. */
  private static final Set<String> BY_CONTEXT =
      Set.of("著着", "瞭了", "藉借", "覆复", "徵征", "乾干", "．.", "－-", "畫划", "么幺", "麼麽");

  private PageInvariants() {}

  static void check(PageReader reader, Source source, Page page) {
    BitSet covered = new BitSet();
    int ordinal = 0;
    for (PageArticle article : page.articles()) {
      assertThat(article.ordinal()).isEqualTo(++ordinal);
      checkMap(source.text(), article, covered);
      checkBlocks(article);
    }
    assertThat(reader.read(source)).as("read twice").isEqualTo(page);
    if (!page.articles().isEmpty() && source.format() != SourceFormat.HTML) {
      checkNothingLost(source.text(), covered);
    }
  }

  /** The clean text read again is the same text. */
  static void checkIdempotent(PageReader reader, Page page) {
    for (PageArticle article : page.articles()) {
      StringBuilder again = new StringBuilder();
      Source clean = SharedArchive.source(SourceFormat.TEXT, article.text(), Metadata.NONE);
      for (PageArticle second : reader.read(clean).articles()) {
        again.append(again.length() == 0 ? "" : "\n").append(second.text());
      }
      int at = 0;
      while (at < again.length()
          && at < article.text().length()
          && again.charAt(at) == article.text().charAt(at)) {
        at++;
      }
      assertThat(excerpt(again.toString(), at)).isEqualTo(excerpt(article.text(), at));
    }
  }

  private static String excerpt(String text, int at) {
    return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 30));
  }

  private static void checkMap(String source, PageArticle article, BitSet covered) {
    String text = article.text();
    assertThat(article.map().length()).isEqualTo(text.length());
    int next = 0;
    for (TextMap.Run run : article.map().runs()) {
      assertThat(run.begin()).isEqualTo(next);
      assertThat(run.length()).isPositive();
      next += run.length();
      covered.set(run.sourceBegin(), run.sourceBegin() + run.sourceLength());
      boolean isRestored =
          article.concerns().contains(Concern.SHIFTED_BYTES_RESTORED)
              || article.concerns().contains(Concern.MOJIBAKE_RESTORED);
      if (isRestored || run.length() != run.sourceLength()) {
        continue;
      }
      for (int i = 0; i < run.length(); i++) {
        char from = source.charAt(run.sourceBegin() + i);
        char to = text.charAt(run.begin() + i);
        assertThat(isSame(from, to)).as("'%s' became '%s'", from, to).isTrue();
      }
    }
  }

  private static boolean isSame(char from, char to) {
    if (from == to || (Glyphs.isSpace(from) && to == ' ')) {
      return true;
    }
    String form = WIDTHS.normalize(MappedText.of(String.valueOf(from))).text().text();
    if (form.length() != 1) {
      return false;
    }
    char wide = form.charAt(0);
    int half = HALF.indexOf(wide);
    return wide == to
        || CONVERTER.shadow(form).charAt(0) == to
        || CONVERTER.convert(MappedText.of(form)).text().charAt(0) == to
        || (half >= 0 && FULL.charAt(half) == to)
        || BY_CONTEXT.contains("" + from + to);
  }

  private static void checkBlocks(PageArticle article) {
    String text = article.text();
    int next = 0;
    for (Block block : article.blocks()) {
      assertThat(block.begin()).isEqualTo(next);
      assertThat(block.end()).isGreaterThan(block.begin());
      next = block.end() + 1;
      if (next <= text.length()) {
        assertThat(text.charAt(block.end())).isEqualTo('\n');
      }
    }
    assertThat(next).isEqualTo(text.length() + 1);
  }

  private static void checkNothingLost(String source, BitSet covered) {
    for (int i = covered.nextClearBit(0); i < source.length(); i = covered.nextClearBit(i + 1)) {
      char c = source.charAt(i);
      assertThat(Glyphs.isHan(c))
          .as("lost '%s' at %s of …%s…", c, i, source.substring(Math.max(0, i - 9), i + 1))
          .isFalse();
    }
  }
}
