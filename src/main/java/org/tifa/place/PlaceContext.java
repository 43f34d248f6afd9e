package org.tifa.place;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.regex.Pattern;

/** Judges from the characters around a name whether it is one, and what it does there. */
final class PlaceContext {
  private static final String PREPOSITIONS = "在到赴由从的访对向是与及把将于给该据让为来";
  private static final WordSet OFFICES =
      WordSet.of("委 政府 人民政府 纪委 人大 政协 监委 人民法院 人民检察院 长 党委 区委 县委 市委 旗委 区政府 县政府");
  private static final WordSet ORGANISATIONS =
      WordSet.of(
          "集团 公司 有限 钢铁 大学 学院 中学 小学 一中 二中 师范 理工 工业大学 银行 酒店 饭店 宾馆 股份 实业 石油 石化"
              + " 煤矿 煤业 矿业 煤电 电力公司 航空 啤酒 路 街 大道 大街 东路 西路 南路 北路 中路 大桥 路桥 站 东站 南站 西站 北站"
              + " 机场 广场 日报 晚报 晨报 早报 时报 商报 都市报 电视台 卫视 广播 频道 网 军区 战区 舰 号 籍 队 俱乐部 大厦"
              + " 时间 合作组织 久安 精神 会议 宣言 共识 冬奥 奥运 烤鸭 方言 话 人民出版社 证券交易所 交易所 师 条约 铁路局");
  private static final WordSet ACCIDENTS = WordSet.of("事故 地震 矿难 泥石流 洪灾 爆炸 火灾 惨案 案件");
  private static final WordSet HAPPENED = WordSet.of("发生 爆炸 地震 矿难 特大 重大 垮塌 坍塌");
  private static final WordSet BY_THE_WAY =
      WordSet.of("赴 前往 来自 对口 支援 援助 援建 援 考察 借鉴 学习 帮扶 远赴 毗邻 相邻 原籍 祖籍 友好 结对 协作");
  private static final WordSet LESSONS = WordSet.of("对 就 汲取 吸取 教训 类似 因 针对 通报 关于");
  private static final WordSet VISITORS = WordSet.of("率 一行 代表团 考察团 考察组 学习团 观摩团 参观团 商会 客商 企业家");
  private static final WordSet LEADERS = WordSet.of("习近平 总书记 总理 主席");
  private static final WordSet JOURNEYS = WordSet.of("考察 视察 调研 主持召开");
  private static final WordSet EXAMPLES =
      WordSet.of("经验 精神 医改 模式 做法 籍 人， 人。 人、 代表团 考察团 客商 援疆 援藏 援青 援建 对口支援 支教 支医");
  private static final WordSet OWN_EXAMPLES = WordSet.of("经验 模式 做法 实践 探索");
  private static final WordSet HELD_UP = WordSet.of("学习 学 推广 借鉴 复制 取经 对标 观摩 运用");
  private static final WordSet SETTLEMENTS = WordSet.of("镇 街道 社区 水库 乡 村 河 湖 山 景区 风景 古城 古镇 火车站 高铁站");
  private static final WordSet NO_SETTLEMENTS =
      WordSet.of("乡村 乡镇 乡亲 乡贤 乡愁 乡土 乡邻 镇街 镇村 镇域 村镇 村级 村居 河长 河湖 河道 湖长 山水 山乡 山区");
  private static final WordSet LANDFORMS = WordSet.of("部 岸 侧 麓 坡 段 端 线 面 翼 缘 北部 南部 南岸 北岸 城市群");

  private static final Pattern ZONE =
      Pattern.compile(
          "\\p{IsHan}{0,4}?(?:高新区|高新技术(?:产业)?开发区|经开区|经济(?:技术)?开发区|开发区|工业园区|保税区|新区)"
              + "(?![域位间块别划隔])");

  /** Units behind the name of a city in which the name of its zone ends. */
  private static final int LONGEST_ZONE = 16;

