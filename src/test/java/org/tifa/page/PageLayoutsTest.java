package org.tifa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tifa.archive.Concern;
import org.tifa.archive.Source;

/** Layouts that archives hold, each on a page written for the purpose. */
class PageLayoutsTest {
  private static final PageReader READER = new PageReader();

  private static List<PageArticle> read(String text) {
    Source source = SharedArchive.text(text);
    Page page = READER.read(source);
    PageInvariants.check(READER, source, page);
    return page.articles();
  }

  @Test
  void messengerPage() {
    List<PageArticle> articles =
        read(
            """
            原创 青湖发布 青湖发布
            2023年5月8日 18:30 发表于某省
            点击蓝字 关注我们
            青湖镇的早市，为什么这么热闹？

            “来一把新鲜的小白菜！”清晨六点，青湖镇农贸市场里已经人头攒动。

            菜农林阿婆告诉记者，自从市场改造以后，她的摊位从路边搬进了大棚，下雨天也不怕了。

            今年以来，青湖镇对农贸市场进行提升改造，新增摊位一百二十个，停车位八十个。

            文｜高小山
            图｜石小水
            编辑：田小禾
            审核：江小河
            往期推荐
            青湖镇召开座谈会
            这条路终于修好了
            点个在看 你最好看
            """);
    assertThat(articles).hasSize(1);
    PageArticle article = articles.get(0);
    assertThat(article.title()).isEqualTo("青湖镇的早市，为什么这么热闹？");
    assertThat(article.byline()).contains("高小山");
    assertThat(Blocks.texts(article, BlockKind.BODY)).hasSize(3);
    assertThat(Blocks.texts(article, BlockKind.FURNITURE)).hasSize(9);
  }

  @Test
  void governmentPage() {
    List<PageArticle> articles =
        read(
            """
            当前位置：首页 > 新闻中心 > 部门动态
            区应急局扎实开展汛前检查
            发布时间：2022-05-11 09:30   信息来源：区应急管理局   浏览次数：128   字体：[ 大 中 小 ]
            为切实做好今年防汛工作，5月10日，区应急管理局组织人员开展汛前检查。

            检查组先后来到清水河水库、石门沟等地，实地查看堤坝、溢洪道和物资储备情况。

            扫一扫在手机打开当前页
            打印本页 关闭窗口
            上一篇：区教育局召开安全工作会
            下一篇：区水利局开展巡河
            主办：某某区人民政府办公室 承办：某某区电子政务中心
            网站标识码：0000000000 某ICP备00000000号
            """);
    assertThat(articles).hasSize(1);
    PageArticle article = articles.get(0);
    assertThat(article.title()).isEqualTo("区应急局扎实开展汛前检查");
    assertThat(Blocks.texts(article, BlockKind.BODY)).hasSize(2);
    assertThat(Blocks.texts(article, BlockKind.FURNITURE)).hasSize(8);
  }

  private static final String NEWSPAPER =
      """
      清河日报
      2021年6月18日 星期五
      农历辛丑年五月初九
      国内统一连续出版物号 CN 00-0000
      主编：张大山 版式：李小川 校对：王小溪

      全区第二季度重点项目集中开工仪式暨
      招商引资推进会召开
      本报讯（记者 高原）6月17日，全区第二季度重点项目集中开工仪式暨招商引资推进会召开。
      会议指出，要坚持项目为王，以高质量项目推动高质量发展，既要管进度，也要
      讲文明 树新风
      公益广告
      管质量，把每一个项目都建成精品工程。要优化营商环境，让企业安心经营。

      记者观察
      小院里的“和事佬”
      本报记者 田野 通讯员 江河
      清河镇有个老院子，院里住着二十多户人家。谁家有了矛盾，都爱找退休教师老周说一说。
      老周常说，邻里之间没有解不开的疙瘩。三年来，他调解纠纷一百多起。（下转第三版）

      遗失声明
      高某某遗失身份证一张，证号000000000000000000，声明作废。
      清河区某某商店遗失营业执照副本，声明作废。

      拍卖公告
      受委托，我公司将于2021年7月1日上午10时公开拍卖旧设备一批，竞买人须缴纳保证金。
      联系电话：0000-0000000

      暑期防溺水 这些知识要记牢
      本报讯（通讯员 石头）随着气温升高，区教育局组织各学校开展防溺水教育，提醒家长看护好孩子。
      学校通过班会、家长信等形式，把安全知识送到每个家庭。
      """;

  @Test
  void newspaperPageWithAdvertsAndNotices() {
    List<PageArticle> articles = read(NEWSPAPER);
    assertThat(articles)
        .extracting(PageArticle::title)
        .containsExactly("全区第二季度重点项目集中开工仪式暨招商引资推进会召开", "小院里的“和事佬”", "暑期防溺水 这些知识要记牢");
    assertThat(articles).extracting(PageArticle::columnName).containsExactly(null, "记者观察", null);
    assertThat(articles).allMatch(article -> "清河日报".equals(article.newspaper()));
    assertThat(articles).allMatch(article -> article.confidence() >= 0.9);
    assertThat(Blocks.texts(articles.get(0), BlockKind.MASTHEAD)).hasSize(5);
    assertThat(Blocks.texts(articles.get(0), BlockKind.ADVERT)).containsExactly("讲文明 树新风", "公益广告");
    assertThat(Blocks.texts(articles.get(0), BlockKind.BODY).get(1)).contains("既要管进度，也要管质量，把每一个");
    assertThat(articles.get(1).byline()).containsExactly("田野", "江河");
    assertThat(articles.get(1).concerns()).contains(Concern.CONTINUED_ELSEWHERE);
    assertThat(Blocks.texts(articles.get(1), BlockKind.NOTICE)).hasSize(5);
    assertThat(Blocks.texts(articles.get(2), BlockKind.BODY)).hasSize(2);
  }

