package org.tifa.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.page.BlockKind;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;

/** What is claimed for whole articles, each built around one trap. */
class PlaceResolverTest {
  private static final String REST = "会议强调，要提高站位，压实责任，抓好落实，以实际成效检验工作。";

  private static PlaceClaim claim(int year, String... lines) {
    Page page =
        PageFixture.page().lines(BlockKind.BODY, lines).lines(BlockKind.BODY, REST).end().build();
    return Places.first(page, year == 0 ? Places.UNDATED : Places.in(year));
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2022 | 8月3日，烈山区委书记就项目建设接受采访。 | 340604
          2022 | 8月3日，安徽省淮北市烈山区召开大会。烈山区有关负责人参加。 | 340604
          2022 | 杜集区委副书记、区长到企业调研。 | 340602
          2024 | 薛城区委召开常委会会议，枣庄市有关部门列席。 | 370403
          2017 | 长治市城区召开干部大会，城区区委书记讲话。 | 140402
          2020 | 长治市潞州区召开干部大会，潞州区委书记讲话。 | 140403
          2023 | 晋城市城区召开干部大会，总结一年工作。城区区委部署。 | 140502
          2020 | 长治市城区召开干部大会。长治市有关部门参加。 | 140400
          0 | 长治市潞州区召开干部大会，潞州区委书记讲话。 | 140403
          2021 | 湖北省仙桃市召开大会，仙桃市委部署工作。 | 429004
          2021 | 北京市朝阳区召开大会，朝阳区委部署工作。 | 110105
          2021 | 长春市朝阳区召开大会，朝阳区委部署工作。 | 220104
          2021 | 南京市鼓楼区召开大会，鼓楼区委部署工作。 | 320106
          2021 | 福州市鼓楼区召开大会，鼓楼区委部署工作。 | 350102
          2021 | 兰州市城关区召开大会，城关区委部署工作。 | 620102
          2021 | 拉萨市城关区召开大会，城关区委部署工作。 | 540102
          2021 | 杭州市西湖区召开大会，西湖区委部署工作。 | 330106
          2021 | 南昌市西湖区召开大会，西湖区委部署工作。 | 360103
          2021 | 天津市和平区召开大会，和平区委部署工作。 | 120101
          2021 | 沈阳市和平区召开大会，和平区委部署工作。 | 210102
          2021 | 枣庄市市中区召开大会，市中区委部署工作。 | 370402
          2021 | 济南市市中区召开大会，市中区委部署工作。 | 370103
          2021 | 积石山县召开大会，积石山县委部署工作。 | 622927
          2021 | 积石山保安族东乡族撒拉族自治县召开大会，县委部署工作。积石山县各乡镇参加。 | 622927
          2021 | 东乡县委召开大会。东乡县各乡镇参加。 | 622926
          2021 | 延边州委召开大会。延边州有关部门参加。 | 222400
          2021 | 鄂温克旗召开大会，鄂温克旗委部署工作。 | 150724
          2021 | 贵州省六盘水市六枝特区召开大会，六枝特区区委部署工作。 | 520203
          2021 | 神农架林区召开大会，神农架林区党委部署工作。 | 429021
          2021 | 马鞍山市和县召开大会，和县县委部署工作。 | 340523
          2021 | 记者在和县采访，和县县委书记介绍了情况。 | 340523
          2021 | 沁源县委召开大会，沁源县各乡镇参加。 | 140431
          2021 | 辽宁省海城市召开大会，海城市委部署工作。 | 210381
          2021 | 淮北市委召开全会，烈山区、杜集区、相山区主要负责同志参加。 | 340600
          2021 | 淮北市委召开会议，淮北市各部门参加。 | 340600
          2026 | 在山西省第十四届人民代表大会上，省长作报告。我省经济稳中有进，太原、大同、长治等市增速靠前，全省上下奋发有为。 | 140000
          2021 | 广西壮族自治区党委召开会议，广西经济稳中有进。 | 450000
          2021 | 浦东新区召开大会，浦东新区区委部署工作。 | 310115
          1985 | 北京市崇文区召开大会，崇文区委部署工作。 | 110103
          2019 | 济南市莱芜区召开大会，莱芜区委部署工作。 | 370116
          """)
  void claimsThePlaceThatTheTextNames(int year, String text, String code) {
    PlaceClaim claim = claim(year, text);
    assertThat(Places.code(claim)).as(claim.clues().toString()).isEqualTo(code);
    assertThat(claim.kind()).isEqualTo(PlaceKind.SUBJECT);
    assertThat(claim.concerns()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          沿海城市发展取得成效，环渤海城市群、滨海城市和大上海城市圈一体推进。 | 210381
          全省市和县都要抓好落实，各市和县区共同努力，市和县一起发力。 | 340523
          和平与发展是时代主题，世界和平来之不易，维护和平。 | 120101
          天下大同，世界大同，人们向往大同社会。 | 140200
          建设更高水平的平安建设，平安是福，平安中国。 | 630203
          追求崇高理想，高明之处在于创新，高明的办法。 | 440608
          天下太平，太平盛世，人心思治。 | 340811
          发展朝阳产业，朝阳产业方兴未艾，朝阳行业。 | 210700
          国家长治久安，社会长治久安，人民安居乐业。 | 140400
          沿着长治路、北京路、南京东路一路向前，长治路通车。 | 140400
          北京大学、南京大学、山西大学的教授参加会议。 | 110000
          首钢长治钢铁有限公司加快技术改造，长治钢铁集团。 | 140400
          开拓义乌市场，做大义乌市场，繁荣义乌市场。 | 330782
          太行山区和大别山区群众喜获丰收，秦巴山区、大青山区换新颜。 | 150204
          鲁中南山区果树成林，南山区域开发有序，中南山区。 | 440305
          发展新兴产业，振兴城市经济，新兴城市崛起，复兴城市。 | 211481
          及时响应城市规划，相应城市都要抓好落实。 | 420981
          合作市场前景广阔，合作市场主体增加，合作共赢。 | 623001
          主城区、老城区、新城区、城郊区一体推进，中心城区提质。 | 140502
          高举旗帜，红旗下的蛋，旗帜鲜明讲政治。 | 150000
          黄河南岸和黄河北岸风光秀丽，太行山西麓、泰山东麓古迹众多。 | 410000
          洞庭湖北岸与长江西岸、渤海南部水质改善。 | 460000
          推动东西部协作，西部大开发，中部崛起，一般公共预算增长。 | 510000
          弘扬延安精神、井冈山精神和遵义会议精神，赓续红色血脉。 | 610600
          公安机关和公安民警坚守岗位，公安县级机关。 | 421022
          资源节约，资源县域统筹，富裕县乡，互助县乡。 | 450329
          区域协调、区位优势、园区划分、片区间联动，新区位。 | 140502
          孙中山先生故居、中山路、中山大学、中山装。 | 442000
          """)
  void claimsNothingForWordsThatOnlyLookLikeNames(String text, String trap) {
    PlaceClaim claim = claim(2022, text);
    assertThat(Places.code(claim)).as(claim.clues().toString()).isEqualTo("-");
    assertThat(claim.mentioned()).extracting(NamedPlace::code).doesNotContain(trap);
    assertThat(claim.concerns()).containsExactly(Concern.PLACE_MISSING);
    assertThat(claim.method()).isEqualTo(PlaceMethod.NONE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          鼓楼区召开大会，鼓楼区委部署工作，鼓楼区各街道参加。
          城关区召开大会，城关区委部署工作，城关区各街道参加。
          西湖区召开大会，西湖区委部署工作，西湖区各街道参加。
          桥西区召开大会，桥西区委部署工作，桥西区各街道参加。
          朝阳区召开大会，朝阳区委部署工作，朝阳区各街道参加。
          铁西区召开大会，铁西区委部署工作，铁西区各街道参加。
          和平区召开大会，和平区委部署工作，和平区各街道参加。
          市中区召开大会，市中区委部署工作，市中区各街道参加。
          新华区召开大会，新华区委部署工作，新华区各街道参加。
          通州区召开大会，通州区委部署工作，通州区各街道参加。
          白云区召开大会，白云区委部署工作，白云区各街道参加。
          宝山区召开大会，宝山区委部署工作，宝山区各街道参加。
          """)
  void leavesHomonymsOpen(String text) {
    PlaceClaim claim = claim(2022, text);
    assertThat(Places.code(claim)).as(claim.clues().toString()).isEqualTo("-");
    assertThat(claim.concerns()).containsExactly(Concern.PLACE_AMBIGUOUS);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "南京日报, 鼓楼区, 320106",
    "福州日报, 鼓楼区, 350102",
    "徐州日报, 鼓楼区, 320302",
    "开封日报, 鼓楼区, 410204",
    "兰州日报, 城关区, 620102",
    "拉萨日报, 城关区, 540102",
    "长春日报, 朝阳区, 220104",
    "北京日报, 朝阳区, 110105",
    "杭州日报, 西湖区, 330106",
    "太行日报, 城区, 140502"
  })
  void settlesHomonymsByTheNewspaper(String newspaper, String name, String code) {
    Page page =
        PageFixture.page()
            .newspaper(newspaper)
            .lines(BlockKind.BODY, name + "区委召开大会，" + name + "区委部署工作。", name + "区长参加。")
            .end()
            .build();
    PlaceClaim claim = Places.first(page, Places.in(2023));
    assertThat(Places.code(claim)).as(claim.clues().toString()).isEqualTo(code);
  }

  @Test
  void keepsTheCodeOfTheTimeAndTodaysSuccessor() {
    PlaceClaim claim = claim(2017, "长治市城区召开干部大会，城区区委书记讲话。");
    assertThat(claim.districtCode()).isEqualTo("140402");
    assertThat(claim.districtName()).isEqualTo("城区");
    assertThat(claim.cityName()).isEqualTo("长治市");
    assertThat(claim.provinceName()).isEqualTo("山西省");
    assertThat(claim.currentDistrictCode()).isEqualTo("140403");
  }

  @Test
  void keepsAnAccidentElsewhereOutOfTheStory() {
    PlaceClaim claim = claim(0, "6月3日，潞州区委书记调研安全生产。他强调，要深刻汲取对沁源县煤矿瓦斯爆炸事故的教训。潞州区各部门参加。");
    assertThat(claim.districtCode()).isEqualTo("140403");
    assertThat(claim.mentioned()).extracting(NamedPlace::code).contains("140431");
  }

  @ParameterizedTest
  @CsvSource({"赴沁源县学习考察，借鉴沁源县经验。", "来自沁源县的客人参加活动。", "对口支援沁源县工作取得成效。", "对沁源县煤矿瓦斯爆炸事故作出批示。"})
  void takesPlacesNamedByTheWayForMentionsOnly(String text) {
    PlaceClaim claim = claim(2023, "近日，有关单位召开会议。" + text);
    assertThat(Places.code(claim)).as(claim.clues().toString()).isEqualTo("-");
    assertThat(claim.mentioned()).extracting(NamedPlace::name).contains("沁源县");
  }

  @Test
  void doesNotChooseBetweenPlacesFarApart() {
    PlaceClaim claim = claim(2023, "烈山区委与薛城区委签约。烈山区代表发言，薛城区代表发言。");
    assertThat(Places.code(claim)).isEqualTo("-");
  }

  @Test
  void keepsTheSharedLevelWhereHeadlineAndTextDisagree() {
    Page page =
        PageFixture.page()
            .title("杜集区召开党建工作会议")
            .lines(BlockKind.BODY, "8月3日，烈山区委召开会议，烈山区各部门参加，烈山区委书记讲话。")
            .end()
            .build();
    PlaceClaim claim = Places.first(page, Places.in(2022));
    assertThat(Places.code(claim)).isEqualTo("340600");
    assertThat(claim.concerns()).containsExactly(Concern.PLACE_CONFLICT);
    assertThat(claim.clues()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void takesTheNewspapersPlaceWhereTheTextNamesNone() {
    Page page = PageFixture.page().newspaper("枣庄日报").lines(BlockKind.BODY, REST).end().build();
    PlaceClaim claim = Places.first(page, Places.in(2024));
    assertThat(Places.code(claim)).isEqualTo("370400");
    assertThat(claim.kind()).isEqualTo(PlaceKind.PUBLISHER);
    assertThat(claim.method()).isEqualTo(PlaceMethod.NEWSPAPER);
  }

  @Test
  void takesNoPlaceFromNationalMedia() {
    Page page = PageFixture.page().newspaper("人民日报").lines(BlockKind.BODY, REST).end().build();
    assertThat(Places.first(page, Places.in(2024)).concerns())
        .containsExactly(Concern.PLACE_MISSING);
  }

  @Test
  void readsTheChannelOfAPortalAsItsProvince() {
    Page page = PageFixture.page().newspaper("人民网-山西频道").lines(BlockKind.BODY, REST).end().build();
    PlaceClaim claim = Places.first(page, Places.in(2024));
    assertThat(Places.code(claim)).isEqualTo("140000");
    assertThat(claim.kind()).isEqualTo(PlaceKind.PUBLISHER);
  }

  @Test
  void resolvesOurCityByTheNewspaper() {
    Page page =
        PageFixture.page()
            .newspaper("枣庄日报")
            .lines(BlockKind.BODY, "8月3日，我市召开大会。全市上下要抓好落实。")
            .end()
            .build();
    PlaceClaim claim = Places.first(page, Places.in(2024));
    assertThat(Places.code(claim)).isEqualTo("370400");
    assertThat(claim.method()).isEqualTo(PlaceMethod.DEICTIC);
    assertThat(claim.kind()).isEqualTo(PlaceKind.SUBJECT);
    assertThat(claim.evidence()).isEqualTo("我市");
  }

  @Test
  void leavesOurDistrictOpenWhereNothingNamesIt() {
    PlaceClaim claim = claim(2024, "8月3日，我区召开大会，区委书记讲话。全区上下要抓好落实。");
    assertThat(Places.code(claim)).isEqualTo("-");
    assertThat(claim.concerns()).containsExactly(Concern.PLACE_MISSING);
  }

  @Test
  void readsTheWholeAutonomousRegionAsAProvince() {
    Page page =
        PageFixture.page()
            .newspaper("广西日报")
            .lines(BlockKind.BODY, "全区上下要抓好落实。我区经济稳中有进。")
            .end()
            .build();
    assertThat(Places.code(Places.first(page, Places.in(2024)))).isEqualTo("450000");
  }

  @Test
  void doesNotMoveAPlacelessArticleOfACityPaperIntoADistrictOfThePage() {
    Page page =
        PageFixture.page()
            .newspaper("枣庄日报")
            .lines(BlockKind.BODY, "薛城区委召开会议，薛城区各部门参加。")
            .end()
            .newspaper("枣庄日报")
            .lines(BlockKind.BODY, REST)
            .end()
            .build();
    PlaceClaim claim =
        Places.RESOLVER.resolve(Metadata.NONE, page, page.articles().get(1), Places.in(2024));
    assertThat(Places.code(claim)).isEqualTo("370400");
  }

  @ParameterizedTest(name = "{0}, {1} -> {2}")
  @CsvSource({
    "兰州日报, 来源：兰州日报·城关周刊, 620102",
    "太行日报, 来源：太行日报·晋城城区版, 140502",
    "南京日报, 当前位置：首页 > 南京 > 鼓楼区 > 评论 > 正文, 320106",
    "南京日报, 当前位置：首页 > 南京 > 鼓楼 > 正文, 320106",
    "南京日报, 首页 > 鼓楼区 > 玄武区 > 评论, 320100",
    "南京日报, 推荐阅读：鼓楼区举行灯会, 320100",
    "南京日报, 首页 > 城关区 > 评论, 320100",
    "兰州日报, 来源：兰州日报·文化周刊, 620100"
  })
  void readsBreadcrumbsAndEditions(String newspaper, String furniture, String code) {
    Page page =
        PageFixture.page()
            .furniture(furniture)
            .newspaper(newspaper)
            .lines(BlockKind.BODY, REST)
            .end()
            .build();
    assertThat(Places.code(Places.first(page, Places.in(2024)))).isEqualTo(code);
  }

  @Test
  void doesNotTakeANewspapersNamesakeAgainstThePage() {
    Page page =
        PageFixture.page()
            .newspaper("徽州晨报")
            .lines(BlockKind.BODY, "歙县举行采茶节。歙县各镇参加，全县茶园开园。")
            .end()
            .newspaper("徽州晨报")
            .lines(BlockKind.BODY, REST)
            .end()
            .build();
    PlaceClaim claim =
        Places.RESOLVER.resolve(Metadata.NONE, page, page.articles().get(1), Places.in(2023));
    assertThat(Places.code(claim)).isEqualTo("341021");
    assertThat(claim.kind()).isEqualTo(PlaceKind.PUBLISHER);
  }

  @ParameterizedTest(name = "{0}={1} in {2} -> {3}")
  @CsvSource({
    "PLACE_CODE, 340604, 2022, 340604",
    "PLACE_CODE, 140402, 2020, 140403",
    "PLACE_CODE, 140000, 2020, 140000",
    "PLACE, 烈山区, 2022, 340604",
    "PLACE, 安徽省淮北市烈山区, 2022, 340604",
    "PLACE, 安徽/淮北/烈山, 2022, 340604",
    "PLACE, 淮北, 2022, 340600",
    "DISTRICT, 烈山, 2022, 340604",
    "DISTRICT, 仙桃市, 2022, 429004",
    "CITY, 长治市, 2022, 140400",
    "CITY, 长治, 2022, 140400",
    "PROVINCE, 山西, 2022, 140000",
    "PROVINCE, 内蒙古自治区, 2022, 150000",
    "PROVINCE, 吉林, 2022, 220000",
    "CITY, 吉林, 2022, 220200"
  })
  void readsMetadata(MetadataField field, String value, int year, String code) {
    PageArticle article = PageFixture.body(REST);
    Page page = new Page(List.of(article));
    for (Metadata.Origin origin : Metadata.Origin.values()) {
      PlaceClaim claim =
          Places.RESOLVER.resolve(
              Places.metadata(origin, field, value), page, article, Places.in(year));
      assertThat(Places.code(claim)).isEqualTo(code);
      assertThat(claim.method())
          .isEqualTo(origin == Metadata.Origin.PATH ? PlaceMethod.PATH : PlaceMethod.METADATA);
      assertThat(claim.kind()).isEqualTo(PlaceKind.SUBJECT);
      assertThat(claim.evidence()).isEqualTo(value);
    }
  }

  @Test
  void namesMetadataThatTheGazetteerDoesNotKnow() {
    PageArticle article = PageFixture.body("烈山区委召开会议，烈山区各部门参加。");
    PlaceClaim claim =
        Places.RESOLVER.resolve(
            Places.metadata(Metadata.Origin.SIDECAR, MetadataField.DISTRICT, "亚特兰蒂斯区"),
            new Page(List.of(article)),
            article,
            Places.in(2022));
    assertThat(claim.concerns()).containsExactly(Concern.PLACE_UNKNOWN);
    assertThat(Places.code(claim)).isEqualTo("340604");
  }

  @Test
  void readsAHomonymInMetadataByItsCity() {
    PageArticle article = PageFixture.body(REST);
    Page page = new Page(List.of(article));
    Metadata given =
        Places.metadata(
            Metadata.Origin.PATH, MetadataField.CITY, "南京市", MetadataField.DISTRICT, "鼓楼区");
    assertThat(Places.code(Places.RESOLVER.resolve(given, page, article, Places.UNDATED)))
        .isEqualTo("320106");
    Metadata bare = Places.metadata(Metadata.Origin.PATH, MetadataField.DISTRICT, "鼓楼区");
    PlaceClaim open = Places.RESOLVER.resolve(bare, page, article, Places.UNDATED);
    assertThat(Places.code(open)).isEqualTo("-");
    assertThat(open.concerns()).containsExactly(Concern.PLACE_AMBIGUOUS);
  }

  @Test
  void refusesAnArticleOfAnotherPage() {
    Page page = new Page(List.of(PageFixture.body(REST)));
    PageArticle stranger = PageFixture.body("别的文章。");
    assertThatThrownBy(() -> Places.RESOLVER.resolve(Metadata.NONE, page, stranger, Places.UNDATED))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
