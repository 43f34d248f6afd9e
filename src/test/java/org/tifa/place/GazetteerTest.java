package org.tifa.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tifa.config.ConfigurationException;

class GazetteerTest {
  private static final String HEADER =
      "code\tname\tlevel\tprovince_code\tprovince_name\tcity_code\tcity_name\tvalid_from\tvalid_to"
          + "\tsuccessors\n";

  @Test
  void knowsEveryUnitWithItsYears() {
    assertThat(Places.GAZETTEER.divisions()).hasSizeGreaterThan(6800);
    assertThat(Places.GAZETTEER.names()).contains("烈山区", "潞州区", "城区").doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "140402, 2010, 城区",
    "140402, 2018, 城区",
    "140403, 2018, 潞州区",
    "140403, 0, 潞州区",
    "140402, 2022, 潞州区",
    "340604, 1999, 烈山区",
    "110103, 1960, 崇文区"
  })
  void readsACodeAsOfAYear(String code, int year, String name) {
    assertThat(Places.GAZETTEER.division(code, year)).map(Division::name).contains(name);
  }

  @Test
  void followsSuccessorsToToday() {
    Division city = Places.GAZETTEER.division("140402", 2010).orElseThrow();
    assertThat(Places.GAZETTEER.currentCode(city)).contains("140403");
    Division today = Places.GAZETTEER.division("340604", 2020).orElseThrow();
    assertThat(Places.GAZETTEER.currentCode(today)).contains("340604");
    Division split = Places.GAZETTEER.division("130124", 2000).orElseThrow();
    assertThat(split.name()).isEqualTo("栾城县");
    assertThat(Places.GAZETTEER.currentCode(split)).contains("130111");
  }

  @ParameterizedTest(name = "{0} in {1} is {2} today")
  @CsvSource({
    "320123, 1996, 320116",
    "130429, 2010, 130408",
    "132133, 1990, 130408",
    "350403, 2019, 350404",
    "371202, 2012, 370116",
    "540422, 2020, 540481",
    "140402, 2015, 140403",
    "110103, 2008, 110101",
    "130103, 2010, -",
    "130106, 1999, -"
  })
  void namesTodaysSuccessor(String code, int year, String today) {
    Division then = Places.GAZETTEER.division(code, year).orElseThrow();
    assertThat(Places.GAZETTEER.currentCode(then).orElse("-")).isEqualTo(today);
  }

  @Test
  void leadsEveryDistrictToOneOfTodayOrToASplit() {
    int split = 0;
    int known = 0;
    for (Division division : Places.GAZETTEER.divisions()) {
      if (division.level() != PlaceLevel.DISTRICT) {
        continue;
      }
      Optional<String> today = Places.GAZETTEER.currentCode(division);
      if (today.isEmpty()) {
        split++;
        assertThat(division.isInUse()).as(division.label()).isFalse();
      } else {
        known++;
        Division heir = Places.GAZETTEER.division(today.get(), Gazetteer.NO_YEAR).orElseThrow();
        assertThat(heir.isInUse()).as(division.label()).isTrue();
      }
    }
    assertThat(known).isGreaterThan(20 * split);
  }

  @Test
  void refusesASuccessorAmongSeveral() {
    String text =
        HEADER
            + "100000\t甲省\tprovince\t100000\t甲省\t\t\t1981\t\t\n"
            + "100001\t乙县\tdistrict\t100000\t甲省\t\t\t1981\t2000\t100002|100003\n"
            + "100002\t丙县\tdistrict\t100000\t甲省\t\t\t2000\t\t\n"
            + "100003\t丁县\tdistrict\t100000\t甲省\t\t\t2000\t\t\n";
    Gazetteer gazetteer = Gazetteer.parse(text);
    assertThat(gazetteer.currentCode(gazetteer.division("100001", 1990).orElseThrow())).isEmpty();
  }

  @Test
  void reportsBadRowsTogether() {
    String text =
        HEADER
            + "1000\t甲省\tprovince\t100000\t甲省\t\t\t1981\t\t\n"
            + "100001\t乙县\tvillage\t100000\t甲省\t\t\t1981\t\t\n"
            + "100002\t丙县\tdistrict\t100000\t甲省\t\t\t2001\t1990\t\n";
    assertThatThrownBy(() -> Gazetteer.parse(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("six digits")
        .hasMessageContaining("line 3")
        .hasMessageContaining("write province, city or district")
        .hasMessageContaining("line 4")
        .hasMessageContaining("correct the years");
  }

  @Test
  void reportsNewspapersInUnknownPlaces() {
    String text =
        """
        name,forms,kind,place_code,place_name
        甲报,,daily,999999,
        乙报,,daily,340600,枣庄市
        """
            .replace(',', '\t');
    assertThatThrownBy(() -> Newspapers.parse(text, Places.GAZETTEER))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("999999 is not in the gazetteer")
        .hasMessageContaining("correct one");
  }

  @ParameterizedTest
  @CsvSource({
    "积石山保安族东乡族撒拉族自治县, 积石山, 积石山县",
    "延边朝鲜族自治州, 延边, 延边州",
    "鄂温克族自治旗, 鄂温克, 鄂温克旗",
    "东乡族自治县, 东乡, 东乡县",
    "龙胜各族自治县, 龙胜, 龙胜县",
    "内蒙古自治区, 内蒙古,",
    "广西壮族自治区, 广西,",
    "浦东新区, 浦东,",
    "神农架林区, 神农架,",
    "烈山区, 烈山,",
    "和县, ,"
  })
  void shortensNames(String name, String bare, String typed) {
    assertThat(PlaceNames.bare(name)).isEqualTo(bare);
    assertThat(PlaceNames.typed(name)).isEqualTo(typed);
  }
}
