package org.tifa.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tifa.page.BlockKind;

/**
 * The same few stories told of every district of the country, so that each name meets the traps:
 * never a wrong place, and what a sure claim is worth.
 */
class EveryDistrictTest {
  private static final int YEAR = 2025;
  private static final long SEED = 7;
  private static final double SURE = 0.9;

  /** How the stories of one kind were read. */
  private static final class Score {
    int told;
    int right;
    int coarse;
    int open;
    int sure;
    int sureAndWrong;
    final List<String> wrong = new ArrayList<>();

    @Override
    public String toString() {
      return "%d told, %d right, %d coarser, %d open, %d wrong; %d sure, %d of them wrong"
          .formatted(told, right, coarse, open, wrong.size(), sure, sureAndWrong);
    }
  }

  private static final Map<String, Score> SCORES = new TreeMap<>();

  @BeforeAll
  static void tellStories() {
    List<Division> today = new ArrayList<>();
    Map<String, Integer> namesakes = new TreeMap<>();
    for (Division division : Places.GAZETTEER.divisions()) {
      if (division.level() == PlaceLevel.DISTRICT && division.isInUse()) {
        today.add(division);
        namesakes.merge(division.name(), 1, Integer::sum);
      }
    }
    Random random = new Random(SEED);
    for (Division here : today) {
      Division other = today.get(random.nextInt(today.size()));
      tell(here, other.name().equals(here.name()) ? today.get(0) : other);
      String name = here.name();
      boolean isOnly = namesakes.get(name) == 1;
      String wanted = isOnly ? here.code() : "-";
      String story = "近日，" + name + "举行运动会，各街道和乡镇组队参加，观众热情高涨。";
      read(isOnly ? "alone" : "alone, a homonym", wanted, name + "举行运动会", story);
    }
  }

  private static void tell(Division here, Division other) {
    String name = here.name();
    String city = here.cityName() == null ? here.provinceName() : here.cityName();
    String bare = PlaceNames.bare(name);
    String bareCity = PlaceNames.bare(city);
    String stem = PlaceNames.stem(other.name());
    String town = (stem.length() < 2 ? "石桥" : stem.substring(0, 2)) + "镇";
    String far = other.provinceName() + other.name();
    String code = here.code();
    read(
        "with its city",
        code,
        null,
        "2025年3月5日，" + city + name + "举行植树活动，机关干部和学生种下两千棵树苗。",
        "近年来，当地坚持造林，林地一年比一年多，鸟也多了起来。");
    read(
        "visitors",
        code,
        other.name() + "党政代表团到访",
        "2025年3月5日，" + far + "委书记率党政代表团来到" + city + name + "考察，" + name + "委书记陪同。",
        name + "的企业家介绍了产业情况，" + name + "有关部门参加。");
    read(
        "others by the way",
        code,
        null,
        "2025年3月5日，" + city + name + "召开会议，" + name + "委书记强调，要借鉴" + far + "的经验。",
        "会议决定，派干部赴" + other.name() + "学习，对口支援" + far + "的工作要抓紧。");
    read(
        "town named like another place",
        code,
        null,
        "2025年3月5日，" + city + name + "泉山村的果园丰收，" + town + "的客商上门收购。",
        name + "派出技术员指导生产，" + town + "路上的果品店生意红火。");
    if (bare != null && bareCity != null && !bare.equals(bareCity)) {
      read(
          "bare names",
          code,
          null,
          "初春时节，" + bareCity + bare + "的田野里一片繁忙，农民抢抓农时，机器来回穿梭。",
          "近年来，" + bare + "把粮食当作头等大事，" + bare + "的农民得了实惠。");
    }
  }

  private static void read(String kind, String wanted, String title, String... lines) {
    PageFixture page = PageFixture.page();
    if (title != null) {
      page.title(title);
    }
    PlaceClaim claim =
        Places.first(page.lines(BlockKind.BODY, lines).end().build(), Places.in(YEAR));
    String found = Places.code(claim);
    Score score = SCORES.computeIfAbsent(kind, key -> new Score());
    boolean isSure = claim.confidence() != null && claim.confidence() >= SURE;
    boolean isCoarse = !wanted.equals("-") && wanted.startsWith(found.replaceAll("(00)+$", ""));
    score.told++;
    score.sure += isSure ? 1 : 0;
    if (wanted.equals(found)) {
      score.right++;
    } else if (found.equals("-")) {
      score.open++;
    } else if (isCoarse) {
      score.coarse++;
    } else {
      score.wrong.add(wanted + " " + found + " " + lines[0] + " " + claim.clues());
      score.sureAndWrong += isSure ? 1 : 0;
    }
  }

  private static void holds(String kind, double leastRight, double mostWrong) {
    Score score = SCORES.get(kind);
    System.out.println("every district, " + kind + ": " + score);
    assertThat(score.right).as(kind).isGreaterThanOrEqualTo((int) (leastRight * score.told));
    assertThat((double) score.wrong.size())
        .as(kind + score.wrong)
        .isLessThanOrEqualTo(mostWrong * score.told);
  }

  @Test
  void aFullNameWithItsCity() {
    holds("with its city", 0.995, 0);
  }

  @Test
  void aFullNameAlone() {
    holds("alone", 0.99, 0);
    holds("alone, a homonym", 1, 0);
  }

  @Test
  void placesThatAreNotTheSubject() {
    holds("visitors", 0.99, 0.002);
    holds("others by the way", 0.99, 0.002);
    holds("town named like another place", 0.99, 0.002);
  }

  @Test
  void bareNames() {
    holds("bare names", 0.75, 0.002);
  }

  @Test
  void aSureClaimIsWrongLessThanOnceInFiveHundred() {
    int sure = SCORES.values().stream().mapToInt(score -> score.sure).sum();
    int wrong = SCORES.values().stream().mapToInt(score -> score.sureAndWrong).sum();
    System.out.println("every district: " + sure + " sure claims, " + wrong + " wrong");
    assertThat(sure).isGreaterThan(10_000);
    assertThat(wrong).isLessThan(sure / 500);
  }
}
