package org.tifa.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.RowLines;
import org.tifa.TableRows;
import org.tifa.config.ConfigLoader;
import org.tifa.slogan.Lexicon;
import org.tifa.table.Table;

/** The tables of families. */
class FamilyStageTest {
  private static final Lexicon LEXICON =
      Lexicon.parse(
          "lexicon",
          String.join("\t", Lexicon.COLUMNS)
              + "\n引水、植树、固沙\t三件实事\t\t\t\tchain\tgloss\t2012\t\tlocal\n"
              + "治沙精神\t\t\t\t\tmodel\tgloss\t2012\t\tlocal\n");

  private static final String LIST = Lexicon.sloganId("引水、植树、固沙");
  private static final String SPIRIT = Lexicon.sloganId("治沙精神");
  private static final String SHORT = Lexicon.sloganId("引水、植树");

  @TempDir Path tables;

  private static Object[] mention(
      String article, String slogan, String form, int begin, String... others) {
    Object[] row =
        new Object[] {
          "article_id",
          article,
          "slogan_id",
          slogan,
          "form",
          form,
          "begin",
          begin,
          "end",
          begin + form.length()
        };
    Object[] all = java.util.Arrays.copyOf(row, row.length + others.length);
    System.arraycopy(others, 0, all, row.length, others.length);
    return all;
  }

  private Dataset<Row> mentions() {
    String[] may = {
      "dated_on", "2023-05-13", "date_precision", "day", "province_code", "150000",
      "province_name", "内蒙古自治区", "city_code", "150800", "city_name", "巴彦淖尔市",
      "district_code", "150822", "district_name", "磴口县"
    };
    String[] june = {
      "dated_on",
      "2023-06-01",
      "date_precision",
      "day",
      "province_code",
      "640000",
      "province_name",
      "宁夏回族自治区"
    };
    return TableRows.of(
            Table.MENTIONS, "is_editorial", true, "date_precision", "none", "is_repeat", false)
        // The long wording, which has the short one inside.
        .row(mention("a", LIST, "引水、植树、固沙", 10, may))
        .row(mention("a", SHORT, "引水、植树", 10, may))
        .row(mention("a", LIST, "三件实事", 30, may))
        // The short one by itself.
        .row(mention("b", SHORT, "引水、植树", 5, june))
        .row(mention("b", SPIRIT, "治沙精神", 50, june))
        // An undated one, and one in an advert.
        .row(mention("c", SHORT, "引水、植树", 7))
        .row(mention("d", SHORT, "引水、植树", 7, "dated_on", "2020-01-01", "date_precision", "day"))
        .change(6, "is_editorial", false)
        .onDisk(tables);
  }

  private FamilyStage stage() {
    Dataset<Row> slogans =
        TableRows.of(Table.SLOGANS, "forms", List.of(), "article_count", 1, "origin", "lexicon")
            .row("slogan_id", LIST, "canonical", "引水、植树、固沙", "forms", List.of("三件实事"))
            .row("slogan_id", SPIRIT, "canonical", "治沙精神")
            .row("slogan_id", SHORT, "canonical", "引水、植树", "origin", "discovered")
            .onDisk(tables)
            .drop("family_id");
    return FamilyStage.of(LEXICON, slogans, ConfigLoader.defaults().family());
  }

  @Test
  void slogansHaveTheirFamily() {
    Dataset<Row> slogans = stage().slogans();
    assertThat(slogans.columns()).containsExactlyInAnyOrder(Table.SLOGANS.schema().fieldNames());
    assertThat(RowLines.of(slogans, "canonical", "family_id"))
        .containsExactlyInAnyOrder("引水、植树、固沙 " + LIST, "引水、植树 " + LIST, "治沙精神 " + SPIRIT);
  }

  @Test
  void overlappingMembersCountOnce() {
    Dataset<Row> families = stage().families(mentions());
    assertThat(families.columns()).containsExactlyInAnyOrder(Table.FAMILIES.schema().fieldNames());
    assertThat(
            RowLines.of(
                families,
                "canonical",
                "member_count",
                "wording_count",
                "mention_count",
                "article_count",
                "district_count",
                "first_dated_on"))
        .containsExactlyInAnyOrder("引水、植树、固沙 2 3 4 3 1 2023-05-13", "治沙精神 1 1 1 1 0 2023-06-01");
  }

