package org.tifa.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import org.tifa.generator.MadeArticle.Planted;
import org.tifa.generator.MadeSlogan.Role;

/** Writes the articles of a plan, each from its own dice. Not safe for threads. */
final class ArticleWriter {
  private static final double SPREAD_OF_LENGTHS = 0.6;
  private static final int SHORTEST = 300;
  private static final int LONGEST = 30_000;

  /** Characters; a shorter passage could be a phrase. */
  private static final int SHORTEST_PASSAGE = 80;

  private static final double SHARE_SAID_AGAIN = 0.25;
  private static final double SHARE_TAIL = 0.3;
  private static final int PEOPLE = 5;

  private final Recipe recipe;
  private final Plan plan;
  private final Prose prose;
  private final MadeProse made;
  private final Accidents accidents;
  private final int everywhere;

  /**
   * Makes a writer.
   *
   * @param prose the words between slogans, or null for made ones
   * @param ranks is told the rank of every made word
   */
  ArticleWriter(Recipe recipe, Plan plan, Prose prose, IntConsumer ranks) {
    this.recipe = recipe;
    this.plan = plan;
    made = new MadeProse(ranks);
    this.prose = prose == null ? made : prose;
    accidents = new Accidents(plan.slogans().slogans());
    everywhere =
        plan.slogans().slogans().stream()
            .filter(slogan -> slogan.role() == Role.EVERYWHERE)
            .mapToInt(MadeSlogan::number)
            .findFirst()
            .orElse(-1);
  }

  MadeArticle write(long number) {
    return write(plan.article(number));
  }

  private MadeArticle write(ArticlePlan article) {
    Dice dice = plan.words(article.number());
    MadeDistrict district = plan.districts().get(article.district());
    People people =
        new People(Dice.of(recipe.seed, PEOPLE).next(), Long.parseLong(district.division().code()));
    Scene scene = Scene.of(district, recipe.firstDay.plusDays(article.day()), people, dice);
    Draft title = new Draft();
    title(title.text, scene, dice);
    title.undo(accidents, dice);
    Draft draft = new Draft();
    if (article.isWhollyCopied()) {
      copy(draft, article.reprint(), dice);
    } else {
      body(draft, article, scene, dice);
    }
    draft.undo(accidents, dice);
    draft.mentions.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
    return new MadeArticle(
        article.number(),
        title.text.toString(),
        draft.text.toString(),
        scene.date(),
        district,
        draft.mentions,
        draft.copy);
  }

  private void title(StringBuilder title, Scene scene, Dice dice) {
    if (dice.happens(0.5)) {
      title.append(scene.district().division().name());
      made.verb(title, scene, dice);
      made.word(title, scene, dice);
      made.word(title, scene, dice);
    } else {
      made.word(title, scene, dice);
      made.word(title, scene, dice);
      title.append(' ');
      made.verb(title, scene, dice);
      made.word(title, scene, dice);
    }
  }

  private int length(Dice dice) {
    double mean = StrictMath.log(recipe.meanLength) - SPREAD_OF_LENGTHS * SPREAD_OF_LENGTHS / 2;
    double length = StrictMath.exp(mean + SPREAD_OF_LENGTHS * dice.normal());
    return (int) Math.max(SHORTEST, Math.min(LONGEST, length));
  }

  /** A company that stands behind so many characters. */
  private record Seat(int behind, List<Integer> slogans) {}

  private Deque<Seat> seats(ArticlePlan article, int length, Dice dice) {
    List<Seat> seats = new ArrayList<>();
    for (List<Integer> company : article.companies()) {
      do {
        seats.add(new Seat(dice.below(length), company));
      } while (dice.happens(SHARE_SAID_AGAIN));
    }
    seats.sort((a, b) -> Integer.compare(a.behind(), b.behind()));
    return new ArrayDeque<>(seats);
  }

