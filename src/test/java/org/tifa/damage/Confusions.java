package org.tifa.damage;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Characters that recognition takes for one another. */
final class Confusions {
  private static final List<String> GROUPS =
      List.of(
          "未末", "己已", "人入八", "土士工", "日曰目", "大太犬丈", "千干于", "天夫", "王玉主", "木本术", "由田甲申", "间问闻", "治冶",
          "侯候", "析折拆", "晴睛", "拨拔", "幕暮墓慕", "崇祟", "券卷", "风凤", "贷货", "祝视", "历厉", "住往", "体休", "令今",
          "设没", "清请情", "准淮", "项顶", "拢扰", "鸟乌", "力刀", "几凡", "方万", "个介", "广厂", "子了", "区匹", "产户", "县具",
          "坚竖", "稳隐", "农衣", "经径", "深探", "传转", "环坏", "民氏", "进迸", "新祈", "建健", "全金", "会云", "场扬", "自目",
          "白百", "活话", "记纪", "谈淡", "科料", "改攻", "生牛", "口日", "贫贪", "徽微", "汩汨", "灸炙", "仑仓", "处外", "地他",
          "业亚", "市巾", "党兑", "政攻", "村材", "林体", "治治", "水永", "元无", "和积", "O0", "l1", "、，", "；：");

  private static final Map<Character, String> LIKE = like();

  private Confusions() {}

  /**
   * A text with some characters taken for others.
   *
   * @param rate share of the characters that are taken for others, where they have a like
   * @param truthBegin place in the truth of the first character, or -1
   * @param confused gets the places of what was changed
   */
  static String confuse(String text, double rate, int truthBegin, BitSet confused, Random random) {
    StringBuilder printed = new StringBuilder(text.length());
    int place = truthBegin;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String others = LIKE.get(c);
      if (others != null && random.nextDouble() < rate) {
        printed.append(others.charAt(random.nextInt(others.length())));
        if (truthBegin >= 0) {
          confused.set(place);
        }
      } else {
        printed.append(c);
      }
      if (!Truth.isSpace(c)) {
        place++;
      }
    }
    return printed.toString();
  }

  private static Map<Character, String> like() {
    Map<Character, String> like = new HashMap<>();
    for (String group : GROUPS) {
      for (int i = 0; i < group.length(); i++) {
        char c = group.charAt(i);
        String others = group.replace(String.valueOf(c), "");
        if (!others.isEmpty()) {
          like.merge(c, others, String::concat);
        }
      }
    }
    return Map.copyOf(like);
  }
}
