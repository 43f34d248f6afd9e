package org.tifa.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tifa.RowLines;
import org.tifa.TestSession;
import org.tifa.config.ConfigLoader;
import org.tifa.config.TifaConfig;
import org.tifa.table.Table;
import org.tifa.term.Segmenters;
import org.tifa.term.TermWords;

/** Discovery in made articles that use made slogans. */
class DiscoveryStageTest {
  private static final StructType ARTICLES =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add(
              "blocks",
              new ArrayType(
                  new StructType()
                      .add("kind", DataTypes.StringType)
                      .add("begin", DataTypes.IntegerType)
                      .add("end", DataTypes.IntegerType)
                      .add("is_repeat", DataTypes.BooleanType),
                  false))
          .add("district_code", DataTypes.StringType)
          .add("city_code", DataTypes.StringType)
          .add("province_code", DataTypes.StringType)
          .add("dated_on", DataTypes.DateType)
          .add("date_precision", DataTypes.StringType);

  private static final String[] TOWNS = {"青石", "白杨", "柳泉", "河口", "松岭", "荷塘", "云台", "桃花"};
  private static final String[] VERBS = {"推行", "打响", "落实", "践行", "喊出", "深化", "牢记", "讲好"};
  private static final String[] ENDS = {"经验", "口号", "要求", "品牌", "做法", "目标", "理念", "机制"};
  private static final String CHAIN = "送政策、听诉求、解难题";
  private static final String REPRINT = "记者从有关部门获悉，凡是参加晨跑打卡送牛奶的居民都可以在门口领取一本蓝色的小册子和一张下月有效的公交卡";

  private static DiscoveryStage.Knowledge knowledge;

  @BeforeAll
  static void know() throws IOException {
    TifaConfig config = ConfigLoader.defaults();
    Cues cues = Cues.parse("cues", Files.readString(Path.of("conf/cues.tsv")));
    knowledge =
        new DiscoveryStage.Knowledge(
            config.discovery(),
            cues,
            wording -> Segmenters.of(config.term(), TermWords.NONE).segment(wording),
            "四上门四到家"::equals,
            wording -> false);
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < TOWNS.length; i++) {
      String town = TOWNS[i];
      String next = TOWNS[(i + 3) % TOWNS.length];
      String text =
          town
              + VERBS[i]
              + "“四上门四到家”"
              + ENDS[i]
              + "。"
              + next
              + "干部"
              + VERBS[(i + 1) % 8]
              + CHAIN
              + "，"
              + town
              + "居民都说好。"
              + REPRINT
              + "。";
      rows.add(article(i, text, "3201" + String.format("%02d", i)));
    }
    return rows;
  }

  private static Row article(int number, String text, String district) {
    Row block = RowFactory.create("body", 0, text.length(), false);
    return RowFactory.create(
        String.format("%016x", number),
        text,
        new Row[] {block},
        district,
        null,
        null,
        Date.valueOf("2024-05-" + (10 + number % 4)),
        "day");
  }

  private static Dataset<Row> articles(List<Row> rows) {
    return TestSession.spark().createDataFrame(rows, ARTICLES);
  }

  private static Map<String, Row> found(Dataset<Row> articles) {
    Map<String, Row> found = new TreeMap<>();
    DiscoveryStage.of(articles, knowledge)
        .collectAsList()
        .forEach(row -> found.put(row.getAs("wording"), row));
    return found;
  }

  @Test
  void slogansAreFoundWithTheirCounts() {
    Map<String, Row> found = found(articles(rows()));
    Row chain = found.get(CHAIN);
    assertThat(chain).isNotNull();
    assertThat((String) chain.getAs("verdict")).isEqualTo("slogan");
    assertThat((String) chain.getAs("kind")).isEqualTo("chain");
    assertThat((Long) chain.getAs("mention_count")).isEqualTo(8);
    assertThat((Long) chain.getAs("article_count")).isEqualTo(8);
    assertThat((Long) chain.getAs("place_count")).isEqualTo(8);
    assertThat((Long) chain.getAs("day_count")).isEqualTo(4);
    Row listed = found.get("四上门四到家");
    assertThat((String) listed.getAs("verdict")).isEqualTo("listed");
    assertThat((Long) listed.getAs("quoted_count")).isEqualTo(8);
    assertThat((Double) listed.getAs("quotation")).isEqualTo(1);
  }

  @Test
  void partsOfAChainAreFolded() {
    Map<String, Row> found = found(articles(rows()));
    assertThat(found).doesNotContainKeys("政策、听诉求", "策、听诉求");
    Row part = found.get("听诉求");
    assertThat((String) part.getAs("verdict")).isEqualTo("part");
    assertThat((String) part.getAs("part_of")).isEqualTo(CHAIN);
  }

  @Test
  void reprintsCountOnce() {
    assertThat(found(articles(rows()))).doesNotContainKey("晨跑打卡送牛奶");
  }

  @Test
  void resultsDoNotDependOnPartitionsAndOrder() {
    List<Row> reversed = new ArrayList<>(rows());
    java.util.Collections.reverse(reversed);
    String[] columns = Table.CANDIDATES.schema().fieldNames();
    List<String> one =
        RowLines.of(DiscoveryStage.of(articles(rows()).coalesce(1), knowledge), columns);
    List<String> seven =
        RowLines.of(DiscoveryStage.of(articles(reversed).repartition(7), knowledge), columns);
    assertThat(seven).isNotEmpty().isEqualTo(one);
  }

  @Test
  void anArchiveWithoutArticlesHasNoCandidates() {
    assertThat(found(articles(List.of()))).isEmpty();
  }
}
