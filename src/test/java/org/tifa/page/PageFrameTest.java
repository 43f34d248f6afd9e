package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands around articles: mastheads, menus, news in brief, notes. */
class PageFrameTest {
  @Test
  void menuAndNameAboveTheBreadcrumbAreTheSites() {
    PageArticle article =
        one(
            """
            清河县人民政府
            网站首页 走进清河 新闻中心 政务公开 政务服务 互动交流
            当前位置:首页 > 新闻中心 > 清河要闻
            我县召开春耕生产现场会
            发布日期:2023-04-12 09:21  来源:清河县融媒体中心  浏览次数:1,327
              4月11日上午,我县召开春耕生产现场会,要求各镇抓住墒情抢播,备足种子化肥。
            【打印本页】 【关闭窗口】
            """);
    assertThat(article.title()).isEqualTo("我县召开春耕生产现场会");
    assertThat(article.kicker()).isNull();
    assertThat(article.newspaper()).isEqualTo("清河县融媒体中心");
    assertThat(Blocks.texts(article, BlockKind.BODY)).hasSize(1);
  }

  @Test
  void aDayInSeveralSizesIsOneDay() {
    PageArticle article =
        one(
            """
            清河日报
            QINGHE RIBAO
            2014年8月
            20
            星期三
            全县教育工作会召开
            本报讯(记者 石磊)8月18日,全县教育工作会召开,部署新学期工作。
            """);
    assertThat(article.title()).isEqualTo("全县教育工作会召开");
    assertThat(article.text()).contains("2014年8月20日 星期三");
    assertThat(article.newspaper()).isEqualTo("清河日报");
  }

  @Test
  void newsInBriefAreArticles() {
    List<PageArticle> articles =
        read(
            """
            一周要闻

            ▲ 5月6日，清河县召开春耕生产现场会。（石磊）

            ▲ 5月7日，甲河县举行项目集中开工仪式，总投资46亿元。

            ▲ 近日，乙河县启动“书香进万家”活动。（田 野）
            """);
    assertThat(articles).hasSize(3);
    assertThat(articles).allMatch(article -> article.title() == null);
    assertThat(articles.get(0).byline()).containsExactly("石磊");
    assertThat(articles.get(2).byline()).containsExactly("田野");
  }

  @Test
  void listsUnderBulletsAreOneArticle() {
    List<PageArticle> articles =
        read(
            """
            全县春耕要点

            本报讯 县农业农村局提醒农户抓好三件事。

            ● 备足种子，选用良种。

            ● 看墒情下种，不误农时。

            ● 防病治虫，早打早治。
            """);
    assertThat(articles).hasSize(1);
  }

  @Test
  void aBareNameInBracketsIsTheReporters() {
    PageArticle article = one("我区开展敬老活动\n本报讯 10月12日，区民政局走访慰问老人，为他们送去温暖。（甄小暖）\n");
    assertThat(article.byline()).containsExactly("甄小暖");
    PageArticle note = one("我区开展敬老活动\n本报讯 10月12日，区民政局走访慰问老人，送去温暖。（详见四版）\n");
    assertThat(note.byline()).isEmpty();
  }

  @Test
  void notesUnderTheLastSentenceAreThePages() {
    PageArticle article = one("路修到家门口\n石门村的水泥路修通了，村民卖果子不用肩挑背扛。\n今年苹果收成好，价格也上去了。\n（本文图片由村民提供）\n");
    assertThat(Blocks.texts(article, BlockKind.BODY)).hasSize(2);
  }

  @Test
  void anOfficeAndItsNoticeAreOneTitle() {
    PageArticle article =
        one(
            """
            清府发〔2022〕3号
            清河县人民政府
            关于印发《清河县村庄整治方案》的通知

            各乡镇人民政府：
            《清河县村庄整治方案》已经县政府常务会议研究同意，现印发给你们，请认真抓好落实。

                                    清河县人民政府
                                    2022年3月1日
            （此件公开发布）
            """);
    assertThat(article.title()).isEqualTo("清河县人民政府关于印发《清河县村庄整治方案》的通知");
  }

  @Test
  void aCaptionBetweenTheHalvesOfASentenceIsNoPartOfIt() {
    PageArticle article =
        one(
            """
            全县读书班开班
            本报讯(记者 雷小川)6月7
            日,我县主题教育读书班开班。
            县委书记强调,要牢牢把握总要
            求,坚持学思用贯通、知信行统
            图为开班现场。 (霍小麦 摄)
            一,把读书班作为重要抓手,以
            学铸魂,不断把学习成果转化为
            推动发展的实际成效。
            """);
    assertThat(article.text()).contains("知信行统一，把读书班");
    assertThat(article.photographer()).isEqualTo("霍小麦");
    assertThat(Blocks.texts(article, BlockKind.CAPTION)).hasSize(1);
  }

  private static PageArticle one(String text) {
    List<PageArticle> articles = read(text);
    assertThat(articles).hasSize(1);
    return articles.get(0);
  }

  private static List<PageArticle> read(String text) {
    return new PageReader().read(SharedArchive.text(text)).articles();
  }
}
