package org.tifa.place;

import java.util.List;

/** Judges from the characters around a name whether it is one, and what it does there. */
final class PlaceContext {
  private static final String PREPOSITIONS = "在到赴由从的访对向是与及把将于给该据让为";
  private static final List<String> OFFICES =
      List.of(
          "委", "政府", "人民政府", "纪委", "人大", "政协", "监委", "人民法院", "人民检察院", "长", "党委", "区委", "县委", "市委",
          "旗委", "区政府", "县政府");
  private static final List<String> ORGANISATIONS =
      words(
          "集团 公司 有限 钢铁 大学 学院 中学 小学 一中 二中 师范 理工 工业大学 银行 酒店 饭店 宾馆 股份 实业 石油 石化"
              + " 煤矿 煤业 矿业 煤电 电力公司 航空 啤酒 路 街 大道 大街 东路 西路 南路 北路 中路 大桥 路桥 站 东站 南站 西站 北站"
              + " 机场 广场 日报 晚报 晨报 早报 时报 商报 都市报 电视台 卫视 广播 频道 网 军区 战区 舰 号 籍 队 俱乐部 大厦"
              + " 时间 合作组织 久安 精神 会议 宣言 共识 冬奥 奥运 烤鸭 方言 话 人民出版社 证券交易所 交易所 师 条约 铁路局");
  private static final List<String> ACCIDENTS = words("事故 地震 矿难 泥石流 洪灾 爆炸 火灾 惨案 案件");
  private static final List<String> HAPPENED = words("发生 爆炸 地震 矿难 特大 重大 垮塌 坍塌");
  private static final List<String> BY_THE_WAY =
      words("赴 前往 来自 对口 支援 援助 援建 援 考察 借鉴 学习 帮扶 远赴 毗邻 相邻 原籍 祖籍 友好 结对 协作");
  private static final List<String> LESSONS = words("对 就 汲取 吸取 教训 类似 因 针对 通报 关于");
  private static final List<String> LANDFORMS = words("部 岸 侧 麓 坡 段 端 线 面 翼 缘 北部 南部 南岸 北岸 城市群");

  private PlaceContext() {}

  /** Whether a full name is cut out of other words here: 义乌市场, 上海城市, 全市和县区. */
  static boolean isFalseName(
      String text, int begin, int end, PlaceTerm term, boolean followsPlace) {
    char next = end < text.length() ? text.charAt(end) : '\n';
    char after = end + 1 < text.length() ? text.charAt(end + 1) : '\n';
    char last = text.charAt(end - 1);
    if (last == '区'
        && ("域位间块别划隔".indexOf(next) >= 0 || (next == '分' && "局院行公会".indexOf(after) < 0))) {
      return true;
    }
    if (last == '市' && "场值价况".indexOf(next) >= 0) {
      return true;
    }
    if (last == '旗' && "帜袍舰手号".indexOf(next) >= 0) {
      return true;
    }
    boolean hasOffice = officeAt(text, end) > 0;
    if (term.isGeneric) {
      return !(followsPlace || (hasOffice && isBoundary(text, begin)));
    }
    if (!term.isStrict || followsPlace) {
      return false;
    }
    if (last == '县' && "城级域区市乡".indexOf(next) >= 0) {
      return true;
    }
    return !isBoundary(text, begin);
  }

  private static boolean isBoundary(String text, int begin) {
    if (begin == 0) {
      return true;
    }
    char before = text.charAt(begin - 1);
    return !isHan(before) || PREPOSITIONS.indexOf(before) >= 0;
  }

  /** Whether a bare name is part of another word here: 北京路, 长治久安, 太行山西麓. */
  static boolean isFalseBare(String text, int begin, int end, PlaceTerm term) {
    if (startsWithAny(text, end, ORGANISATIONS)) {
      return !text.startsWith("队伍", end)
          && !text.startsWith("号召", end)
          && !text.startsWith("师生", end)
          && !text.startsWith("网络", end)
          && !text.startsWith("路径", end)
          && !text.startsWith("话题", end);
    }
    String name = term.text;
    char before = begin > 0 ? text.charAt(begin - 1) : '\n';
    char last = name.charAt(name.length() - 1);
    if (name.length() == 2 && "东西南北".indexOf(last) >= 0) {
      if (startsWithAny(text, end, LANDFORMS)
          && !text.startsWith("部分", end)
          && !text.startsWith("部门", end)
          && !text.startsWith("部署", end)
          && !text.startsWith("部队", end)
          && !text.startsWith("线上", end)
          && !text.startsWith("面对", end)
          && !text.startsWith("面临", end)) {
        return true;
      }
      char first = name.charAt(0);
      if ((first == '河' && "黄淮运渭海汾大".indexOf(before) >= 0)
          || (first == '山' && "泰行衡嵩香华梁江兰".indexOf(before) >= 0)
          || (first == '江' && "长珠嫩".indexOf(before) >= 0)
          || (first == '海' && "渤东黄南沿上".indexOf(before) >= 0 && begin > 0)
          || (first == '湖' && "庭阳太南西".indexOf(before) >= 0)) {
        return true;
      }
    }
    if (begin >= 3 && text.startsWith("新华社", begin - 3)) {
      return true;
    }
    return name.equals("中山") && before == '孙';
  }

  /** Length of the office that follows a name (委, 人民政府), or 0. */
  static int officeAt(String text, int end) {
    int length = 0;
    for (String office : OFFICES) {
      if (text.startsWith(office, end) && office.length() > length) {
        length = office.length();
      }
    }
    if (length == 1) {
      char next = end + 1 < text.length() ? text.charAt(end + 1) : '\n';
      char office = text.charAt(end);
      if (office == '委' && next == '托') {
        return 0;
      }
      if (office == '长' && "江期远效寿春三征城".indexOf(next) >= 0) {
        return 0;
      }
    }
    return length;
  }

  /** Whether the place is named by the way only. */
  static boolean isByTheWay(String text, int begin, int end) {
    int from = begin;
    while (from > 0 && begin - from < 6 && isClause(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < 16 && isClause(text.charAt(to))) {
      to++;
    }
    if (startsWithAny(text, end, List.of("籍", "代表团", "考察团", "客商"))) {
      return true;
    }
    if (contains(text, end, to, ACCIDENTS)
        && (contains(text, from, begin, LESSONS) || contains(text, end, to, HAPPENED))) {
      return true;
    }
    int near = Math.max(from, begin - 4);
    return contains(text, near, begin, BY_THE_WAY) && officeAt(text, end) == 0;
  }

  private static boolean isClause(char c) {
    return "，。；：！？、,;:!?\n（）()“”《》".indexOf(c) < 0;
  }

  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean contains(String text, int from, int to, List<String> words) {
    for (int at = from; at < to; at++) {
      for (String word : words) {
        if (at + word.length() <= to && text.startsWith(word, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean startsWithAny(String text, int at, List<String> words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
