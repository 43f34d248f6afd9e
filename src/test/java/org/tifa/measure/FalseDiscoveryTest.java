package org.tifa.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.tifa.RowLines;
import org.tifa.TestSession;

class FalseDiscoveryTest {
  private static final StructType TESTS =
      new StructType()
          .add("family", DataTypes.StringType)
          .add("test", DataTypes.IntegerType)
          .add("p_value", DataTypes.DoubleType);

  @Test
  void leastOverAllHigherRanks() {
    double[] q = FalseDiscovery.qValues(new double[] {0.01, 0.5, 0.02, 0.021, 0.6});
    double[] wanted = {0.021 * 5 / 3, 0.6, 0.021 * 5 / 3, 0.021 * 5 / 3, 0.6};
    for (int i = 0; i < q.length; i++) {
      assertThat(q[i]).isCloseTo(wanted[i], within(1e-15));
    }
    assertThat(FalseDiscovery.qValues(new double[0])).isEmpty();
  }

  @Test
  void rowsGetWhatTheirFamilyGives() {
    Random random = new Random(3);
    List<Row> rows = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (String family : List.of("a", "b")) {
      // Few distinct values, so that many are tied.
      double[] p = random.doubles(40).map(x -> Math.round(x * 12) / 12.0).toArray();
      double[] q = FalseDiscovery.qValues(p);
      for (int test = 0; test < p.length; test++) {
        rows.add(RowFactory.create(family, test, p[test]));
        wanted.add("%s %d %s".formatted(family, test, q[test]));
      }
      rows.add(RowFactory.create(family, 40, null));
      wanted.add(family + " 40 -");
    }
    rows.add(RowFactory.create("c", 0, null));
    wanted.add("c 0 -");
    Dataset<Row> frame = TestSession.spark().createDataFrame(rows, TESTS);
    String[] lines = wanted.toArray(String[]::new);
    Arrays.sort(lines);
    assertThat(
            RowLines.of(
                FalseDiscovery.withQValues(frame, List.of("family"), List.of("test")),
                "family",
                "test",
                "q_value"))
        .containsExactly(lines);
  }
}
