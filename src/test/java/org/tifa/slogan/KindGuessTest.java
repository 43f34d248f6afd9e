package org.tifa.slogan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.config.ResourceFile;

class KindGuessTest {
  @ParameterizedTest
  @CsvSource({
    "四个善于, numbered",
    "5+3, numbered",
    "一核两带三区, numbered",
    "兩個維護, numbered",
    "一张蓝图绘到底, term",
    "抓项目、抓招商, chain",
    "抓项目抓招商, term",
    "群众的呼声听得更清、解决得更快, parallel",
    "“抓项目”“抓招商”, chain",
    "码头人精神, model",
    "清河护水行动, campaign",
    "吃苦耐劳, four_character",
    "让老百姓少跑路, sentence",
    "干部走访日, term"
  })
  void shapeTellsTheKind(String wording, String kind) {
    assertThat(SloganKind.guessed(wording).label()).isEqualTo(kind);
  }

  /** People have told the kinds of the lexicon; names of notions and of campaigns look alike. */
  @Test
  void guessAgreesWithTheLexicon() {
    List<Slogan> slogans =
        Lexicon.parse("lexicon", ResourceFile.bundled("lexicon").text()).slogans();
    Map<String, Integer> missed = new TreeMap<>();
    List<String> right = new ArrayList<>();
    for (Slogan slogan : slogans) {
      SloganKind guess = SloganKind.guessed(slogan.canonical());
      if (guess == slogan.kind()) {
        right.add(slogan.canonical());
      } else {
        missed.merge(slogan.kind().label() + " as " + guess.label(), 1, Integer::sum);
      }
    }
    assertThat((double) right.size() / slogans.size()).as("%s", missed).isGreaterThan(0.75);
  }
}