  private void body(Draft draft, ArticlePlan article, Scene scene, Dice dice) {
    StringBuilder text = draft.text;
    int length = length(dice);
    Deque<Seat> seats = seats(article, length, dice);
    int copyBehind = article.reprint() == null ? Integer.MAX_VALUE : dice.below(length);
    opening(text, scene, dice);
    while (text.length() < length || !seats.isEmpty() || isCopyDue(draft, article)) {
      int end = text.length() + prose.paragraphLength(dice);
      do {
        while (!seats.isEmpty() && seats.peek().behind() <= text.length()) {
          seat(draft, seats.poll(), scene, dice);
        }
        prose.sentences(text, scene, dice);
      } while (text.length() < end);
      // What is left when the length is reached stands at the end.
      boolean isLong = text.length() >= length;
      while (isLong && !seats.isEmpty()) {
        seat(draft, seats.poll(), scene, dice);
      }
      text.append('\n');
      if (isCopyDue(draft, article) && (isLong || text.length() >= copyBehind)) {
        copy(draft, article.reprint(), dice);
        text.append('\n');
      }
    }
    text.setLength(text.length() - 1);
    tail(text, scene, dice);
  }

  private static boolean isCopyDue(Draft draft, ArticlePlan article) {
    return article.reprint() != null && draft.copy == null;
  }

  private void seat(Draft draft, Seat seat, Scene scene, Dice dice) {
    for (int slogan : seat.slogans()) {
      String wording = plan.slogans().slogans().get(slogan).wording();
      int begin = made.host(draft.text, wording, scene, dice);
      draft.mentions.add(new Planted(slogan, begin, begin + wording.length(), false));
    }
  }

  private void opening(StringBuilder text, Scene scene, Dice dice) {
    MadeDistrict district = scene.district();
    switch (dice.below(4)) {
      case 0 -> {
        text.append("本报记者 ");
        scene.people().reporter(text, dice);
        text.append('\n');
        MadeProse.day(text, scene, dice);
        text.append("，记者在").append(district.division().name()).append("看到，");
      }
      case 1 -> {
        text.append("本报讯（记者 ");
        scene.people().reporter(text, dice);
        text.append("）");
        MadeProse.day(text, scene, dice);
        text.append("，").append(district.division().name()).append("召开");
        made.word(text, scene, dice);
        made.word(text, scene, dice);
        text.append("工作推进会。");
      }
      case 2 -> {
        text.append("本报讯 ");
        MadeProse.day(text, scene, dice);
        text.append("，");
      }
      default -> {
        text.append("近日，走进").append(district.division().name());
        made.word(text, scene, dice);
        text.append("，");
      }
    }
  }

  private static void tail(StringBuilder text, Scene scene, Dice dice) {
    if (!dice.happens(SHARE_TAIL)) {
      return;
    }
    switch (dice.below(3)) {
      case 0 -> {
        text.append("\n责任编辑：");
        scene.people().reporter(text, dice);
      }
      case 1 -> text.append("（下转第").append(dice.between(2, 8)).append("版）");
      default -> {
        text.append("\n（记者 ");
        scene.people().reporter(text, dice);
        text.append("）");
      }
    }
  }

  private void copy(Draft draft, ArticlePlan.Reprint reprint, Dice dice) {
    MadeArticle original = write(reprint.original());
    String text = original.text();
    int from = 0;
    int to = text.length();
    if (!reprint.isWhole()) {
      // Neither the opening with its byline nor what stands below the last sentence.
      int first = text.indexOf('。') + 1;
      int last = text.lastIndexOf('。') + 1;
      int length = Math.min(last - first, SHORTEST_PASSAGE + dice.below(last - first + 1));
      from = sentenceBegin(text, first + dice.below(last - first - length + 1));
      to = sentenceEnd(text, Math.min(last, from + length));
    }
    draft.copy(original, from, to, reprint.noise(), everywhere, accidents, dice);
  }

  private static int sentenceBegin(String text, int before) {
    int at = before;
    while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '。') {
      at--;
    }
    return at;
  }

  private static int sentenceEnd(String text, int behind) {
    int at = behind;
    while (at < text.length() && text.charAt(at - 1) != '。' && text.charAt(at) != '\n') {
      at++;
    }
    return at;
  }
}
