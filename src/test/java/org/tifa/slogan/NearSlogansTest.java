package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearSlogansTest {
  private static final NearSlogans LEXICON =
      new NearSlogans(
          List.of(
              List.of("枫桥经验"),
              List.of("新时代枫桥经验"),
              List.of("四个意识"),
              List.of("绿水青山就是金山银山", "两山理念"),
              List.of("冰天雪地也是金山银山")));

  @ParameterizedTest
  @CsvSource({
    "海上枫桥经验, 枫桥经验|新时代枫桥经验",
    "枫橋經驗, 枫桥经验|新时代枫桥经验",
    "践行两山理念, 绿水青山就是金山银山",
    "戈壁荒滩也是金山银山, 冰天雪地也是金山银山|绿水青山就是金山银山",
    "四个意识四个自信, 四个意识",
    "码头议事会, ''"
  })
  void nearestStandsFirst(String wording, String near) {
    assertThat(String.join("|", LEXICON.of(wording))).isEqualTo(near);
  }
}
