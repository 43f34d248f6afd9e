package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tifa.archive.Metadata;
import org.tifa.archive.Source;
import org.tifa.archive.SourceFormat;
import org.tifa.config.ResourceFile;
import org.tifa.page.PageArticle;
import org.tifa.page.PageReader;
import org.tifa.page.Windows;

/**
 * Every wording of the bundled lexicon, planted in pages under every disguise, and where it must
 * not be found.
 */
class PlantedSlogansTest {
  private static final Lexicon LEXICON =
      Lexicon.parse("lexicon", ResourceFile.bundled("lexicon").text());
  private static final SloganScanner SCANNER = new SloganScanner(LEXICON);
  private static final PageReader PAGES = new PageReader();
  private static final int PARAGRAPHS_A_PAGE = 40;
  private static final int LINE = 23;

  /** Slogan-free words around what is planted. */
  private static final List<String> BEFORE = List.of("座谈会上，大家围绕", "记者在当地采访时看到，墙上写着", "宣讲员小林向居民介绍了");

  private static final List<String> AFTER =
      List.of("等内容交流了看法，会议开了整整一个上午。", "几个字，字迹虽旧仍很清楚，路过的居民常常停下来读一读。", "等说法的来历，听讲的居民边听边记，不时提问。");

  /** Ways to print a wording that do not hide it. */
  private enum Disguise {
    NONE,
    QUOTED,
    HALF_QUOTED,
    BRACKETED,
    SPACED,
    WIDE_SPACE,
    SEPARATORS_LOST,
    OTHER_SEPARATORS,
    FULL_WIDTH;

    String print(String wording) {
      return switch (this) {
        case NONE -> wording;
        case QUOTED -> "“" + wording + "”";
        case HALF_QUOTED -> "“" + at(wording, wording.length() / 2, "”");
        case BRACKETED -> "《" + at(wording, 1, "【") + "】》";
        case SPACED -> wording.replaceAll("(?<=.)(?=.)", " ");
        case WIDE_SPACE -> at(wording, (wording.length() + 1) / 2, "　");
        case SEPARATORS_LOST -> wording.replaceAll("[、，·]", "");
        case OTHER_SEPARATORS -> wording.replaceAll("[、，]", "；");
        case FULL_WIDTH -> wide(wording);
      };
    }

    private static String at(String wording, int index, String mark) {
      return wording.substring(0, index) + mark + wording.substring(index);
    }

