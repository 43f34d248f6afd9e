package org.tifa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tifa.archive.Concern;
import org.tifa.archive.RejectReason;
import org.tifa.report.RunSummary.ConcernCount;
import org.tifa.report.RunSummary.StageTime;

class RunSummaryTest {
  @Test
  void showsEverythingOnOneScreen() {
    RunSummary summary =
        new RunSummary(
            1108,
            1104,
            1234,
            Map.of(RejectReason.UNDECODABLE, 1L, RejectReason.EMPTY_FILE, 3L),
            List.of(
                new ConcernCount(Concern.GLOSSES_REMOVED, 6, 6),
                new ConcernCount(Concern.YEAR_OPEN, 1200, 11)),
            40123,
            231,
            16,
            LocalDate.of(2022, 2, 16),
            LocalDate.of(2024, 8, 14),
            List.of(new StageTime("articles", 1234, 3.21), new StageTime("terms", 401230, 12.3)),
            20.0,
            1_230_000,
            "out/tables",
            List.of());
    assertThat(summary.render())
        .isEqualTo(
            """
            Run finished in 20.0 s: 1,230,000 characters, 61,500 a second

              inputs     1,108 found, 1,104 read, 4 rejected
              articles   1,234, dated 2022-02-16 to 2024-08-14
              districts  16
              slogans    231 met in 40,123 mentions
              tables     out/tables

              rejected because  inputs
              ────────────────  ──────
              empty_file             3
              undecodable            1

              concern          articles  sources
              ───────────────  ────────  ───────
              glosses_removed         6        6
              year_open           1,200       11

              stage        rows  seconds
              ────────  ───────  ───────
              articles    1,234      3.2
              terms     401,230     12.3

            Next: ask the tables in notebooks/01_quickstart.ipynb, audit them with ./tifa verify --tables out/tables, see how one file is read with ./tifa inspect FILE
            """);
  }

  @Test
  void leavesOutWhatDidNotOccur() {
    RunSummary summary =
        new RunSummary(
            1,
            1,
            1,
            Map.of(),
            List.of(),
            1,
            1,
            0,
            null,
            null,
            List.of(),
            0,
            0,
            "my tables",
            List.of("line 2 of the overrides, 'a/*.txt'"));
    assertThat(summary.render())
        .isEqualTo(
            """
            Run finished in 0.0 s

              inputs     1 found, 1 read, 0 rejected
              articles   1, none dated
              districts  0
              slogans    1 met in 1 mention
              tables     my tables

              Corrections that met nothing (correct the path or the article's number):
                line 2 of the overrides, 'a/*.txt'

            Next: ask the tables in notebooks/01_quickstart.ipynb, audit them with ./tifa verify --tables 'my tables', see how one file is read with ./tifa inspect FILE
            """);
  }
}
