package org.tifa.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tifa.SharedFolder;
import org.tifa.config.ConfigLoader;

/** The dates of the bundled lexicon against reports of the government since 1954. */
@Tag("shared")
class BundledDatesTest {
  @Test
  void noReportUsesASloganBeforeItsIntroduction() {
    Configuration hadoop = new Configuration(false);
    EarlyUses uses =
        EarlyUses.of(
            List.of(
                SharedFolder.require("archive/state-council").toString(),
                SharedFolder.require("archive/provinces-2026").toString()),
            ReadingSetup.of(ConfigLoader.defaults(), hadoop),
            hadoop);
    assertThat(uses.datedCount()).isGreaterThan(100);
    assertThat(uses.metCount()).isGreaterThan(900);
    assertThat(uses.uses())
        .extracting(use -> use.slogan().canonical() + " in " + use.sourcePath() + ": " + use.raw())
        .isEmpty();
  }
}
