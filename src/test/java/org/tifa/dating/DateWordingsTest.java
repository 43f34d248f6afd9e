package org.tifa.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;

/** Each way in which papers write a day: what it says, and that it never says more. */
class DateWordingsTest {
  private static final String REST = "各镇各部门要把任务分到人、把责任压到岗，让群众看得见变化。";

  /** Text → claim; {@code /} parts paragraphs. An open year stands as --MM-dd, nothing as -. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Every spelling of a full day.
        "本报讯（记者 甲乙）二〇二四年七月十八日，我区召开座谈会。 | 2024-07-18",
        "本报讯（记者 甲乙）二○二四年七月十八日，我区召开座谈会。 | 2024-07-18",
        "本报讯（记者 甲乙）２０２４年７月１８日，我区召开座谈会。 | 2024-07-18",
        "本报讯（记者 甲乙）2024 年 7 月 18 日，我区召开座谈会。 | 2024-07-18",
        "本报讯（记者 甲乙）一九七八年七月十八日，我县召开座谈会。 | 1978-07-18",
        "2024-07-18 09:30 来源：某区发布/我区召开座谈会，部署下一步工作。 | 2024-07-18",
        "发布时间：2024/7/18/我区召开座谈会，部署下一步工作。 | 2024-07-18",
        "时间：24-07-18/我区召开座谈会，部署下一步工作。 | 2024-07-18",
        "报名时间：24-07-18/我区召开座谈会，部署下一步工作。 | -",
        // Years of two digits: a day is told, less surely.
        "本报讯（记者 甲乙）98年7月18日，我县召开座谈会。 | 1998-07-18",
        "’98年7月18日，我县召开座谈会，交流种棉经验。 | 1998-07-18",
        "从’78年到’92年，村里换了三任支书，路修到了家门口。 | -",
        "民国34年8月15日，老人正在地里干活，那一天他记了一辈子。 | -",
        // The lunar calendar, and days that come back every year.
        "正月初五，我县各乡镇开门迎客，处处是锣鼓声。 | -",
        "农历正月十五，我区举行灯会，游人如织。 | -",
        "农历八月十五日，我区举行赏月会，游人如织。 | -",
        "农历甲辰年八月十五日，我区举行赏月会，游人如织。 | -",
        "腊月二十三，我县各乡镇大集上挤满了人。 | -",
        "大年初一上午，区委书记看望值班职工。 | -",
        "每年3月5日，我区都组织志愿服务，参加的人越来越多。 | -",
        // Days beside one that nothing tells.
        "18日上午，我区召开座谈会，部署下一步工作。 | -",
        "本月18日，我区召开座谈会，部署下一步工作。 | -",
        "昨日，我区召开座谈会，部署下一步工作。 | -",
        "昨天下午，区委书记到学校调研。 | -",
        "今天上午，我区召开座谈会，部署下一步工作。 | -",
        "今晨，一场大雪落在我县，环卫工人上街扫雪。 | -",
        "前天，记者在我县看到，麦田一片金黄。 | -",
        "上周五，我区召开座谈会，部署下一步工作。 | -",
        "日前，我区召开座谈会，部署下一步工作。 | -",
        "近日，我区召开座谈会，部署下一步工作。 | -",
        "连日来，我区各单位开展学习，气氛热烈。 | -",
        // Years that are told by another, and days of other years.
        "去年7月18日，展馆开放，来的人很多。 | -",
        "去年，我区新建公园三处，老百姓多了去处。 | -",
        "6月12日，我区召开会议。/去年是“十四五”开局之年。 | 2022-06-12",
        "6月12日，我区召开会议。/今年是“十四五”开局之年。 | 2021-06-12",
        "6月12日，我区召开会议。/明年是“十五五”开局之年。 | 2025-06-12",
        "6月12日，我区召开会议。/明年将迎来中国共产党成立一百周年。 | 2020-06-12",
        "6月12日，我区召开会议。/今年是建党百年，全区上下热情高涨。 | 2021-06-12",
        "6月12日，我区召开会议，今年要好好干，明年是关键一年。 | --06-12",
        // Months of a year that is over or is not: they tell no year.
        "6月12日，我区召开会议。/今年前五个月，全区工业增加值增长8%。 | --06-12",
        "7月12日，我区召开会议。/今年上半年，全区粮食增产。 | --07-12",
        "4月12日，我区召开会议。/今年一季度，全区完成投资八亿元。 | --04-12",
        "今年前五个月，全区工业增加值增长8%，势头喜人。 | -",
        "6月12日，区统计局发布消息。/2024年前五个月，全区工业增加值增长8%。 | 2024-06-12",
        "7月12日，区统计局发布消息。/2024年上半年，全区粮食增产。 | 2024-07-12",
        "4月12日，区统计局发布消息。/2024年一季度，全区完成投资八亿元。 | 2024-04-12",
        // Dispatches.
        "新华社某地18日电 当地粮食丰收，农民喜上眉梢。 | -",
        "新华社某地2024年7月18日电 当地粮食丰收，农民喜上眉梢。 | 2024-07-18",
        "新华社某地7月18日电 当地粮食丰收，农民喜上眉梢。 | --07-18",
        // Numbers that are no days.
        "18日游线路走红，游客纷至沓来，我区旅游收入增加。 | -",
        "我区连续18日无雨，各部门全力抗旱。 | -",
      })
  void claimsNoMoreThanTheWordsSay(String text, String expected) {
    List<DateClaim> claims = claims(Metadata.NONE, text);
    assertThat(shown(claims.get(0))).as(claims.get(0).toString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-07-19 | 18日上午，我区召开座谈会。 | 18日 2024-07-18 OUTRANKED",
        "2024-07-19 | 区委书记甲乙18日上午到学校调研。 | 18日 2024-07-18 OUTRANKED",
        "2024-07-19 | 记者18日从区统计局获悉，粮食增产。 | 18日 2024-07-18 OUTRANKED",
        "2024-07-02 | 28日上午，我区召开座谈会。 | 28日 2024-06-28 OUTRANKED",
        "2024-03-01 | 30日上午，我区召开座谈会。 | 30日 ---30 UNDECIDED",
        "2024-07-19 | 十八日上午，我区召开座谈会。 | 十八日 2024-07-18 OUTRANKED",
        "2024-07-19 | 二十日上午，我区召开座谈会。 | 二十日 2024-06-20 OUTRANKED",
        "2024-07-19 | 本月18日，我区召开座谈会。 | 本月18日 2024-07-18 OUTRANKED",
        "2024-07-19 | 本月28日，我区将召开座谈会。 | 本月28日 ---28 UNDECIDED",
        "2024-07-19 | 上月28日，我区召开座谈会。 | 上月28日 2024-06-28 OUTRANKED",
        "2024-01-02 | 28日，我区召开座谈会。 | 28日 2023-12-28 OUTRANKED",
        "2024-01-02 | 上月28日，我区召开座谈会。 | 上月28日 2023-12-28 OUTRANKED",
        "2024-07-19 | 昨日，我区召开座谈会。 | 昨日 2024-07-18 OUTRANKED",
        "2024-01-01 | 昨天下午，我区召开座谈会。 | 昨天 2023-12-31 OUTRANKED",
        "2024-03-01 | 昨晚，我区举行晚会。 | 昨晚 2024-02-29 OUTRANKED",
        "2024-07-19 | 前天，我区召开座谈会。 | 前天 2024-07-17 OUTRANKED",
        "2024-07-19 | 今天上午，我区召开座谈会。 | 今天 2024-07-19 AGREES",
        "2024-07-19 | 今晨，我区下了一场大雨。 | 今晨 2024-07-19 AGREES",
        "2024-07-19 | 本周一，我区召开座谈会。 | 本周一 2024-07-15 OUTRANKED",
        "2024-07-19 | 上周五，我区召开座谈会。 | 上周五 2024-07-12 OUTRANKED",
        "2024-07 | 18日上午，我区召开座谈会。 | 18日 ---18 UNDECIDED",
        "2024 | 昨日，我区召开座谈会。 | 昨日 -1 days UNDECIDED",
        "2024 | 上周五，我区召开座谈会。 | 上周五 -1 weeks, 5 UNDECIDED",
      })
  void countsFromTheDayOfPublication(String published, String text, String clue) {
    DateClaim claim = claims(Pages.published(published), text).get(0);
    assertThat(claim.kind()).isEqualTo(DateKind.PUBLISHED);
    assertThat(claim.datedOn().toString()).startsWith(published);
    assertThat(
            claim.clues().stream()
                .filter(heard -> heard.method() == DateMethod.RELATIVE_DAY_IN_TEXT)
                .map(heard -> heard.evidence() + " " + heard.reading() + " " + heard.standing()))
        .containsExactly(clue);
  }

  @ParameterizedTest
  @CsvSource({
    "'今天的中国，处处是活力，我区也不例外。'",
    "'《今日某区》编辑部收到一封来信，写信人是位老师。'",
    "'我区连续18日无雨，各部门全力抗旱。'",
    "'18日游线路走红，游客纷至沓来。'",
    "'7月18日上午，我区召开座谈会。'",
    "'第18日，队伍到了山顶，大家欢呼起来。'"
  })
  void hearsNoDayWhereNoneIsTold(String text) {
    assertThat(claims(Pages.published("2024-07-19"), text).get(0).clues())
        .extracting(DateClue::method)
        .doesNotContain(DateMethod.RELATIVE_DAY_IN_TEXT);
  }

  /** The first article, by what those behind {@code //} say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18日上午，我区召开座谈会。//本报讯（记者 甲乙）2024年7月17日，我区检查校车。 | 2024-07-18",
        "1日上午，我区召开座谈会。//本报讯（记者 甲乙）2024年7月30日，我区检查校车。 | 2024-08-01",
        "30日上午，我区召开座谈会。//本报讯（记者 甲乙）2024年8月1日，我区检查校车。 | 2024-07-30",
        "18日上午，我区召开座谈会。//本报讯（记者 甲乙）7月17日，我区检查校车。 | --07-18",
        "18日上午，我区召开座谈会。//本报讯（记者 甲乙）7月3日，我区检查校车。 | -",
        "18日上午，我区召开座谈会。//本报讯（记者 甲乙）7月17日，我区检查校车。//本报讯（记者 丙丁）9月17日，我区检查校车。 | -",
        "18日上午，我区召开座谈会。/党的二十届三中全会闭幕后，区委当周就开会传达。//本报讯（记者 甲乙）7月19日，我区检查校车。 | 2024-07-18",
        "昨日，我区召开座谈会。//本报讯（记者 甲乙）2024年7月17日，我区检查校车。 | -",
        "本月18日，我区召开座谈会。//本报讯（记者 甲乙）2024年7月17日，我区检查校车。 | -",
      })
  void takesTheMonthOfABareDayFromThePage(String page, String expected) {
    DateClaim claim = claims(Metadata.NONE, page).get(0);
    assertThat(shown(claim)).as(claim.toString()).isEqualTo(expected);
    assertSure(claim, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "本报讯（记者 甲乙）2024年7月18日，我区召开座谈会。/2024年7月16日，我县召开推进会，部署工作。 | false",
        "本报讯（记者 甲乙）2024年7月18日，我区召开座谈会。/我县新开三条路2024年7月16日，我县举行通车仪式。 | false",
        "本报讯（记者 甲乙）2024年7月18日，我区召开座谈会。/2024年7月18日，我县召开推进会，部署工作。 | true",
        "本报讯（记者 甲乙）2024年7月18日，我区召开座谈会。/7月19日，代表们又到社区调研。 | true",
        "本报讯（记者 甲乙）2024年7月18日，我区召开座谈会。/早在2019年5月16日，我区就召开过这样的会。 | true",
      })
  void isLessSureWhereAnotherReportMayBegin(String text, boolean isSure) {
    DateClaim claim = claims(Metadata.NONE, text).get(0);
    assertThat(claim.datedOn()).isEqualTo("2024-07-18");
    assertSure(claim, isSure);
  }

  @Test
  void isLessSureOfYearsOfTwoDigits() {
    DateClaim claim = claims(Metadata.NONE, "本报讯（记者 甲乙）98年7月18日，我县召开座谈会。").get(0);
    assertSure(claim, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "本报讯（记者 甲乙）2024年3月5日，我区召开座谈会。/今年前五个月，全区工业增加值增长8%。 | false",
        "本报讯（记者 甲乙）2024年3月5日，我区召开座谈会。/今年上半年，全区粮食增产，实现开门红。 | true",
        "本报讯（记者 甲乙）2024年3月5日，我区召开座谈会。/今年上半年，要确保完成投资八亿元。 | true",
        "本报讯（记者 甲乙）2024年6月25日，我区召开座谈会。/今年上半年，全区完成投资八亿元。 | true",
        "本报讯（记者 甲乙）2024年6月5日，我区召开座谈会。/今年1至5月，全区完成投资八亿元。 | true",
        "本报讯（记者 甲乙）2024年2月5日，我区召开座谈会。/今年一季度，全区完成投资八亿元。 | false",
        "本报讯（记者 甲乙）2024年2月5日，我区召开座谈会。/去年一季度，全区完成投资八亿元。 | true",
      })
  void doubtsADayBeforeMonthsThatAreOver(String text, boolean isSure) {
    DateClaim claim = claims(Metadata.NONE, text).get(0);
    assertThat(claim.datedOn()).isNotNull();
    assertSure(claim, isSure);
  }

  @Test
  void isNoSurerThanTheArticle() {
    PageArticle whole = Pages.article("题目", "本报讯（记者 甲乙）2024年7月18日，我区召开座谈会。", REST);
    PageArticle doubtful = withConfidence(whole, 0.6);
    assertThat(Pages.resolver().resolveAll(Metadata.NONE, Pages.page(doubtful)).get(0).confidence())
        .isEqualTo(0.6);
    assertThat(
            Pages.resolver()
                .resolveAll(Pages.published("2024-07-18"), Pages.page(doubtful))
                .get(0)
                .confidence())
        .isGreaterThan(0.9);
  }

  private static PageArticle withConfidence(PageArticle article, double confidence) {
    return new PageArticle(
        article.ordinal(),
        article.title(),
        article.subtitle(),
        article.kicker(),
        article.byline(),
        article.photographer(),
        article.credit(),
        article.newspaper(),
        article.text(),
        article.map(),
        article.blocks(),
        article.script(),
        article.concerns(),
        article.columnName(),
        confidence);
  }

  private static List<DateClaim> claims(Metadata metadata, String text) {
    List<PageArticle> articles = new ArrayList<>();
    for (String article : text.split("//")) {
      String[] paragraphs = (article + "/" + REST).split("/(?![0-9])|(?<![0-9])/");
      articles.add(Pages.article(null, paragraphs));
    }
    Page page = Pages.page(articles.toArray(PageArticle[]::new));
    return Pages.resolver().resolveAll(metadata, page);
  }

  private static void assertSure(DateClaim claim, boolean isSure) {
    assertThat(claim.confidence() >= DateConfidence.SURE).as(claim.toString()).isEqualTo(isSure);
  }

  private static String shown(DateClaim claim) {
    if (claim.datedOn() != null) {
      return claim.datedOn().toString();
    }
    assertThat(claim.concerns())
        .containsAnyOf(Concern.YEAR_OPEN, Concern.YEAR_CONFLICT, Concern.DATE_MISSING);
    return claim.monthDay() == null ? "-" : "--" + claim.monthDay();
  }
}
