package org.tifa.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tifa.RowLines;
import org.tifa.TableRows;
import org.tifa.table.Table;

class SloganSetStageTest {
  @TempDir Path tables;

  private final TableRows mentions = Fixture.mentions();

  private void paragraph(String article, int paragraph, String slogans) {
    for (String slogan : slogans.split("")) {
      mentions.row("article_id", article, "paragraph", paragraph, "slogan_id", slogan);
    }
  }

  private Dataset<Row> sets(double minSupport, int minWindows, int maxSlogans) {
    return SloganSetStage.of(
        SloganWindows.of(mentions.onDisk(tables)),
        Fixture.sets(minSupport, minWindows, maxSlogans));
  }

  @Test
  void findsSetsWithTheirArticlesSupportAndLift() {
    paragraph("a", 0, "xyz");
    paragraph("a", 1, "xyz");
    paragraph("b", 0, "xy");
    paragraph("c", 0, "z");
    Dataset<Row> sets = sets(0.01, 2, 5);
    assertThat(sets.columns()).containsExactly(Table.SLOGAN_SETS.schema().fieldNames());
    // x and y stand in 3 of 4 windows, z in 3: lift of xy is (3/4) / (9/16), of xyz (2/4) /
    // (27/64).
    assertThat(RowLines.of(sets))
        .containsExactly(
            "paragraph [x, y, z] 3 2 1 0.5 " + 0.5 / (27.0 / 64),
            "paragraph [x, y] 2 3 2 0.75 " + 0.75 / (9.0 / 16),
            "paragraph [x, z] 2 2 1 0.5 " + 0.5 / (9.0 / 16),
            "paragraph [y, z] 2 2 1 0.5 " + 0.5 / (9.0 / 16));
  }

  @Test
  void windowsOverMaxSetSlogansAreLeftOut() {
    paragraph("a", 0, "xyz");
    paragraph("b", 0, "xy");
    paragraph("c", 0, "xyzuvw");
    assertThat(RowLines.of(sets(0.01, 1, 3), "slogan_ids", "window_count", "support"))
        .containsExactly("[x, y, z] 1 0.5", "[x, y] 2 1.0", "[x, z] 1 0.5", "[y, z] 1 0.5");
  }

  @Test
  void setInFewerWindowsThanWantedHasNoRowHoweverFewWindowsThereAre() {
    paragraph("a", 0, "xy");
    paragraph("b", 0, "xy");
    assertThat(sets(0.01, 5, 5).count()).isZero();
  }

  @Test
  void setOfExactlyTheLeastSupportHasARow() {
    // 0.1 × 30 is a little more than 3 in binary fractions.
    for (int i = 0; i < 30; i++) {
      paragraph("a" + i, 0, i < 3 ? "xy" : "z");
    }
    assertThat(RowLines.of(sets(0.1, 1, 5), "slogan_ids", "window_count", "support"))
        .containsExactly("[x, y] 3 0.1");
  }

  @Test
  void leastSupportKeepsRareSetsOut() {
    paragraph("a", 0, "xy");
    paragraph("b", 0, "zw");
    paragraph("c", 0, "zw");
    assertThat(RowLines.of(sets(0.5, 1, 5), "slogan_ids")).containsExactly("[w, z]");
  }

  @Test
  void nothingWithoutMentions() {
    Dataset<Row> sets = sets(0.01, 1, 5);
    assertThat(sets.columns()).containsExactly(Table.SLOGAN_SETS.schema().fieldNames());
    assertThat(sets.count()).isZero();
  }

  @Test
  void indexFindsEverySetContained() {
    SloganSetIndex index =
        new SloganSetIndex(
            List.of(
                List.of("a", "b"), List.of("a", "c"), List.of("b", "c", "d"), List.of("b", "d")));
    assertThat(index.find(List.of("a", "b", "d"))).containsExactly(0, 3);
    assertThat(index.find(List.of("a", "b", "c", "d"))).containsExactly(0, 1, 2, 3);
    assertThat(index.find(List.of("d"))).isEmpty();
    assertThat(index.find(List.of())).isEmpty();
  }
}
