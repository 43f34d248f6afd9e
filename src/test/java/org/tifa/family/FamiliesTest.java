package org.tifa.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.config.ConfigLoader;
import org.tifa.config.FamilyConfig;
import org.tifa.slogan.RelationKind;

class FamiliesTest {
  private static final FamilyConfig CONFIG = ConfigLoader.defaults().family();

  private static Member listed(String canonical, int year, String... forms) {
    return listed(canonical, "term", year, forms);
  }

  private static Member listed(String canonical, String kind, int year, String... forms) {
    return new Member(
        canonical,
        canonical,
        List.of(forms),
        true,
        kind,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        0);
  }

  private static Member discovered(String canonical, long articles) {
    return Member.discovered(canonical, canonical, List.of(), articles);
  }

  private static Families of(Member... members) {
    return Families.of(List.of(members), List.of(), CONFIG);
  }

  private static List<String> lines(Families families) {
    return families.links().stream()
        .map(
            link ->
                "%s %s %s%s"
                    .formatted(
                        link.fromWording(),
                        link.reason().label(),
                        link.toWording(),
                        link.isJoining() ? "" : " apart"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "四个创新, 坚持四个创新, framed",
    "治沙精神, 大力弘扬治沙精神, framed",
    "治沙攻坚, 治沙攻坚工程, framed",
    "农田林网, 农田林网持续完善, framed",
    "乡村绿化, 乡村全面绿化, framed",
    "三个放心, “三个放心”承诺, same_numbered_name",
    "引水、植树、固沙, 固沙、引水、植树, reordered",
    "引水、植树, 引水、植树、固沙, parts_contained",
    "引水植树, 引水、植树、固沙, parts_contained",
    "引好水、植好树、固住沙、守住田, 引好水、植好树、固住沙、兴起业, item_changed",
    "清水感、绿地感、蓝天感, 清水感更强、绿地感更足、蓝天感更久, parts_extended",
    "三个更绿, 山头更绿、田边更绿、村庄更绿, abbreviated",
    "引植固, 引好水源、植好树苗、固住沙丘, abbreviated",
    "把风沙挡在农田之外去, 把风沙堵在农田之外去, one_edit",
    "引水和植树, 引水、植树, same_letters",
    "引水的渠, 引水渠, same_letters",
    "引好山泉水, 引好山泉水、植好防护林, one_part"
  })
  void joinsWordingsOfOneFormulation(String one, String other, String reason) {
    Families families = of(listed(one, 2012), discovered(other, 3));
    assertThat(families.links())
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.reason().label()).isEqualTo(reason);
              assertThat(link.isJoining()).isTrue();
            });
    assertThat(families.head(other).canonical()).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({
    // Another number, another object.
    "三个放心, 四个放心",
    "第一个治沙五年规划, 第二个治沙五年规划",
    "防沙林, 防风林",
    "治沙精神, 治水精神",
    // A notion inside another formula.
    "绿化, 山区县治沙与绿化示范带",
    "治沙造林, 县域山地治沙造林",
    // Lists that share an item.
    "引水、植树、固沙、护田, 引水、修路、架桥、办学",
    "引水、植树, 引水、修路",
    // A saying of its own about it.
    "治沙造林, 治沙造林结出硕果",
  })
  void keepsOthersApart(String one, String other) {
    Families families = of(listed(one, 2012), discovered(other, 3));
    assertThat(families.head(other).canonical()).isEqualTo(other);
    assertThat(families.links()).noneMatch(Link::isJoining);
  }

  @Test
  void sentenceWithTwoSlogansIsTheSameAsNeither() {
    Families families =
        of(
            listed("两个放心", 2012),
            listed("三个满意", 2013),
            discovered("坚决做到“两个放心”、全面实现“三个满意”", 5),
            discovered("全面实现“三个满意”", 4));
    assertThat(families.head("两个放心").canonical()).isEqualTo("两个放心");
    assertThat(families.head("全面实现“三个满意”").canonical()).isEqualTo("三个满意");
    assertThat(families.head("坚决做到“两个放心”、全面实现“三个满意”").canonical())
        .isEqualTo("坚决做到“两个放心”、全面实现“三个满意”");
    assertThat(lines(families))
        .contains("两个放心 one_part 坚决做到“两个放心”、全面实现“三个满意” apart", "三个满意 framed 全面实现“三个满意”");
  }

  @Test
  void discoveredSloganNeverJoinsTwoOfTheLexicon() {
    Families families =
        of(
            listed("守住沙线、护住农田、引来活水", 2012),
            listed("修通公路、架好桥梁、办好学校", 2013),
            discovered("守住沙线、护住农田、引来活水、修通公路、架好桥梁、办好学校", 9));
    assertThat(families.head("守住沙线、护住农田、引来活水")).isNotEqualTo(families.head("修通公路、架好桥梁、办好学校"));
  }

  @Test
  void everydayPartBelongsToNoList() {
    Families families =
        of(
            discovered("守住农田", 9),
            discovered("守住农田、引来活水", 3),
            discovered("守住农田、修通公路", 3),
            discovered("守住农田、办好学校", 3));
    assertThat(families.links()).noneMatch(Link::isJoining);
  }

  @Test
  void halfThatIsOlderIsASloganOfItsOwn() {
    assertThat(of(listed("守住沙线", 2003), listed("守住沙线、引来活水", 2012)).links())
        .noneMatch(Link::isJoining);
    assertThat(of(listed("守住沙线", 2012), listed("守住沙线、引来活水", 2012)).links())
        .allMatch(Link::isJoining);
  }

  @Test
  void lexiconIsBelieved() {
    List<Member> members =
        List.of(
            listed("治沙", 2003),
            listed("因地制宜治沙", 2012),
            listed("治沙博览会", "campaign", 2012),
            listed("三造", 2003),
            listed("造林、造田、造渠道", 2003),
            listed("防沙大格局", 2003),
            listed("全县防沙大格局", 2003));
    Families families =
        Families.of(
            members,
            List.of(
                new Declaration("因地制宜治沙", RelationKind.EXTENDS, "治沙"),
                new Declaration("治沙博览会", RelationKind.EXTENDS, "治沙"),
                new Declaration("三造", RelationKind.SHORT_FOR, "造林、造田、造渠道"),
                new Declaration("防沙大格局", RelationKind.UNRELATED_TO, "全县防沙大格局"),
                new Declaration("治沙", RelationKind.PART_OF, "没有的口号")),
            CONFIG);
    assertThat(lines(families))
        .containsExactlyInAnyOrder(
            "治沙 declared 因地制宜治沙", "治沙 declared 治沙博览会 apart", "三造 declared 造林、造田、造渠道")
        .hasSize(3);
  }

  @Test
  void formsAreLinkedToTheirCanonicalWording() {
    Families families = of(listed("引水、植树、固沙", 2012, "固沙、引水、植树", "三件实事"));
    assertThat(lines(families))
        .containsExactly("固沙、引水、植树 reordered 引水、植树、固沙", "三件实事 declared 引水、植树、固沙");
  }

  @Test
  void headIsOfTheLexiconThenOfMostArticlesThenTheLongest() {
    Families families =
        of(discovered("坚持治沙造林", 50), discovered("大力推进治沙造林", 60), listed("治沙造林", 2012));
    assertThat(families.head("坚持治沙造林").canonical()).isEqualTo("治沙造林");
    Families wild = of(discovered("坚持治沙造林", 60), discovered("大力推进治沙造林", 60));
    assertThat(wild.head("坚持治沙造林").canonical()).isEqualTo("大力推进治沙造林");
  }

  @Test
  void orderOfTheSlogansDoesNotMatter() {
    List<Member> members = new ArrayList<>();
    for (String wording :
        List.of(
            "治沙造林",
            "坚持治沙造林",
            "治沙造林工程",
            "引水、植树、固沙",
            "固沙、植树、引水",
            "引水、植树",
            "两个放心",
            "做到两个放心",
            "三个放心",
            "引水、植树、固沙、办学",
            "守住沙线",
            "守住沙线、引来活水")) {
      members.add(discovered(wording, wording.length()));
    }
    Families first = Families.of(members, List.of(), CONFIG);
    Random random = new Random(20240611);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(members, random);
      Families other = Families.of(members, List.of(), CONFIG);
      assertThat(other.links()).isEqualTo(first.links());
      for (Member member : members) {
        assertThat(other.head(member.sloganId())).isEqualTo(first.head(member.sloganId()));
      }
    }
  }

  @Test
  void twoSlogansOfOneIdAreRefused() {
    assertThatThrownBy(() -> of(discovered("治沙造林", 1), discovered("治沙造林", 2)))
        .hasMessage("two slogans have the id 治沙造林");
  }

  @Test
  void wordingsOfNothingButParticlesStayApart() {
    Families families = of(discovered("的地", 1), discovered("得得", 1), discovered("4+2", 1));
    assertThat(List.of("的地", "得得", "4+2"))
        .allSatisfy(id -> assertThat(families.head(id).sloganId()).isEqualTo(id));
  }
}
