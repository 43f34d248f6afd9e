package org.tifa.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.config.ConfigLoader;
import org.tifa.config.DiscoveryConfig;
import org.tifa.config.TifaConfig;
import org.tifa.term.Segmenter;
import org.tifa.term.Segmenters;
import org.tifa.term.Term;
import org.tifa.term.TermWords;

/** What discovery makes of wordings whose counts are given. */
class ReviewTest {
  private static final TifaConfig CONFIG = ConfigLoader.defaults();
  private static final ArchiveSize ARCHIVE = new ArchiveSize(1_000_000, 1_000);

  private static Cues cues;
  private static Segmenter segmenter;

  @BeforeAll
  static void read() throws IOException {
    cues = Cues.parse("cues", Files.readString(Path.of("conf/cues.tsv")));
    segmenter = Segmenters.of(CONFIG.term(), TermWords.NONE);
  }

  private static Branch branch(String wording, long count, long quoted) {
    double freedom = Math.log((double) count) / 2;
    return new Branch(wording, count, 9, freedom, freedom, count / 2, count / 2, count / 4, quoted);
  }

  private static Review review(DiscoveryConfig config) {
    return new Review(config, cues, segmenter::segment, "老井精神"::equals, "新井精神"::equals);
  }

  private static Map<String, Candidate> decide(DiscoveryConfig config, Branch... branches) {
    Review review = review(config);
    List<Screened> screened = review.screen(Arrays.asList(branches));
    Map<String, Long> counts = new HashMap<>();
    Review.asked(screened).forEach(string -> counts.put(string, 400L));
    for (Branch branch : branches) {
      counts.put(branch.wording(), branch.count());
    }
    Map<String, Candidate> decided = new LinkedHashMap<>();
    review
        .decide(
            screened,
            string -> counts.getOrDefault(string, 0L),
            wording -> new Occurrences(counts.get(wording), counts.get(wording) / 2, 5, 5),
            ARCHIVE)
        .forEach(candidate -> decided.put(candidate.wording(), candidate));
    return decided;
  }

  @ParameterizedTest
  @CsvSource({
    "老井精神的,FRAGMENT",
    "的老井精神,FRAGMENT",
    "走访群众和,FRAGMENT",
    "全年5.5%左右,FIGURE",
    "二十三,FIGURE",
    "两个小时,FIGURE",
    "老井书记说,FRAGMENT",
    "去年同期,DATE",
    "南京市,NAME",
    "市委书记,NAME",
    "水乡发展论坛,NAME",
    "请予审议,FORMULA",
    "送政策、听诉求,",
    "四上门四到家,",
    "以人为本,",
    "过紧日子,",
  })
  void otherPhrasesAreKeptOut(String wording, Verdict verdict) {
    Exclusions exclusions = new Exclusions(cues);
    assertThat(exclusions.of(branch(wording, 20, 0), segmenter.segment(wording)))
        .isEqualTo(verdict);
  }

  @Test
  void aNameInQuotationMarksMayHoldDigits() {
    Exclusions exclusions = new Exclusions(cues);
    List<Term> terms = segmenter.segment("走访110");
    assertThat(exclusions.of(branch("走访110", 20, 0), terms)).isEqualTo(Verdict.FIGURE);
    assertThat(exclusions.of(branch("走访110", 20, 5), terms)).isNull();
  }

  @Test
  void partsAreFoldedIntoTheirWhole() {
    Map<String, Candidate> decided =
        decide(
            CONFIG.discovery(),
            branch("送政策、听诉求、解难题", 40, 0),
            branch("听诉求、解难题", 45, 0),
            branch("解难题办实事", 60, 0));
    assertThat(decided.get("听诉求、解难题").verdict()).isEqualTo(Verdict.PART);
    assertThat(decided.get("听诉求、解难题").partOf()).isEqualTo("送政策、听诉求、解难题");
    assertThat(decided.get("送政策、听诉求、解难题").verdict()).isNotEqualTo(Verdict.PART);
    assertThat(decided.get("解难题办实事").partOf()).isNull();
  }