  @Test
  void wordingInsideALongerOneIsNoUseOfItsOwn() {
    Dataset<Row> forms = stage().forms(mentions());
    assertThat(forms.columns()).containsExactlyInAnyOrder(Table.FORMS.schema().fieldNames());
    assertThat(
            RowLines.of(
                forms,
                "form",
                "is_canonical",
                "mention_count",
                "own_mention_count",
                "article_count",
                "first_dated_on",
                "own_first_on",
                "own_first_article_id",
                "own_first_place_code",
                "own_first_place"))
        .containsExactlyInAnyOrder(
            "引水、植树、固沙 true 1 1 1 2023-05-13 2023-05-13 a 150822 内蒙古自治区巴彦淖尔市磴口县",
            "三件实事 false 1 1 1 2023-05-13 2023-05-13 a 150822 内蒙古自治区巴彦淖尔市磴口县",
            "引水、植树 true 3 2 3 2023-05-13 2023-06-01 b 640000 宁夏回族自治区",
            "治沙精神 true 1 1 1 2023-06-01 2023-06-01 b 640000 宁夏回族自治区");
  }

  @Test
  void frameThatTextsPutAroundAWordingMakesAForm() {
    Dataset<Row> mentions =
        TableRows.of(
                Table.MENTIONS,
                "is_editorial",
                true,
                "date_precision",
                "day",
                "dated_on",
                "2023-05-13",
                "right_context",
                "”，种下新苗。")
            .row(mention("a", SPIRIT, "治沙精神", 9, "left_context", "春天到了，要大力弘扬“"))
            .row(mention("b", SPIRIT, "治沙精神", 9, "left_context", "要大力弘扬"))
            .change(1, "dated_on", "2023-05-11", "right_context", "。")
            .row(mention("c", SPIRIT, "治沙精神", 9, "left_context", "我们来传承"))
            .row(mention("d", SPIRIT, "治沙精神", 9, "left_context", "弘扬新风、"))
            .change(3, "dated_on", "2023-05-20")
            .onDisk(tables);
    FamilyStage stage = stage();
    Dataset<Row> forms = stage.forms(mentions);
    assertThat(
            RowLines.of(
                forms.where("mention_count > 0"),
                "form",
                "framed_form",
                "mention_count",
                "own_mention_count",
                "own_first_article_id"))
        .containsExactlyInAnyOrder("治沙精神 - 4 2 c", "大力弘扬治沙精神 治沙精神 2 2 b");
    assertThat(
            RowLines.of(
                stage.links(forms).where("lag_days is not null"),
                "from_wording",
                "reason",
                "to_wording",
                "lag_days",
                "came_first"))
        .containsExactly("治沙精神 framed 大力弘扬治沙精神 2 to");
  }

  @Test
  void linksTellWhichWordingCameFirstAndWhere() {
    FamilyStage stage = stage();
    Dataset<Row> links = stage.links(stage.forms(mentions()));
    assertThat(links.columns()).containsExactlyInAnyOrder(Table.FAMILY_LINKS.schema().fieldNames());
    assertThat(
            RowLines.of(
                links,
                "from_wording",
                "reason",
                "to_wording",
                "is_joining",
                "from_first_on",
                "from_first_place",
                "to_first_on",
                "to_first_place_code",
                "lag_days",
                "came_first"))
        .containsExactlyInAnyOrder(
            "引水、植树 parts_contained 引水、植树、固沙 true 2023-06-01 宁夏回族自治区 2023-05-13 150822 19 to",
            "三件实事 declared 引水、植树、固沙 true 2023-05-13 内蒙古自治区巴彦淖尔市磴口县 2023-05-13 150822 0"
                + " same_day");
  }

  @Test
  void withoutMentionsAllCountsAreZero() {
    Dataset<Row> none = TableRows.of(Table.MENTIONS).onDisk(tables);
    FamilyStage stage = stage();
    assertThat(RowLines.of(stage.families(none), "mention_count", "first_dated_on"))
        .containsExactly("0 -", "0 -");
    assertThat(RowLines.of(stage.forms(none), "own_mention_count", "own_first_on"))
        .containsExactly("0 -", "0 -", "0 -", "0 -");
  }
}
