package org.tifa.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.page.BlockKind;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;

class DateResolverTest {
  private static final String FILLER = "各镇各部门要把任务分到人、把责任压到岗，做到有布置、有检查、有回音，让群众看得见变化。";

  /** Text → claim; {@code /} parts paragraphs. An open year stands as --MM-dd, nothing as -. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // An event just over.
        "8月3日，区委书记谈体会。/党的二十届三中全会召开后，我区第一时间传达学习全会精神。 | 2024-08-03 YEAR_FROM_EVENT",
        "11月16日，我县举行宣讲。/党的二十大闭幕后，全县迅速掀起学习宣传贯彻党的二十大精神热潮。 | 2022-11-16 YEAR_FROM_EVENT",
        "本报讯（记者 甲乙）11月2日，全区传达学习刚刚闭幕的党的二十大精神。 | 2022-11-02 YEAR_FROM_EVENT",
        "10月28日，我市召开大会。/党的二十届四中全会闭幕后，市委第一时间传达学习，把学习宣传贯彻全会精神作为首要政治任务。 | 2025-10-28 YEAR_FROM_EVENT",
        "12月5日，区委书记谈体会。/党的二十届三中全会召开后，我区第一时间传达学习。 | --12-05 YEAR_OPEN",
        "6月5日，我区召开推进会。/党的二十大闭幕后，我区第一时间传达学习党的二十大精神。 | --06-05 YEAR_OPEN",
        "11月16日，我县召开推进会，深入学习贯彻党的二十大精神。 | --11-16 YEAR_OPEN",
        "8月3日，我区召开大会，贯彻落实党的二十大和二十届二中、三中全会精神。 | --08-03 YEAR_OPEN",
        "11月16日，我县举行宣讲。/党的二十大闭幕后，全县第一时间传达学习党的二十大精神。/2024年全县粮食丰收。 | --11-16 YEAR_OPEN",
        "11月16日，我县举行宣讲。/党的二十大闭幕后，全县第一时间传达学习党的二十大精神。/到2025年全县粮食再上台阶，2035年远景目标可期。 | 2022-11-16 YEAR_FROM_EVENT",
        "11月16日，我县举行宣讲。/党的二十大闭幕后，全县第一时间传达学习党的二十大精神。/党的二十届三中全会提出新任务。 | --11-16 YEAR_OPEN",
        "10月18日，我区干部收看盛会。/党的二十大召开后，全区第一时间传达学习。 | --10-18 YEAR_OPEN",
        // An event ahead.
        "8月9日，区长谈工作。/以优异成绩迎接党的二十大胜利召开！ | 2022-08-09 YEAR_FROM_EVENT",
        "8月9日，区长谈工作。/全区上下喜迎党的二十大。 | 2022-08-09 YEAR_FROM_EVENT",
        "9月20日，我县召开大会。/为党的二十大胜利召开营造良好环境。 | --09-20 YEAR_OPEN",
        "9月20日，我县召开大会。/为党的二十大胜利召开营造良好环境。/2022年上半年，全县经济向好。 | 2022-09-20 YEAR_FROM_EVENT",
        "10月30日，我县召开大会。/以优异成绩迎接党的二十大胜利召开。 | --10-30 YEAR_OPEN",
        "8月9日，区长谈工作。/迎接党的二十大胜利召开。/深入学习贯彻党的二十大精神。 | --08-09 YEAR_CONFLICT",
        "8月9日，区长谈工作。/迎接党的二十大胜利召开。/2023年全区财政增长。 | --08-09 YEAR_OPEN",
        "10月12日，我区学习。/迎接党的二十届四中全会胜利召开。 | 2025-10-12 YEAR_FROM_EVENT",
        "8月1日，我区学习。/以实际行动迎接党的二十届四中全会胜利召开。 | --08-01 YEAR_OPEN",
        "5月6日，我市测试场馆。/备战北京冬奥会的队伍来到我市。 | --05-06 YEAR_OPEN",
        // The year that a text calls its own.
        "5月29日，我区召开大会。/今年是“十四五”开局之年。 | 2021-05-29 YEAR_FROM_EVENT",
        "5月29日，我区召开大会。/今年是中国共产党成立一百周年，也是“十四五”规划开局起步之年。 | 2021-05-29 YEAR_FROM_EVENT",
        "5月29日，我区召开大会。/今年是“十五五”开局之年。 | 2026-05-29 YEAR_FROM_EVENT",
        "5月29日，我区召开大会。/明年是“十五五”开局之年。 | 2025-05-29 YEAR_FROM_EVENT",
        "5月29日，我区召开大会。/2021年是“十四五”开局之年。 | --05-29 YEAR_OPEN",
        "5月29日，我区召开大会。/今年要回顾，2021年是“十四五”开局之年。 | --05-29 YEAR_OPEN",
        "5月29日，我区召开大会。/今年是“十四五”开局之年。/今年是“十五五”开局之年。 | --05-29 YEAR_CONFLICT",
        "5月29日，我区召开大会。/今年是“十四五”开局之年。/深入学习贯彻党的二十大精神。 | --05-29 YEAR_CONFLICT",
        "5月29日，我区召开大会。/今年是“十四五”开局之年。/2024年全区财政增长。 | --05-29 YEAR_CONFLICT",
        "今年是“十四五”开局之年，走好第一步，事关全局，全区干部都要用心用力。 | - DATE_MISSING",
        // Nothing to tell the year.
        "6月1日，我区召开专题会，研究下一步工作。 | --06-01 YEAR_OPEN",
        "本报讯（记者 甲乙）6月3日，区长到企业调研安全生产。 | --06-03 YEAR_OPEN",
        "新华社某地6月3日电 当地粮食丰收，农民喜上眉梢。 | --06-03 YEAR_OPEN",
        "全区推进绿化，成效明显，群众满意。/截至5月17日，优良天数达105天。 | - DATE_MISSING",
        "条例自6月1日起施行，各单位要认真学习，抓好落实。 | - DATE_MISSING",
        "6月5日是世界环境日，各地开展宣传，倡导绿色生活。 | - DATE_MISSING",
        "每年8月8日，全县都办健身大会，群众热情很高。 | - DATE_MISSING",
        "农历八月十五，游子归乡，家家团圆，处处灯火。 | - DATE_MISSING",
        "近日，我区召开会议，部署下一步工作。 | - DATE_MISSING",
        "去年7月1日，展馆开放，参观的人很多。 | - DATE_MISSING",
        // Full dates.
        "——2026年2月2日在某县第十七届人民代表大会第五次会议上/各位代表，现在报告工作。 | 2026-02-02 FULL_DATE_IN_TEXT",
        "2026年1月31日在某县第十四届人民代表大会第四次会议上/各位代表，现在报告工作。 | 2026-01-31 FULL_DATE_IN_TEXT",
        "（2023年3月13日某市第十四届人民代表大会第一次会议通过）/会议同意这个报告，予以批准。 | 2023-03-13 FULL_DATE_IN_TEXT",
        "——二〇二六年一月二十七日在某省人民代表大会会议上/各位代表，现在报告工作。 | 2026-01-27 FULL_DATE_IN_TEXT",
        "本报讯（记者 甲乙）2023年5月4日，全区召开青年座谈会。 | 2023-05-04 FULL_DATE_IN_TEXT",
        "2023年5月4日，我区召开青年座谈会，交流经验。 | 2023-05-04 FULL_DATE_IN_TEXT",
        "1921年7月23日，大会在上海召开，从此有了新的方向。 | - DATE_MISSING",
        "1949年10月1日，中华人民共和国成立，全国人民欢庆。 | - DATE_MISSING",
        "2019年5月4日，我县召开大会，那一天全村都记得。如今三年过去了。 | - DATE_MISSING",
        "2019年5月4日，我县召开大会，部署工作。/2022年全县再上台阶。 | --05-04 YEAR_CONFLICT",
        "2019年5月4日，我县召开大会，深入学习贯彻党的二十大精神。 | --05-04 YEAR_CONFLICT",
        "各单位要抓好落实，确保取得实效，让群众满意。/2023年6月8日 | 2023-06-08 FULL_DATE_IN_TEXT",
        "各单位要抓好落实，1978年12月18日是难忘的日子，大家都记得。 | - DATE_MISSING",
        // The phrase of a later meeting shuts out the year before.
        "9月27日，我区举行开工仪式。/喜迎党的二十大胜利召开。 | --09-27 YEAR_OPEN",
        "9月27日，我区举行开工仪式。/喜迎党的二十大胜利召开。/疫情要防住、经济要稳住、发展要安全。 | 2022-09-27 YEAR_FROM_EVENT",
        // What was done at once tells that the event is just over.
        "8月6日，区委书记谈改革。/党的二十届三中全会闭幕后，区委当周就开会传达。 | 2024-08-06 YEAR_FROM_EVENT",
        "8月6日，区委书记谈改革。/党的二十届三中全会闭幕后，区委多次开会研究。 | --08-06 YEAR_OPEN",
        // The year by which a text names its own time.
        "1月18日，我区召开会议。/刚刚过去的2023年，全区团结奋斗，成绩可喜。 | 2024-01-18 YEAR_IN_TEXT",
        "8月18日，我区召开会议。/刚刚过去的2023年，全区团结奋斗，成绩可喜。 | --08-18 YEAR_OPEN",
        "7月18日，区统计局发布消息。/2023年上半年，全区工业增长较快。 | 2023-07-18 YEAR_IN_TEXT",
        "5月18日，区统计局发布消息。/2023年上半年，全区工业增长较快。 | --05-18 YEAR_OPEN",
        "6月12日，区统计局发布消息。/2023年1—5月，全区工业增长较快。 | 2023-06-12 YEAR_IN_TEXT",
        "1月15日，我县召开会议，总结2025年经济工作，部署2026年经济工作。 | 2026-01-15 YEAR_IN_TEXT",
        "12月28日，我县召开会议，总结2025年经济工作，部署2026年经济工作。 | 2025-12-28 YEAR_IN_TEXT",
        "12月16日，我区召开会议，谋划2025年经济工作，部署安全生产。 | 2024-12-16 YEAR_IN_TEXT",
        "9月27日，全县庆祝新中国成立70周年歌咏比赛举行，群众登台演唱。 | 2019-09-27 YEAR_FROM_EVENT",
        "3月27日，全县庆祝新中国成立70周年筹备会举行，群众登台演唱。 | --03-27 YEAR_OPEN",
        "7月10日，我县召开学习会，学习在庆祝中国共产党成立100周年大会上的讲话。 | --07-10 YEAR_OPEN",
        "7月2日，我县干部群众热议庆祝中国共产党成立100周年大会。 | 2021-07-02 YEAR_FROM_EVENT",
        "3月13日，我县召开会议，第一时间传达学习十四届全国人大三次会议精神。 | 2025-03-13 YEAR_FROM_EVENT",
        // Weekdays.
        "8月3日（星期六），我区召开会议，学习贯彻党的二十大精神。 | 2024-08-03 YEAR_FROM_WEEKDAY",
        "8月3日（星期六），我区召开会议，部署工作。 | --08-03 YEAR_OPEN",
        "8月3日（星期五），我区召开会议。/党的二十届三中全会召开后，我区第一时间传达学习全会精神。 | --08-03 YEAR_CONFLICT",
        "本报讯（记者 甲乙）2024年8月3日（星期五），我区召开会议。 | --08-03 YEAR_CONFLICT",
        // What character recognition makes of figures.
        "本报讯（记者 甲乙）2O24年8月l2曰，我区召开会议。 | 2024-08-12 FULL_DATE_IN_TEXT",
        "2026年4月22曰 星期三 第3版/全区召开大会，部署工作。 | 2026-04-22 MASTHEAD",
        // A broken line is no date line.
        "2008年5月21日，记者从我区人/力资源局获悉，全区召开大会，部署工作，提出要求，请各单位抓好落实，确保完成全年任务，为下一步打好基础，切实让群众满意。 | 2008-05-21 FULL_DATE_IN_TEXT",
        // Credits, speeches, postscripts.
        "全区召开大会，部署工作，提出要求。（某区日报2022年6月30日） | 2022-06-30 DATELINE",
        "在大会上的讲话（2023年3月5日）同志们：今天召开大会，部署工作。 | 2023-03-05 FULL_DATE_IN_TEXT",
        "编辑：甲乙 2022年06月30日 来源：某区发布/全区召开大会，部署工作。 | 2022-06-30 DATELINE",
        "2024年8月14日 10:30 某日报/全区召开大会，部署工作。 | 2024-08-14 DATELINE",
        "“有救了！”8月14日，我区召开会议，村民说。 | --08-14 YEAR_OPEN",
        // Date lines and mastheads.
        "某记者/2021年12月03日15:08 | 2021-12-03 DATELINE",
        "时间：2026-02-09/各位代表，现在报告工作，请予审议。 | 2026-02-09 DATELINE",
        "发布时间：2026年2月9日 10:20 来源：某日报/全区召开大会，部署工作。 | 2026-02-09 DATELINE",
        "来源：某日报 2026-02-09 10:20/全区召开大会，部署工作。 | 2026-02-09 DATELINE",
        "2026-02-09 10:20:33/全区召开大会，部署工作。 | 2026-02-09 DATELINE",
        "报名时间：2026年2月9日/全区召开大会，部署工作。 | - DATE_MISSING",
        "截止日期：2026年2月9日/全区召开大会，部署工作。 | - DATE_MISSING",
        "2023年5月4日 星期四 第3版/全区召开大会，部署工作。 | 2023-05-04 MASTHEAD",
        "2023年5月4日 星期五 第3版/全区召开大会，部署工作。 | - DATE_MISSING",
        "2023年5月4日 星期四 第3版/5月3日，全区召开大会，部署工作。 | 2023-05-04 MASTHEAD",
        "发布时间：2019-02-09/全区召开大会，深入学习贯彻党的二十大精神。 | - YEAR_CONFLICT",
      })
  void claimsFromTextAlone(String text, String expected) {
    assertThat(shown(claim(Metadata.NONE, text.split("/")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-07-18 | 全区召开大会，部署工作，提出要求。 | 2024-07-18 METADATA",
        "2026-02-09 | ——2026年2月2日在某县人民代表大会会议上/各位代表，现在报告工作。 | 2026-02-09 METADATA",
        "2024-07-18 | 7月17日，全区召开大会，部署工作。 | 2024-07-18 METADATA",
        "2024-07-18 | 时间：2024-07-19/全区召开大会，部署工作。 | 2024-07-18 METADATA",
        "2024-07-18 | 时间：2021-12-03/全区召开大会，部署工作。 | - YEAR_CONFLICT",
        "2021-07-18 | 全区深入学习贯彻党的二十大精神，部署工作。 | - YEAR_CONFLICT",
        "2024-07-18 | 今年是“十四五”开局之年，要走好第一步。 | 2024-07-18 METADATA",
        "2025-12-20 | 2026年1月25日，全区将召开大会，请各单位准备。 | 2025-12-20 METADATA",
        "2023 | ——2023年3月5日在某县人民代表大会会议上/各位代表，现在报告工作。 | 2023-03-05 FULL_DATE_IN_TEXT",
        "2023 | ——2019年3月5日在某县人民代表大会会议上/各位代表，现在报告工作。 | - YEAR_CONFLICT",
        "2023 | 全区召开大会，部署工作，提出要求。 | 2023-01-01 METADATA",
        "2023 | 5月4日，全区召开大会，部署工作。 | 2023-05-04 YEAR_FROM_METADATA",
        "2023 | 12月30日，全区召开大会，部署工作。 | 2023-01-01 METADATA",
        "2023 | 1949年10月1日，中华人民共和国成立，全国人民欢庆。 | 2023-01-01 METADATA",
        "2023 | 时间：2023-05-06/5月4日，全区召开大会，部署工作。 | 2023-05-06 DATELINE",
        "2024-07 | 7月18日，全区召开大会，部署工作。 | 2024-07-18 YEAR_FROM_METADATA",
        "2024-07 | 6月30日，全区召开大会，部署工作。 | 2024-07-01 METADATA",
        "2024-02-30 | 全区召开大会，部署工作，提出要求。 | - DATE_UNREADABLE",
        "2024-02-30 | 时间：2024-03-01/全区召开大会，部署工作。 | 2024-03-01 DATELINE",
        "9999 | 6月1日，全区召开大会，部署工作。 | --06-01 YEAR_OPEN",
        "2031-01-01 | 6月1日，全区召开大会，部署工作。 | --06-01 YEAR_OPEN",
      })
  void claimsFromMetadataAndText(String published, String text, String expected) {
    DateClaim claim = claim(Pages.published(published), text.split("/"));
    if (expected.endsWith("DATE_UNREADABLE")) {
      assertThat(claim.concerns()).contains(Concern.DATE_UNREADABLE, Concern.DATE_MISSING);
      assertThat(claim.clues())
          .contains(
              new DateClue(DateMethod.METADATA, published, "unreadable", ClueStanding.UNREADABLE));
    } else {
      assertThat(shown(claim)).isEqualTo(expected);
    }
  }

  @Test
  void tellsPrecisionKindAndClues() {
    DateClaim year = claim(Pages.published("2024"), "全区召开大会，部署工作，提出要求。");
    assertThat(year.precision()).isEqualTo(DatePrecision.YEAR);
    assertThat(year.kind()).isEqualTo(DateKind.PUBLISHED);
    DateClaim month = claim(Pages.published("2024-07"), "全区召开大会，部署工作，提出要求。");
    assertThat(month.precision()).isEqualTo(DatePrecision.MONTH);
    assertThat(month.datedOn()).isEqualTo("2024-07-01");
    DateClaim path = claim(Pages.metadata("20240718", Metadata.Origin.PATH), "全区召开大会，部署工作，提出要求。");
    assertThat(path.method()).isEqualTo(DateMethod.PATH);
    DateClaim lost = claim(Pages.published("2026-02-09"), "——2026年2月2日在某县人民代表大会会议上", FILLER);
    assertThat(lost.clues())
        .containsExactly(
            new DateClue(DateMethod.METADATA, "2026-02-09", "2026-02-09", ClueStanding.USED),
            new DateClue(
                DateMethod.FULL_DATE_IN_TEXT,
                "——2026年2月2日在某县人民代表大会会议上",
                "2026-02-02",
                ClueStanding.OUTRANKED));
    assertThat(lost.concerns()).isEmpty();
  }

  @Test
  void sharesMastheadsAndDateLinesAcrossThePage() {
    PageArticle first =
        new Pages.Builder()
            .add(BlockKind.FURNITURE, "某区报 2023年5月4日 星期四 第3版")
            .add(BlockKind.BODY, "5月3日，全区召开大会，部署工作。")
            .build(null);
    PageArticle second = Pages.article("题目", FILLER);
    List<DateClaim> claims = Pages.resolver().resolveAll(Metadata.NONE, Pages.page(first, second));
    assertThat(claims)
        .extracting(DateResolverTest::shown)
        .containsExactly("2023-05-04 MASTHEAD", "2023-05-04 MASTHEAD");
  }

  @Test
  void takesTheYearFromAFullDateElsewhereOnThePage() {
    PageArticle first = Pages.article("题目", "——2026年2月2日在某县人民代表大会会议上", FILLER);
    PageArticle second = Pages.article("题目", "1月30日，全县召开大会，部署工作。");
    PageArticle third = Pages.article("题目", "6月30日，全县召开大会，部署工作。");
    PageArticle fourth = Pages.article("题目", FILLER);
    assertThat(Pages.resolver().resolveAll(Metadata.NONE, Pages.page(first, second, third, fourth)))
        .extracting(DateResolverTest::shown)
        .containsExactly(
            "2026-02-02 FULL_DATE_IN_TEXT",
            "2026-01-30 YEAR_FROM_PAGE",
            "--06-30 YEAR_OPEN",
            "- DATE_MISSING");
  }

  @Test
  void takesTheYearOfAReportBesideIt() {
    PageArticle dated = Pages.article("题目", "本报讯（记者 甲乙）2023年8月23日，我区召开现场会。");
    PageArticle near = Pages.article("题目", "本报讯（记者 丙丁）8月24日，全区检查校车。");
    PageArticle far = Pages.article("题目", "本报讯（记者 丙丁）11月24日，全区检查校车。");
    PageArticle later = Pages.article("题目", "本报讯（记者 丙丁）8月22日，全区推进工作。", "2024年全区再上台阶。");
    PageArticle remembered = Pages.article("题目", "8月24日，校车开进村里，那一天老人都记得。");
    assertThat(
            Pages.resolver()
                .resolveAll(Metadata.NONE, Pages.page(dated, near, far, later, remembered)))
        .extracting(DateResolverTest::shown)
        .containsExactly(
            "2023-08-23 FULL_DATE_IN_TEXT",
            "2023-08-24 YEAR_FROM_PAGE",
            "--11-24 YEAR_OPEN",
            "--08-22 YEAR_OPEN",
            "--08-24 YEAR_OPEN");
  }

  @Test
  void takesNoYearFromReportsThatDisagree() {
    PageArticle open = Pages.article("题目", "本报讯（记者 丙丁）8月24日，全区检查校车。");
    PageArticle first = Pages.article("题目", "本报讯（记者 甲乙）2023年8月23日，我区召开现场会。");
    PageArticle second = Pages.article("题目", "本报讯（记者 甲乙）2022年8月23日，我区召开现场会。");
    assertThat(
            shown(
                Pages.resolver().resolveAll(Metadata.NONE, Pages.page(open, first, second)).get(0)))
        .isEqualTo("--08-24 YEAR_OPEN");
  }

  @Test
  void leavesThePageOpenWhoseArticlesNameTwoYears() {
    PageArticle first = Pages.article("题目", "6月1日，全区召开大会，部署工作。");
    PageArticle second = Pages.article("题目", "今年是“十四五”开局之年，" + FILLER);
    PageArticle third =
        new Pages.Builder()
            .add(BlockKind.BODY, FILLER)
            .add(BlockKind.ADVERT, "杭州亚运会\n倒计时64天")
            .build(null);
    assertThat(Pages.resolver().resolveAll(Metadata.NONE, Pages.page(first, second, third)))
        .allSatisfy(
            claim -> {
              assertThat(claim.datedOn()).isNull();
              assertThat(claim.concerns()).contains(Concern.YEAR_CONFLICT);
              assertThat(claim.clues())
                  .extracting(DateClue::reading)
                  .contains("2021", "2023-07-21");
            });
  }

  @Test
  void ignoresLinksThatNameLaterEvents() {
    PageArticle article =
        new Pages.Builder()
            .add(BlockKind.FURNITURE, "时间：2021-03-02")
            .add(BlockKind.BODY, FILLER)
            .add(BlockKind.FURNITURE, "相关报道：学习贯彻党的二十大精神")
            .build(null);
    assertThat(shown(Pages.resolver().resolveAll(Metadata.NONE, Pages.page(article)).get(0)))
        .isEqualTo("2021-03-02 DATELINE");
  }

  @Test
  void tellsTheYearOfAReportByItsTitleAndItsSession() {
    DateClaim titled = resolve("2023年某县政府工作报告", "各位代表，现在报告工作，请予审议。", "一、2022年工作回顾", FILLER);
    assertThat(titled.datedOn()).isEqualTo("2023-01-01");
    assertThat(titled.precision()).isEqualTo(DatePrecision.YEAR);
    assertThat(titled.method()).isEqualTo(DateMethod.YEAR_IN_TEXT);
    DateClaim disputed = resolve("2023年某县政府工作报告", "各位代表，现在报告工作，请予审议。", "一、2023年工作回顾", FILLER);
    assertThat(disputed.datedOn()).isNull();
    assertThat(disputed.concerns()).contains(Concern.YEAR_CONFLICT);
    DateClaim resolution = resolve("第十三届全国人民代表大会第四次会议关于某事的决议", "第十三届全国人民代表大会第四次会议听取和审议了报告，予以批准。");
    assertThat(resolution.datedOn()).isEqualTo("2021-03-01");
    assertThat(resolution.precision()).isEqualTo(DatePrecision.MONTH);
    DateClaim mentioned = resolve("学习会召开", "第十三届全国人民代表大会第四次会议以来，全县认真学习，取得成效。");
    assertThat(mentioned.datedOn()).isNull();
  }

  @Test
  void isSureOfWhatIsPrintedAndLessOfWhatIsInferred() {
    assertThat(claim(Metadata.NONE, "时间：2026-02-09", FILLER).confidence()).isGreaterThan(0.9);
    assertThat(claim(Metadata.NONE, "7月18日，区统计局发布消息。", "2023年上半年，全区工业增长较快。").confidence())
        .isLessThan(0.9);
    DateClaim further = claim(Metadata.NONE, FILLER + FILLER, "本报讯（记者 甲乙）2023年5月4日，全区召开座谈会。");
    assertThat(further.datedOn()).isEqualTo("2023-05-04");
    assertThat(further.confidence()).isLessThan(0.9);
    assertThat(claim(Metadata.NONE, FILLER).confidence()).isZero();
  }

  @Test
  void tellsWhereDateAndWeekdayDisagree() {
    DateClaim claim = claim(Metadata.NONE, "2024年8月3日 星期五 第3版", FILLER);
    assertThat(claim.datedOn()).isNull();
    assertThat(claim.concerns()).contains(Concern.WEEKDAY_MISMATCH);
    assertThat(claim.clues())
        .extracting(DateClue::standing)
        .containsExactly(ClueStanding.WRONG_WEEKDAY);
  }

  private static DateClaim resolve(String title, String... paragraphs) {
    return Pages.resolver()
        .resolveAll(Metadata.NONE, Pages.page(Pages.article(title, paragraphs)))
        .get(0);
  }

  @Test
  void resolvesOneArticleLikeThePage() {
    PageArticle first = Pages.article("题目", "6月1日，全区召开大会，部署工作。");
    PageArticle second = Pages.article("题目", "时间：2024-06-02", FILLER);
    Page page = Pages.page(first, second);
    List<DateClaim> claims = Pages.resolver().resolveAll(Metadata.NONE, page);
    assertThat(Pages.resolver().resolve(Metadata.NONE, page, first)).isEqualTo(claims.get(0));
    assertThat(Pages.resolver().resolve(Metadata.NONE, page, second)).isEqualTo(claims.get(1));
    assertThatThrownBy(() -> Pages.resolver().resolve(Metadata.NONE, Pages.page(first), second))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsItsPromisesOnAnyText() {
    Random random = new Random(4);
    List<String> parts =
        List.of(
            "8月3日",
            "2024年7月18日",
            "，",
            "。",
            "\n",
            "党的二十大",
            "二十届三中全会",
            "召开后",
            "迎接",
            "胜利召开",
            "精神",
            "今年是",
            "“十四五”开局之年",
            "第一时间",
            "2022年",
            "本报讯",
            "（记者",
            "）",
            "时间：",
            "星期四",
            "我区",
            "接受采访",
            "——",
            "在",
            "会议上",
            "倒计时64天",
            " ",
            "第3版",
            "截至",
            "到2035年",
            "闭幕后");
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int j = 0; j < length; j++) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      DateClaim claim = claim(Metadata.NONE, text.toString());
      assertThat(claim.datedOn() == null && claim.monthDay() == null)
          .isEqualTo(claim.precision() == DatePrecision.NONE);
      if (claim.datedOn() == null) {
        assertThat(claim.concerns()).as(text.toString()).isNotEmpty();
      }
      assertThat(claim.concerns())
          .as(text.toString())
          .allMatch(concern -> claim.datedOn() == null || concern == Concern.WEEKDAY_MISMATCH);
      if (claim.datedOn() != null) {
        assertThat(claim.clues()).as(text.toString()).anyMatch(DateClue::isUsed);
        assertThat(claim.evidence()).isNotBlank();
      }
    }
  }

  @Test
  void readsATenMegabytePageInTime() {
    String paragraph = "8月3日，我区第一时间传达学习党的二十届三中全会精神，2024年7月18日 星期四，时间：2024-07-18，";
    PageArticle oneLine = Pages.article("题目", paragraph.repeat(60_000));
    PageArticle manyLines = Pages.article("题目", (paragraph + "\n2024年7月18日\n").repeat(50_000));
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> Pages.resolver().resolveAll(Metadata.NONE, Pages.page(oneLine, manyLines)));
  }

  private static DateClaim claim(Metadata metadata, String... paragraphs) {
    return Pages.resolver()
        .resolveAll(metadata, Pages.page(Pages.article(null, paragraphs)))
        .get(0);
  }

  private static String shown(DateClaim claim) {
    if (claim.datedOn() != null) {
      return claim.datedOn() + " " + claim.method();
    }
    String day = claim.monthDay() == null ? "-" : "--" + claim.monthDay();
    return day + " " + claim.concerns().get(0);
  }
}