    private static String wide(String wording) {
      StringBuilder wide = new StringBuilder();
      wording.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c - '!' + '！' : c)));
      return wide.toString();
    }
  }

  /** What stands on a page: offsets of the first letter and after the last one. */
  private record Planted(Slogan slogan, String printed, int begin, int end) {
    boolean isMetBy(ArticleMention found) {
      return found.mention().sloganId().equals(slogan.sloganId())
          && found.sourceBegin() == begin
          && found.sourceEnd() == end;
    }

    boolean holds(ArticleMention found) {
      return begin <= found.sourceBegin() && found.sourceEnd() <= end;
    }
  }

  /** What came of the planted wordings. */
  private static final class Tally {
    int planted;
    final List<String> missed = new ArrayList<>();
    final List<String> extra = new ArrayList<>();
  }

  @ParameterizedTest
  @EnumSource
  void everyWordingIsFoundWhereItStands(Disguise disguise) {
    Tally tally = plantAll(disguise::print, Integer.MAX_VALUE);
    assertThat(tally.missed).as("recall 1.000").isEmpty();
    assertThat(tally.extra).as("precision 1.000").isEmpty();
    assertThat(tally.planted).isGreaterThan(LEXICON.slogans().size());
  }

  /**
   * Whether broken lines belong together is for the page reader to say, which is not always right.
   */
  @Test
  void nearlyEveryWordingIsFoundOnWrappedPages() {
    Tally tally = plantAll(UnaryOperator.identity(), LINE);
    System.out.printf(
        "planted on wrapped pages: %d of %d found%n",
        tally.planted - tally.missed.size(), tally.planted);
    assertThat(tally.missed.size()).isLessThan(tally.planted / 100);
    assertThat(tally.extra).isEmpty();
  }

  @Test
  void aLineBreakAnywhereHidesNothing() {
    for (Slogan slogan : LEXICON.slogans()) {
      for (String form : slogan.wordings()) {
        for (int i = 1; i < form.length(); i++) {
          String text = "“" + form.substring(0, i) + "\r\n" + form.substring(i) + "”";
          assertThat(SCANNER.scan(text, 0, text.length()))
              .as(text)
              .anyMatch(mention -> isWhole(mention, slogan, text));
        }
      }
    }
  }

  private static boolean isWhole(Mention mention, Slogan slogan, String text) {
    return mention.sloganId().equals(slogan.sloganId())
        && Glyphs.letters(text)
            .equals(Glyphs.letters(text.substring(mention.begin(), mention.end())));
  }

  @Test
  void everyNumberedWordingIsFoundWithOtherNumerals() {
    int planted = 0;
    for (Slogan slogan : LEXICON.slogans()) {
      for (String form : slogan.wordings()) {
        for (String letters : NumeralWordings.of(slogan.kind(), Glyphs.letters(form))) {
          String text = "大家都说“" + letters + "”好";
          assertThat(SCANNER.scan(text, 0, text.length()))
              .as(text)
              .anyMatch(
                  mention ->
                      mention.sloganId().equals(slogan.sloganId())
                          && mention.begin() == 5
                          && mention.end() == 5 + letters.length());
          planted++;
        }
      }
    }
    assertThat(planted).isGreaterThan(200);
  }

  @Test
  void noWordingIsFoundWhereItIsBroken() {
    for (Slogan slogan : LEXICON.slogans()) {
      for (String form : slogan.wordings()) {
        int middle = form.length() / 2;
        String head = form.substring(0, middle);
        String tail = form.substring(middle);
        assertMissing(slogan, form, head + "。" + tail);
        assertMissing(slogan, form, head + "甴" + tail);
        if (middle > 0 && !hasSeparatorAt(form, middle)) {
          assertMissing(slogan, form, head + "，" + tail);
        }
      }
    }
  }

  @Test
  void noWordingIsFoundBesideWhatTheLexiconForbids() {
    for (Slogan slogan : LEXICON.slogans()) {
      for (String form : slogan.wordings()) {
        for (String before : slogan.neighbours().notAfter()) {
          assertMissing(slogan, form, before + form);
          assertMissing(slogan, form, before + "\n" + form);
        }
        for (String after : slogan.neighbours().notBefore()) {
          assertMissing(slogan, form, form + after);
        }
        char first = Glyphs.letters(form).charAt(0);
        if (Glyphs.isNumeral(first)) {
          assertMissing(slogan, form, "第" + form);
          assertMissing(slogan, form, "1" + form);
          assertMissing(slogan, form, "十" + form);
        }
      }
    }
  }

  /** The wording as a whole is not met; a shorter one of the slogan, or a longer one, may be. */
  private static void assertMissing(Slogan slogan, String form, String text) {
    assertThat(SCANNER.scan(text, 0, text.length()))
        .as(text)
        .noneMatch(
            mention -> mention.sloganId().equals(slogan.sloganId()) && mention.form().equals(form));
  }

  private static boolean hasSeparatorAt(String form, int index) {
    for (int i = index - 1; i <= index; i++) {
      if (!Glyphs.isLetter(form.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static Tally plantAll(UnaryOperator<String> print, int width) {
    Tally tally = new Tally();
    List<Planted> planted = new ArrayList<>();
    StringBuilder page = new StringBuilder();
    for (Slogan slogan : LEXICON.slogans()) {
      for (String form : slogan.wordings()) {
        if (planted.isEmpty()) {
          page.setLength(0);
          page.append("居民夜谈墙上旧字\n\n");
        }
        plant(slogan, print.apply(form), tally.planted++, width, page, planted);
        if (planted.size() == PARAGRAPHS_A_PAGE) {
          count(page.toString(), planted, tally);
          planted.clear();
        }
      }
    }
    count(page.toString(), planted, tally);
    return tally;
  }

  private static void plant(
      Slogan slogan,
      String printed,
      int number,
      int width,
      StringBuilder page,
      List<Planted> planted) {
    String before = BEFORE.get(number % BEFORE.size());
    String paragraph = before + printed + AFTER.get(number % AFTER.size());
    int first = before.length();
    while (!Glyphs.isLetter(paragraph.charAt(first))) {
      first++;
    }
    int last = before.length() + printed.length() - 1;
    while (!Glyphs.isLetter(paragraph.charAt(last))) {
      last--;
    }
    int begin = 0;
    int end = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      if (i > 0 && i % width == 0) {
        page.append('\n');
      }
      begin = i == first ? page.length() : begin;
      end = i == last ? page.length() + 1 : end;
      page.append(paragraph.charAt(i));
    }
    page.append("\n\n");
    planted.add(new Planted(slogan, printed, begin, end));
  }

  /** Each is to be found at its place, and nothing that is not inside one of them. */
  private static void count(String text, List<Planted> planted, Tally tally) {
    Source source =
        new Source(
            "0",
            "a.txt",
            text.length(),
            "0",
            "UTF-8",
            100,
            SourceFormat.TEXT,
            text,
            Metadata.NONE,
            List.of());
    List<ArticleMention> found = new ArrayList<>();
    for (PageArticle article : PAGES.read(source).articles()) {
      found.addAll(
          new ArticleMentions(SCANNER, 10)
              .find(
                  article.text(),
                  article.blocks(),
                  article.map(),
                  Windows.of(article.text(), article.blocks())));
    }
    for (Planted one : planted) {
      if (found.stream().noneMatch(one::isMetBy)) {
        tally.missed.add(one.printed());
      }
    }
    for (ArticleMention mention : found) {
      if (planted.stream().noneMatch(one -> one.holds(mention))) {
        tally.extra.add(mention.raw(text));
      }
    }
  }
}
