package org.tifa.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tifa.config.ConfigurationException;
import org.tifa.term.Term;

class CuesTest {
  private static final Cues CUES =
      Cues.parse(
          "cues",
          """
          words\tclass
          請予\tformula
          主任\toffice
          论坛\tevent
          完善\ttask
          弘扬\tprinciple
          精神\thead
          """);

  private static double weight(String first, String rest) {
    return CUES.weight(
        first + rest,
        List.of(
            new Term(first, "v", 0, first.length()),
            new Term(rest, "n", first.length(), first.length() + rest.length())));
  }

  @Test
  void firstAndLastWordsSpeakForAndAgainst() {
    assertThat(weight("走访", "群众")).isEqualTo(0.5);
    assertThat(weight("完善", "制度")).isZero();
    assertThat(weight("弘扬", "美德")).isEqualTo(0.75);
    assertThat(weight("弘扬", "老井精神")).isEqualTo(1);
    assertThat(weight("完善", "老井精神")).isCloseTo(0.35, within(1e-12));
  }

  @Test
  void wordsAreComparedByLetters() {
    assertThat(CUES.holdsFormula("现请予以讨论")).isTrue();
    assertThat(CUES.isOffice("主任")).isTrue();
    assertThat(CUES.isEvent("水乡发展论坛")).isTrue();
    assertThat(CUES.isEvent("论坛水乡")).isFalse();
  }

  @Test
  void everyBadRowIsNamed() {
    assertThatThrownBy(
            () ->
                Cues.parse(
                    "cues",
                    """
                    words\tclass
                    完善\ttask
                    完善\ttask
                    弘扬\tslogan
                    、\thead
                    """))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 3: '完善' stands here already: keep one row")
        .hasMessageContaining("line 4: class 'slogan' is unknown")
        .hasMessageContaining("line 5: '、' holds no letter: write words");
  }
}