  private static final int LONGEST_VISIT = 40;
  private static final int LONGEST_TITLE = 12;

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
    if (ORGANISATIONS.isAt(text, end)) {
      return !text.startsWith("队伍", end)
          && !text.startsWith("号召", end)
          && !text.startsWith("师生", end)
          && !text.startsWith("网络", end)
          && !text.startsWith("路径", end)
          && !text.startsWith("话题", end);
    }
    if (SETTLEMENTS.isAt(text, end) && !NO_SETTLEMENTS.isAt(text, end)) {
      return true;
    }
    String name = term.text;
    char before = begin > 0 ? text.charAt(begin - 1) : '\n';
    char last = name.charAt(name.length() - 1);
    if (name.length() == 2 && "东西南北".indexOf(last) >= 0) {
      if (LANDFORMS.isAt(text, end)
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

  /**
   * Whether a name of two characters is cut out of two words: 高要 of 更高要求, 固安 of 巩固安全. It is where
   * one of its characters makes a word with the neighbour that is commoner than the word beside the
   * name.
   *
   * @param isAfterName whether another name ends at its begin
   * @param isBeforeName whether another name begins at its end
   */
  static boolean isCutFromWords(
      String text, int begin, int end, boolean isAfterName, boolean isBeforeName) {
    if (end - begin != 2) {
      return false;
    }
    return (!isAfterName && isCommoner(text, begin - 1, begin - 2))
        || (!isBeforeName && isCommoner(text, end - 1, end));
  }

  private static boolean isCommoner(String text, int at, int other) {
    int frequency = wordFrequency(text, at);
    return frequency > 0 && frequency > wordFrequency(text, other);
  }

  /** How frequent the word of two characters at an offset is in general texts; 0 if it is none. */
  private static int wordFrequency(String text, int at) {
    if (at < 0
        || at + 2 > text.length()
        || !isHan(text.charAt(at))
        || !isHan(text.charAt(at + 1))) {
      return 0;
    }
    CoreDictionary.Attribute word = CoreDictionary.get(text.substring(at, at + 2));
    return word == null ? 0 : word.totalFrequency;
  }

  /** Whether the name of a portal that ends here is not the begin of another word: 杭州网友, 云南网络. */
  static boolean isMedium(String text, int end) {
    return end == text.length()
        || text.charAt(end - 1) != '网'
        || "友络格点购民红箱球管店".indexOf(text.charAt(end)) < 0;
  }

  /** Length of the office that follows a name (委, 人民政府), or 0. */
  static int officeAt(String text, int end) {
    int length = OFFICES.longestAt(text, end);
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

  /**
   * Whether a headline presents a place's own way of doing something (数字治理的甲县做法), and does not hold
   * it up to others (学习甲县经验, “甲县经验”).
   */
  static boolean isOwnExample(String headline, int begin, int end) {
    return OWN_EXAMPLES.isAt(headline, end)
        && !HELD_UP.isIn(headline, 0, headline.length())
        && (begin == 0 || headline.charAt(begin - 1) != '“');
  }

  /** Whether the name of a zone follows that of its city: 长治高新区, 南京江北新区. */
  static boolean isZone(String text, int end) {
    int limit = Math.min(text.length(), end + LONGEST_ZONE);
    return ZONE.matcher(text).region(end, limit).lookingAt();
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
    if (EXAMPLES.isAt(text, end)) {
      return true;
    }
    if (JOURNEYS.isAt(text, end) && LEADERS.isIn(text, Math.max(0, begin - LONGEST_TITLE), begin)) {
      return true;
    }
    if (ACCIDENTS.isIn(text, end, to)
        && (LESSONS.isIn(text, from, begin) || HAPPENED.isIn(text, end, to))) {
      return true;
    }
    int near = Math.max(from, begin - 4);
    if (BY_THE_WAY.isIn(text, near, begin) && officeAt(text, end) == 0) {
      return true;
    }
    return isVisitor(text, end);
  }

  /** Whether people from the place come to another one: X市委书记率代表团来…, X市客商莅临…. */
  private static boolean isVisitor(String text, int end) {
    int stop = end;
    while (stop < text.length() && stop - end < LONGEST_VISIT && isSentence(text.charAt(stop))) {
      stop++;
    }
    for (int at = end; at < stop; at++) {
      char c = text.charAt(at);
      boolean isArrival =
          (c == '来' && !text.startsWith("来自", at) && "以年近未本原历".indexOf(text.charAt(at - 1)) < 0)
              || c == '莅'
              || (c == '到' && text.startsWith("到访", at));
      if (isArrival) {
        return VISITORS.isIn(text, end, at);
      }
    }
    return false;
  }

  private static boolean isSentence(char c) {
    return isHan(c) || "。；！？\n".indexOf(c) < 0;
  }

  private static boolean isClause(char c) {
    return isHan(c) || "，。；：！？、,;:!?\n（）()“”《》".indexOf(c) < 0;
  }

  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }
}
