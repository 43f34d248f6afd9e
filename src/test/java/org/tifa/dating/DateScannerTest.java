package org.tifa.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateScannerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "8月3日，区委召开会议 | 8月3日=--08-03",
        "11 月 16 日下午 | 11 月 16 日=--11-16",
        "八月三日 | 八月三日=--08-03",
        "十二月二十五日 | 十二月二十五日=--12-25",
        "十月一日 | 十月一日=--10-01",
        "1月27日至29日 | 1月27日=--01-27",
        "2021年12月03日15:08 | 2021年12月03日=2021-12-03",
        "二〇二六年一月二十七日在会上 | 二〇二六年一月二十七日=2026-01-27",
        "发布于2024-07-18 09:00 | 2024-07-18=2024-07-18",
        "2024/7/18 | 2024/7/18=2024-07-18",
        "2024.7.18 | 2024.7.18=2024-07-18",
        "２０２４年７月１８日 | ２０２４年７月１８日=2024-07-18",
        "2022年上半年 | 2022年=2022",
        "2022年11月 | 2022年11月=2022-11",
        "一九七八年 | 一九七八年=1978",
        "一九五六年到一九六七年 | 一九五六年=1956 一九六七年=1967",
        "2024年7月18日和19日 | 2024年7月18日=2024-07-18",
        "2024年7月18日、7月20日 | 2024年7月18日=2024-07-18 7月20日=--07-20",
        "2月29日 | 2月29日=--02-29",
        "2023年2月29日 | -",
        "2月30日 | -",
        "13月1日 | -",
        "农历8月3日 | -",
        "阴历七月七日 | -",
        "农历正月十五 | -",
        "腊月二十三 | -",
        "每年8月8日 | -",
        "每年的3月5日 | -",
        "3个月10日 | -",
        "第3期 | -",
        "1-4月份 | -",
        "增长78.1% | -",
        "17.35亿立方米 | -",
        "100%社区 | -",
        "1+11+N | -",
        "192.168.1.1 | -",
        "2024-07-18-05 | -",
        "一二三产业 | -",
        "三年行动 | -",
        "十年 | -",
        "二十大 | -",
        "9999年1月1日 | -",
        "98年7月1日 | 98年7月1日=1998-07-01",
        "时间：21-03-22 18:03 | 21-03-22=2021-03-22",
        "时间：21-03-22 | 21-03-22=2021-03-22",
        "发布时间: 98-7-1 来源 | 98-7-1=1998-07-01",
        "日期： 21-03-22 | 21-03-22=2021-03-22",
        "时间：10-12-15 | -",
        "时间：21-03-22-05 | -",
        "时间：21-13-22 | -",
        "地点：21-03-22 | -",
        "比分21-18 19:30 |",
        "编号21-03-22 |",
        "08年5月12日下午 | 08年5月12日=2008-05-12",
        "98年7月以来 | 98年7月=1998-07",
        "从’78年到’92年 | 78年=1978 92年=1992",
        "从78年到92年，村里变了样 | 78年=1978 92年=1992",
        "建厂78年 | -",
        "近60年来 | -",
        "在78年里 | -",
        "’80年代 | -",
        "20年的努力 | -",
        "民国34年8月15日 | -",
        "光绪24年6月11日 | -",
        "农历甲辰年八月十五日 | -",
        "甲辰年八月十五日 | -",
        "农历闰6月6日 | -",
        "农历2024年八月十五日 | -",
        "正月初五 | -",
        "八月初五日 | -",
        "2024年9月17日（农历八月十五日） | 2024年9月17日=2024-09-17",
        "3月 | -",
        "30日 | -",
        "12345年 | -",
      })
  void findsDates(String text, String expected) {
    List<DateExpression> found = DateScanner.scan(text, 0, text.length());
    String shown =
        found.stream()
            .map(date -> text.substring(date.begin(), date.end()) + "=" + date.date().reading())
            .collect(Collectors.joining(" "));
    assertThat(shown).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void staysInItsSpanAndInOrder() {
    Random random = new Random(11);
    String alphabet = "0123456789年月日号-/. 一二三十〇廿卅农历每的";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int from = random.nextInt(length + 1);
      int to = from + random.nextInt(length - from + 1);
      int last = from;
      for (DateExpression date : DateScanner.scan(text, from, to)) {
        assertThat(date.begin()).isGreaterThanOrEqualTo(last);
        assertThat(date.end()).isGreaterThan(date.begin()).isLessThanOrEqualTo(to);
        assertThat(date.date().isReal()).isTrue();
        last = date.end();
      }
    }
  }
}
