package org.tifa.archive;

import java.nio.charset.Charset;

/**
 * How likely a character is in a Chinese page: a table of log probabilities, coarse on purpose. The
 * thousand most common characters share most of the mass; the frequent sets of GB2312 (level 1) and
 * Big5 (level 1) come next; whatever wrong decoding produces (rare ideographs, private use, control
 * characters) is far below. A text's sum compares charsets on the same bytes: the one that makes
 * the bytes most likely is right.
 */
final class ChineseModel {
  /** Log probability of one byte of noise, all 256 equally likely. */
  static final double NOISE_PER_BYTE = -Math.log(256);

  private static final float COMMON = -7.4f;
  private static final float FREQUENT = -11f;
  private static final float PUNCTUATION = -5.7f;
  private static final float OTHER_SYMBOL = -12f;
  private static final float RARE = -15f;
  private static final float FOREIGN = -15f;
  private static final float CONTROL = -17f;
  private static final float UNASSIGNED = -20f;
  private static final float REPLACED = -22f;
  private static final float LETTER = -4.5f;
  private static final float ASCII = -5.85f;

  private static final String PUNCTUATION_MARKS = "，。、：；“”‘’！？（）《》「」『』—…·　";

  /** About a thousand most common characters of modern news, in simplified script. */
  private static final String COMMON_SIMPLIFIED =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自"
          + "二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变"
          + "条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指"
          + "几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安"
          + "场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连"
          + "断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属"
          + "圆包火住调满县局照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎"
          + "止案言士均武固叶鱼波视仅费紧爱左章早朝害续轻服试食充兵源判护司足某练差致板田降黑犯负击范继兴似余坚曲输修故城夫够送笔船占右财吃富春职觉汉画功巴跟虽杂飞检吸助升阳"
          + "互初创抗考投坏策古径换未跑留钢曾端责站简述钱副尽帝射草冲承独令限阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略客袁冷胜绝析块剂测丝协诉念陈仍罗盐友洋错"
          + "苦夜刑移频逐靠混母短皮终聚汽村云哪既距卫停烈央察烧迅境若印洲刻括激孔搞甚室待核校散侵吧甲游久菜味旧模湖货损预阻毫普稳乙妈植息扩银语挥酒守拿序纸医缺雨吗针刘啊急唱"
          + "误训愿审附获茶鲜粮斤孩脱硫肥善龙演父渐血欢械掌歌沙刚攻谓盾讨晚粒乱燃矛乎杀药宁鲁贵钟煤读班伯香介迫句丰培握兰担弦蛋沉假穿执答乐谁顺烟缩征脸喜松脚困异免背星福买染"
          + "井概慢怕磁倍祖皇促静补评翻肉践尼衣宽扬棉希伤操垂秋宜氢套督振架亮末宪庆编牛触映雷销诗座居抓裂胞呼娘景威绿晶厚盟衡鸡孙延危胶屋乡镇街贫惠疫扶贯彻署届";

  /** Traditional forms of those that have one. */
  private static final String COMMON_TRADITIONAL =
      "這爲個國時來們於對會發動過說產種後學經進電裏現實兩體機當點從業應開還義間樣與關線內數麼質氣變條沒結問無軍並題黨員總設長頭資邊級圖統較將組見計別論運農幾區強決幹戰"
          + "則據處隊給門規熱領東導壓爭濟階術極聯認權證採轉單風帶場車務萬達積議聲報鬥類離華確張馬節話況溫傳許羣廣記觀織裝衆書復兒須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選"
          + "標寫親養層卻專狀廠識適屬圓調滿縣參紅細聽該鐵價嚴隨蘇爾講黃顯談藝營項舉勢臺幫輪亞師圍遠態減樹葉魚視僅費緊愛續輕試護練負擊範繼興餘堅輸夠筆佔財職覺漢畫雖雜飛檢陽創"
          + "壞徑換鋼責簡錢盡衝獨環雙請讓軸紀優頂礎載敵勝絕塊劑測絲協訴陳羅鹽錯頻終雲衛燒遊舊貨損預穩媽擴銀語揮紙醫嗎針劉誤訓願審獲鮮糧脫龍漸歡剛謂討亂殺藥寧魯貴鍾讀豐蘭擔執"
          + "樂誰順煙縮徵臉鬆腳異買靜補評踐寬揚傷氫憲慶編觸銷詩綠雞孫膠鄉鎮貧貫徹屆著裡為眾綫啟啓纔隻祇製複髮麵乾係繫";

  private static final float[] TABLE = table();

  private ChineseModel() {}

  /** Log probability of a text, the sum over its characters. */
  static double likelihood(String text) {
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += TABLE[text.charAt(i)];
    }
    return sum;
  }

  private static float[] table() {
    float[] table = new float[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = base((char) c);
    }
    fill(table, Charset.forName("GB2312"), 0xB0, 0xD7, 0xA1, FREQUENT);
    fill(table, Charset.forName("Big5"), 0xA4, 0xC6, 0x40, FREQUENT);
    mark(table, COMMON_SIMPLIFIED, COMMON);
    mark(table, COMMON_TRADITIONAL, COMMON);
    mark(table, PUNCTUATION_MARKS, PUNCTUATION);
    return table;
  }

  private static float base(char c) {
    if (c < 0x80) {
      if (Character.isISOControl(c)) {
        return c == '\n' || c == '\r' || c == '\t' ? LETTER : CONTROL;
      }
      return c == ' ' || (c >= 'a' && c <= 'z') ? LETTER : ASCII;
    }
    if (c == '\uFFFD') {
      return REPLACED;
    }
    if (c >= '\u4E00' && c <= '\u9FFF') {
      return RARE;
    }
    // Full-width forms, list numbers, general punctuation and ideographic marks.
    if ((c >= '\uFF01' && c <= '\uFF5E')
        || (c >= '\u3001' && c <= '\u301F')
        || (c >= '\u2010' && c <= '\u203B')
        || (c >= '\u2160' && c <= '\u217B')
        || (c >= '\u2460' && c <= '\u249B')
        || (c >= '\u25A0' && c <= '\u25CF')) {
      return OTHER_SYMBOL;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> CONTROL;
      case Character.UNASSIGNED, Character.PRIVATE_USE -> UNASSIGNED;
      case Character.SURROGATE -> UNASSIGNED / 2;
      default -> FOREIGN;
    };
  }

  /** Gives a value to the ideographs of a range of lead bytes of a two-byte charset. */
  private static void fill(
      float[] table, Charset charset, int firstLead, int lastLead, int firstTrail, float value) {
    for (int lead = firstLead; lead <= lastLead; lead++) {
      for (int trail = firstTrail; trail <= 0xFE; trail++) {
        String decoded = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (decoded.length() == 1 && Character.isIdeographic(decoded.charAt(0))) {
          table[decoded.charAt(0)] = value;
        }
      }
    }
  }

  private static void mark(float[] table, String characters, float value) {
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] = value;
    }
  }
}
