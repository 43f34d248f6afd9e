package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.tifa.config.ConfigurationException;
import org.tifa.config.ResourceFile;

class RefusedWordingsTest {
  @Test
  void wordingsAreKnownByTheirLetters() {
    RefusedWordings refused =
        RefusedWordings.parse("refused", "# mine\nwording\tnote\n有关部门、单位\toffice\n");
    assertThat(refused.letters()).containsExactly("有关部门单位");
    assertThat(refused.contains("“有關部門”單位")).isTrue();
    assertThat(refused.contains("有关部门")).isFalse();
  }

  @Test
  void theBundledFileHasNone() {
    assertThat(RefusedWordings.parse("refused", ResourceFile.bundled("refused").text()).letters())
        .isEmpty();
  }

  @Test
  void everyBadRowIsNamed() {
    ConfigurationException refusal =
        catchThrowableOfType(
            ConfigurationException.class,
            () ->
                RefusedWordings.parse(
                    "refused", "wording\tnote\n会议\t\n\tempty\n“会议”\t\n、\t\n=1+1\t\n会场\t@x\n会长\n"));
    assertThat(refusal.problems())
        .containsExactly(
            "refused line 3: column wording is empty: fill it",
            "refused line 4: '“会议”' already stands in line 2: keep it once",
            "refused line 5: wording '、' has no letter: write the wording",
            "refused line 6: column wording '=1+1' would run as a formula in a spreadsheet: begin it"
                + " with another character",
            "refused line 7: column note '@x' would run as a formula in a spreadsheet: begin it with"
                + " another character",
            "refused line 8: 1 columns where the header has 2: check the tabs");
  }
}