  @Test
  void aPartThatIsOftenElsewhereOrANameIsNotFolded() {
    Map<String, Candidate> elsewhere =
        decide(CONFIG.discovery(), branch("送政策、听诉求、解难题", 40, 0), branch("听诉求、解难题", 60, 0));
    assertThat(elsewhere.get("听诉求、解难题").partOf()).isNull();
    Map<String, Candidate> quoted =
        decide(CONFIG.discovery(), branch("坚持四上门不动摇", 40, 0), branch("四上门", 45, 20));
    assertThat(quoted.get("四上门").partOf()).isNull();
  }

  @Test
  void lexiconAndReadersDecideFirst() {
    Map<String, Candidate> decided =
        decide(CONFIG.discovery(), branch("老井精神", 40, 0), branch("新井精神", 40, 0));
    assertThat(decided.get("老井精神").verdict()).isEqualTo(Verdict.LISTED);
    assertThat(decided.get("新井精神").verdict()).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void asManyAreAcceptedAsAreAllowed() {
    DiscoveryConfig d = CONFIG.discovery();
    DiscoveryConfig one =
        new DiscoveryConfig(
            true,
            d.minArticles(),
            d.minFreedom(),
            d.minReprintLetters(),
            d.maxCandidates(),
            1,
            0,
            d.weights());
    Map<String, Candidate> decided = decide(one, branch("四上门四到家", 40, 30), branch("群众走访干部", 40, 0));
    assertThat(decided.get("四上门四到家").verdict()).isEqualTo(Verdict.SLOGAN);
    assertThat(decided.get("群众走访干部").verdict()).isEqualTo(Verdict.WEAK);
    assertThat(decided.get("四上门四到家").rank()).isEqualTo(1);
    assertThat(decided.get("群众走访干部").rank()).isEqualTo(2);
  }

  @Test
  void evidenceIsWhatItsFormulasSay() {
    List<Term> terms = List.of(new Term("走访", "v", 0, 2), new Term("老井", "n", 2, 4));
    Branch branch = new Branch("走访老井", 100, 9, 3, 2, 60, 20, 10, 15);
    Evidence evidence =
        Evidence.of(
            branch,
            new Occurrences(100, 50, 4, 6),
            terms,
            0.6,
            0.7,
            0.5,
            ARCHIVE,
            Map.of("走访", 1_000L, "老井", 200L)::get);
    assertThat(evidence.cohesion())
        .isCloseTo(Math.log(100 * 1e6 / 1_000 / 200) / Math.log(1e6 / 100), within(1e-12));
    assertThat(evidence.freedom()).isCloseTo(2 / Math.log(100), within(1e-12));
    assertThat(evidence.boundedness()).isCloseTo(0.4, within(1e-12));
    assertThat(evidence.quotation()).isCloseTo(0.3, within(1e-12));
    assertThat(evidence.spread()).isCloseTo(Math.log(50) / Math.log(1_000), within(1e-12));
    DiscoveryConfig.Weights weights = new DiscoveryConfig.Weights(1, 1, 0, 0, 0, 2, 0, 0);
    assertThat(evidence.score(weights))
        .isCloseTo((evidence.cohesion() + evidence.freedom() + 1.2) / 4, within(1e-12));
  }

  @Test
  void chainsOfEvenItemsAreShapedLikeSlogansAndListsOfThingsAreNot() {
    double chain = shape("送政策、听诉求、解难题", 20, 25);
    double loose = shape("送政策、听诉求、解难题", 20, 400);
    double uneven = shape("送政策、听取每位居民诉求", 20, 25);
    assertThat(chain).isGreaterThan(loose).isGreaterThan(uneven);
    assertThat(shape("苹果、香蕉", 20, 400)).isZero();
    assertThat(shape("四个上门", 20, 20)).isGreaterThan(shape("上门走访", 20, 20));
  }

  private static double shape(String wording, long count, long items) {
    return Shape.of(
        wording, segmenter.segment(wording), string -> string.equals(wording) ? count : items);
  }
}