  @Test
  void headlinesBelowTheirArticles() {
    List<PageArticle> articles =
        read(
            """
            6月3日，区委召开会议，研究部署夏粮收购工作。会议强调，要备足仓容，保证农民卖粮不打白条。
            会议要求，各镇要加强调度，确保颗粒归仓。

            全区夏粮收购工作会召开

            连日来，清河区志愿者走上街头，开展文明劝导。烈日下，他们的红马甲格外醒目，市民纷纷点赞。

            红马甲成为城市风景线

            近日，区图书馆新馆开放，馆藏图书二十万册，设有少儿阅览区和自习室，受到读者欢迎。

            区图书馆新馆向市民开放
            """);
    assertThat(articles)
        .extracting(PageArticle::title)
        .containsExactly("全区夏粮收购工作会召开", "红马甲成为城市风景线", "区图书馆新馆向市民开放");
    assertThat(articles)
        .extracting(article -> Blocks.texts(article, BlockKind.BODY).size())
        .containsExactly(2, 1, 1);
    assertThat(articles).allMatch(article -> article.confidence() < 0.98);
  }

  @Test
  void headlineInTwoParallelLines() {
    PageArticle article =
        read("守好一库碧水\n护好一方家园\n\n记者 山青\n\n库区的早晨，水面上飘着薄雾。护水员老韩划着小船，开始一天的巡查。\n").get(0);
    assertThat(article.title()).isEqualTo("守好一库碧水 护好一方家园");
    assertThat(article.kicker()).isNull();
  }

  @Test
  void advertBetweenTheHalvesOfASentence() {
    PageArticle article =
        read("""
                走进清河老街

                本报记者 林森

                铁匠老赵说，如今来打铁器的人少了，可他还是舍不得关门，因为这是祖辈传下来的手艺，也是街坊

                公益广告

                讲文明 树新风

                们的念想。区里正在规划保护老街，既要留住老房子，也要留住老手艺。
                """)
            .get(0);
    assertThat(article.text()).contains("也是街坊们的念想。");
    assertThat(Blocks.texts(article, BlockKind.BODY)).hasSize(1);
    assertThat(article.concerns()).doesNotContain(Concern.TRUNCATED_PARAGRAPH);
  }

  @Test
  void bothHalvesOfATurnedArticleOnOnePage() {
    List<PageArticle> articles =
        read(
            """
            # 山村修通致富路

            本报讯（记者 田野）石门村的水泥路修通了，村民卖果子再也不用肩挑背扛，收购车直接开到了

            （下转第二版）

            # 小学生走进气象站

            本报讯（记者 江河）5月6日，清河小学的学生走进区气象站，学习气象知识，感受科技魅力。

            （上接第一版）地头。村支书说，今年苹果收成好，路通了，价格也上去了。

            下一步，村里准备再修一条环山路，把果园串起来，发展乡村旅游。
            """);
    assertThat(articles).hasSize(2);
    assertThat(articles.get(0).text()).contains("收购车直接开到了地头。");
    assertThat(Blocks.texts(articles.get(0), BlockKind.BODY)).hasSize(2);
    assertThat(articles.get(0).concerns()).doesNotContain(Concern.CONTINUED_ELSEWHERE);
    assertThat(Blocks.texts(articles.get(1), BlockKind.BODY)).hasSize(1);
  }

  @Test
  void listsAndVerseKeepTheirLines() {
    PageArticle list =
        read("""
                清河区先进工作者名单
                高 山 城关镇文化站
                江 河 石门镇水利站
                田 野 青湖镇农技站
                林 森 区教育局机关
                石 磊 区中心医院
                """)
            .get(0);
    assertThat(list.title()).isEqualTo("清河区先进工作者名单");
    assertThat(Blocks.texts(list, BlockKind.BODY)).hasSize(5);
    PageArticle poem =
        read("""
                清河谣
                石小溪
                清河水，静静流，
                流过村东流过桥头。
                石阶上晒着新打的稻谷，
                孩子们唱着歌回家去。

                啊，清河，
                你是母亲温暖的手，
                轻轻拍着每一个黄昏。
                """)
            .get(0);
    assertThat(poem.title()).isEqualTo("清河谣");
    assertThat(poem.byline()).containsExactly("石小溪");
    assertThat(Blocks.texts(poem, BlockKind.BODY)).hasSize(7);
  }

  @Test
  void interviewsKeepTheirTurns() {
    PageArticle article =
        read("""
                把民生实事办到群众心坎上
                ——访清河区民政局局长
                本报记者 田野
                记者：今年民政工作的重点是什么？
                局长：今年我们重点抓好养老服务，新建社区食堂二十个，让老人吃上热乎饭。
                记者：困难群众如何申请救助？
                局长：可以到社区窗口申请，也可以在手机上办理，全程只需要三天时间。
                """)
            .get(0);
    assertThat(article.subtitle()).isEqualTo("访清河区民政局局长");
    assertThat(Blocks.texts(article, BlockKind.BODY)).hasSize(4);
  }

  @Test
  void dispatchesNameTheirAgency() {
    PageArticle article =
        read("老街焕新颜\n\n新华社某市6月1日电（记者 高原）清河老街修缮完工，临街的三十多家店铺重新开门迎客，街坊们都说样子没变，日子更方便了。\n").get(0);
    assertThat(article.credit()).isEqualTo("新华社");
  }
}
