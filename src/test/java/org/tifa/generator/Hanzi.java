package org.tifa.generator;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The characters that made words are written with, the frequent ones often: the common ones of
 * newspapers in about their order, then the others of the first level of GB 2312.
 *
 * <p>Numerals, parts of dates, units of places and function words are left out: they stand in texts
 * where the grammar puts them.
 */
final class Hanzi {
  private static final String FREQUENT =
      "国发会人业工作民建展中大产政市全农生社设新经济党理村加实动企部服务机行地员高保进领基干"
          + "场推安学水合成来家群环开强提施方重重点资管体项目制改革活众主组织科技教育文化质量力项能"
          + "交通公法治平用导时事题面长期持续统上下前后内外间城乡镇路街道小园居住户房屋心治病医院药"
          + "卫健康老少年儿妇女青春志愿者困难帮扶助学校师书本课程培训就创造智慧数字电子信息网络平台"
          + "线联系接受理解决问题办证明件审批简便利快速度效率优良好评价标准规范监督查检测试验收获得感"
          + "幸福美丽山川河湖海洋森林草田土沙石矿物种植养殖牛羊猪鱼果蔬菜茶粮食油棉花树木苗圃"
          + "春夏秋冬风雨雪雷光热冷气候天空星火灯明暗红黄蓝绿白黑色彩声音乐舞戏剧影视图画字词句诗歌"
          + "历史古今传承革命烈士英雄军队武警消防救援应急灾害预警险排除患隐整治乱违章拆迁搬运输送货物流"
          + "商贸易市场销售购买卖价格税收财务金融银行贷款投资基金股票债券保障低贫富裕共同步调协商议论讨研究"
          + "调查访问走进入出口岸港航空铁轨车船飞速路桥隧涵渠坝库塘井泉源污染净化废弃回收循环再利"
          + "宣讲述说话语言听看见闻记忆念想思考虑断判定立足根底深厚广泛宽窄远近左右东西南北"
          + "带头引领先进模范典型示例样板式形状态势情况变更换替代理表彰奖励罚责任担当职权限界范围"
          + "首批试点区片单位团支部委员书记任务目的意义价值观念精神力量源泉核心关键环节链条块网格";
  private static final String LEFT_OUT =
      "〇零一二三四五六七八九十百千万亿两几半个项年月日号时点分省市县区州旗镇乡街道村" + "的了和在是与及为把被对从到以将也都就而其更要使让不有没这那";
  private static final int FIRST_ROW = 0xB0;
  private static final int LAST_ROW = 0xD7;
  private static final int FIRST_CELL = 0xA1;
  private static final int LAST_CELL = 0xFE;
  private static final long TAIL_SEED = 2_312;
  private static final double DECAY = 310;

  private final char[] characters;
  private final AliasTable table;

  Hanzi() {
    Set<Character> ranked = new LinkedHashSet<>();
    FREQUENT.chars().forEach(c -> ranked.add((char) c));
    char[] others = firstLevel().toCharArray();
    Dice dice = Dice.of(TAIL_SEED);
    for (int i = others.length - 1; i > 0; i--) {
      int j = dice.below(i + 1);
      char moved = others[i];
      others[i] = others[j];
      others[j] = moved;
    }
    for (char other : others) {
      ranked.add(other);
    }
    LEFT_OUT.chars().forEach(c -> ranked.remove((char) c));
    characters = ranked.stream().map(String::valueOf).collect(Collectors.joining()).toCharArray();
    double[] weights = new double[characters.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = StrictMath.exp(-i / DECAY) + 0.003;
    }
    table = new AliasTable(weights);
  }

  private static String firstLevel() {
    byte[] cells = new byte[(LAST_ROW - FIRST_ROW + 1) * (LAST_CELL - FIRST_CELL + 1) * 2];
    int at = 0;
    for (int row = FIRST_ROW; row <= LAST_ROW; row++) {
      // The last row of the first level ends five cells early.
      int last = row == LAST_ROW ? LAST_CELL - 5 : LAST_CELL;
      for (int cell = FIRST_CELL; cell <= last; cell++) {
        cells[at++] = (byte) row;
        cells[at++] = (byte) cell;
      }
    }
    return new String(cells, 0, at, Charset.forName("GB18030"));
  }

  char draw(Dice dice) {
    return characters[table.draw(dice)];
  }

  static boolean isHanzi(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }
}
