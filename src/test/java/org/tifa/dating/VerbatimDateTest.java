package org.tifa.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbatimDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-07-18 | 2024-07-18",
        "2024-7-8 | 2024-07-08",
        "2024/7/18 | 2024-07-18",
        "2024/07/18 | 2024-07-18",
        "2024.07.18 | 2024-07-18",
        "2024_07_18 | 2024-07-18",
        "20240718 | 2024-07-18",
        "202407180930 | 2024-07-18",
        "20240718093015 | 2024-07-18",
        "240718 | 2024-07-18",
        "24/7/18 | 2024-07-18",
        "24-07-18 | 2024-07-18",
        "24年7月18日 | 2024-07-18",
        "2024年7月18日 | 2024-07-18",
        "2024年07月18日 | 2024-07-18",
        "2024 年 7 月 18 日 | 2024-07-18",
        "２０２４年７月１８日 | 2024-07-18",
        "２０２４－０７－１８ | 2024-07-18",
        "2024年7月18号 | 2024-07-18",
        "二〇二四年七月十八日 | 2024-07-18",
        "二○二四年七月十八日 | 2024-07-18",
        "二零二四年十二月三十一日 | 2024-12-31",
        "一九七八年十二月二十二日 | 1978-12-22",
        "一九四九年十月一日 | 1949-10-01",
        "二〇一二年二月廿九日 | 2012-02-29",
        "2024-07-18 09:30 | 2024-07-18",
        "2024-07-18 09:30:15 | 2024-07-18",
        "2024-07-18T09:30:15Z | 2024-07-18",
        "2024-07-18T09:30:15+08:00 | 2024-07-18",
        "2024-07-18T09:30:15.123+0800 | 2024-07-18",
        "2024年7月18日 09:30 | 2024-07-18",
        "2024年7月18日09时30分 | 2024-07-18",
        "2024年7月18日 上午9:30 | 2024-07-18",
        "2024年7月18日 星期四 | 2024-07-18",
        "2024-07-18（星期四） | 2024-07-18",
        "2024-07-18 星期四 09:30 | 2024-07-18",
        "18/7/2024 | 2024-07-18",
        "7/18/2024 | 2024-07-18",
        "8/8/2024 | 2024-08-08",
        "2024-07 | 2024-07",
        "2024/7 | 2024-07",
        "202407 | 2024-07",
        "201301 | 2013-01",
        "2024年7月 | 2024-07",
        "二〇二四年七月 | 2024-07",
        "2024 | 2024",
        "2024年 | 2024",
        "二〇二四年 | 2024",
        "二〇二四 | 2024",
        "１９５４ | 1954",
        "1954 | 1954",
      })
  void readsEverySpelling(String value, String reading) {
    assertThat(VerbatimDate.read(value, 1900, 2027)).map(PartialDate::reading).contains(reading);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30",
        "2023-02-29",
        "2024-13-01",
        "2024-00-10",
        "2024-07-00",
        "2024-07-32",
        "20240230",
        "20241301",
        "2024年2月30日",
        "二〇二四年二月三十日",
        "2024年13月",
        "9999",
        "9999-12-31",
        "2099-01-01",
        "2028-01-01",
        "1899-12-31",
        "0000-00-00",
        "0",
        "24",
        "24/7",
        "7/8/2024",
        "201210",
        "2024-07-18-01",
        "2024-07-18 版",
        "第18期",
        "unknown",
        "null",
        "N/A",
        "-",
        "昨日",
        "7月18日",
        "农历七月十八",
        "2024-07-18 25",
        "1721260800",
        "2024-07-18,2024-07-19",
        "2024年7月18日至20日",
      })
  void leavesTheRestUnread(String value) {
    assertThat(VerbatimDate.read(value, 1900, 2027)).as(value).isEmpty();
  }

  @Test
  void readsEveryDayInEverySpelling() {
    Random random = new Random(20240718);
    List<String> forms =
        List.of(
            "%d-%02d-%02d",
            "%d/%d/%d", "%d%02d%02d", "%d年%d月%d日", "%d.%02d.%02d", "%d年%02d月%02d日 08:00");
    for (int i = 0; i < 5000; i++) {
      LocalDate day = LocalDate.of(1949, 1, 1).plusDays(random.nextInt(28_000));
      String form = forms.get(random.nextInt(forms.size()));
      String value = form.formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      assertThat(VerbatimDate.read(value, 1900, 2027).map(PartialDate::firstDay))
          .as(value)
          .contains(day);
    }
  }

  @Test
  void neverThrows() {
    Random random = new Random(7);
    String alphabet = "0123456789年月日-/.: 二〇十廿T星期四上午";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder value = new StringBuilder();
      int length = 1 + random.nextInt(14);
      for (int j = 0; j < length; j++) {
        value.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      VerbatimDate.read(value.toString(), 1900, 2027)
          .ifPresent(
              date -> {
                assertThat(date.isReal()).isTrue();
                assertThat(date.year()).isBetween(1900, 2027);
                assertThat(date.firstDay()).isNotNull();
              });
    }
  }
}
