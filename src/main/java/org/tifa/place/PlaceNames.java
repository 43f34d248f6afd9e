package org.tifa.place;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The short forms of official names, and which of them are common words too. */
final class PlaceNames {
  private static final List<String> PEOPLES =
      Arrays.stream(
              ("满族 蒙古族 蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 侗族 瑶族 白族 土家族 哈尼族"
                      + " 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜"
                      + " 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 毛难族 仡佬族 锡伯 普米族 塔吉克 怒族"
                      + " 鄂温克族 保安族 裕固族 独龙族 鄂伦春 各族")
                  .split(" "))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private static final Pattern AUTONOMOUS = Pattern.compile("(.+)自治(县|州|旗)");
  private static final Pattern KIND =
      Pattern.compile("(.{2,}?)(特别行政区|自治区|地区|林区|特区|新区|矿区|省|市|县|区|旗|盟)");

  private static final Pattern WING = Pattern.compile("(.).{2,}?([左右])翼(?:.{2,3}族自治县|([前中后])旗)");
  private static final Pattern SIDE = Pattern.compile("(.).{1,}([左右前中后]旗)");

  /** Characters of a name that is too long to be said in full. */
  private static final int LONG_NAME = 5;

  private static final Set<String> REGIONS =
      Set.of("内蒙古自治区", "广西壮族自治区", "西藏自治区", "宁夏回族自治区", "新疆维吾尔自治区");

  /** Names that say only which part of a city they are. */
  private static final Set<String> GENERIC =
      words(
          "城区 郊区 矿区 新区 解放区 东区 西区 南区 北区 中区 港区 新市区 市中区 城中区 城东区 城西区 城南区 城北区"
              + " 新城区 老城区 市区 林区 特区 城郊区 工农区 城关区 桥东区 桥西区 路南区 路北区 铁东区 铁西区"
              + " 道里区 江东区 江北区 江南区 河东区 河西区 河北区 站前区 中心区 水上区 海港区 东城区 西城区"
              + " 南开区 中原区 西市区 南市区 北市区 东市区 中市区 金城区 城厢区 前进区 向阳区 建设区 胜利区");

  /** Of those, the ones that are proper names when they stand with a clean boundary. */
  private static final Set<String> PROPER =
      words(
          "城关区 桥东区 桥西区 路南区 路北区 铁东区 铁西区 道里区 江东区 江北区 河东区 河西区 河北区 海港区 东城区"
              + " 西城区 南开区 中原区 城厢区 前进区 向阳区 市中区 城中区 城东区 城西区 城北区");

  /** Everyday words: as bare names they are never places. */
  private static final Set<String> EVERYDAY =
      words(
          "和平 太平 平安 新华 兴国 高明 新民 民主 自治 大足 红旗 解放 建设 友谊 光明 团结 城关 城中 新城 新兴 通道 民和"
              + " 互助 同心 合作 资源 富裕 公安 文化 共和 富民 前进 胜利 振兴 爱民 政和 方正 保康 东风 市中 市北 市南"
              + " 城东 城西 城北 城南 上街 下关 南部 东方 中心 开放 繁荣 阳光 长寿 安全 丰收 日照 来宾 孝感 白银 大方 大关"
              + " 富源 和顺 民族 民乐 民丰 民权 安定 安宁 乐业 固定 兴业 永安 利民 惠民 惠农 新建 新会 高原 平原 工农 港口"
              + " 城郊 元宝 向阳 长安 永定 青山 西山 东山 北山 江北 江南 江东 河东 河西 河北 路南 路北 桥东 桥西 东城 西城"
              + " 铁东 铁西 站前 海港 中原 国营 大田 大化 中方 上高 文明 四方 万山 万安 万全 永和 永丰 永兴 清水 清河 黄河"
              + " 长江 古城 东海 南海 天长 进贤 和县 安平 富强 合川 云安 高台 龙江 龙山 龙门 南岸 北岸 西部 临时 宣化 正定"
              + " 开化 从化 德化 化德 兴化 三元 通河 大通 高新 新区 市区");

  /** Names that are also something else: places only where their full name stands nearby. */
  private static final Set<String> DOUBTFUL =
      words(
          "大同 朝阳 安康 三明 吴忠 保定 中山 中卫 海东 海西 海北 兴安 黄山 通化 山南 阿里 黄石 七台河 白山 大庆 和田 怀化"
              + " 开封 牡丹江 黄南 北海 遵义 延安 自贡 资阳 宜春 咸宁 河池 临夏 百色 六安 长治 海口 西安 松花江 嘉兴 绥化"
              + " 南平 宁德 安庆 保山 中宁 固原 清远 东莞 巢湖 南充 内江 乐山 佛山 玉溪 玉林 丽江 玉树 景德镇"
              + " 公园 露天 动力 回民 友好 宏伟 比如 延长 复兴 平房 滨海 滨湖 湖滨 温泉 运河 钟楼 鼓楼 天桥 牡丹 凤凰 前锋"
              + " 莲花 白云 红星 新星 朝天 山城 水城 老城 钢城 商城 江城 江岸 江海 石林 石棉 甘泉 灯塔 宝塔 白塔 海盐 盐田"
              + " 盐湖 盐池 石柱 平川 大观 兴隆 升平 平和 平顺 安居 威信 博爱 会同 光泽 龙井 清流 清新 丰满 丰润 桥头 市郊"
              + " 东郊 西郊 北郊 南郊 北站 东市 西市 无为 未央 万年 长子 长岛 星子 武功 小河 渡口 洞口 河口 泊头 梨树 榆树"
              + " 樟树 木兰 海棠 芙蓉 荷塘 龙凤 龙城 麒麟 鸡冠 金凤 碑林 玉龙 新都 大名 大安 天河 天涯 向山 名山 石鼓 铜鼓"
              + " 磐石 沙洲 双塔 双城 双河 双桥 三江 三河 三台 二道 半山 青原 雨花 月湖 桃山 小金 小店 永新 天心 天全 明光"
              + " 中山 中站 中江 江山 江夏 高密 高要 高安 南和 西和 西平 同德 同江 会理 会东 会昌 平利 平远 新和 新化"
              + " 安新 安化 安远 定安 定结 定远 定日 建平 建水 集美 集贤 无极 古城 曲水 八步 五营 七星 台前 城口 城阳 城步"
              + " 道里 山阳 山阴 岭东 岭西 东光 东明 明山 明水 明溪 永福 福安 福山 福海 金海 金沙 金山 金牛 青云 青河"
              + " 香坊 长顺 长清 长乐 长丰 长海 海林 海兴 海丰 海原 海伦 海西 河津 水富 水磨 和静 和林 康平 安平 安乡"
              + " 治多 正安 正宁 民勤 乐安 乐至 仁和 仁化 普安 通海 通江 通山 通城 通许 上思 上党 上林 上城 下城 下陆 望江"
              + " 南丰 南华 南城 北林 北湖 北塔 东河 东兴 东丰 东台 西林 西乡 西充 西岗 西工 新干 新平 新田 新源 新丰"
              + " 新河 新县 新青 新北 新城 新市 新吴 资中 资兴 镇安 镇平 镇远 远安 建设 全南 全州 应城 应县 宁安"
              + " 大东 大新 大方 大祥 大悟 天台 天宁 天等 文成 文山 文峰 成安 成武 永年 永安 利州 利津 信州 和硕 兴文"
              + " 兴平 兴海 兴业 凌云 千山 千阳 卫东 印江 和顺 围场 龙华 龙文 龙安 雷山 黑水 白水 白沙 白河 白玉"
              + " 泉山 泉港 玉山 港口 港北 港南 甘南 平安 平江 平南 平乐 平山 开江 开化 思明 惠民"
              + " 惠城 惠农 建宁 建阳 延平 定海 定边 定南 宝山 宝清 宝兴 安次 安图 安定 安泽");

  private static final Set<String> PROVINCES =
      words(
          "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西"
              + " 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门");

  private PlaceNames() {}

  /** The name without its kind, or null where too little would be left. */
  static String bare(String name) {
    if (REGIONS.contains(name)) {
      return name.startsWith("内蒙古") ? "内蒙古" : name.substring(0, 2);
    }
    Matcher autonomous = AUTONOMOUS.matcher(name);
    if (autonomous.matches()) {
      return withoutPeoples(autonomous.group(1));
    }
    Matcher kind = KIND.matcher(name);
    if (!kind.matches() || name.endsWith("井陉矿区")) {
      return null;
    }
    return kind.group(1);
  }

  /** What stays of a name when the unit becomes one of another kind: 永年 of 永年县, 永年区. */
  static String stem(String name) {
    String bare = bare(name);
    return bare == null ? name.substring(0, name.length() - 1) : bare;
  }

  /** The short name with its kind of an autonomous unit (积石山县), or null for others. */
  static String typed(String name) {
    Matcher autonomous = AUTONOMOUS.matcher(name);
    if (!autonomous.matches()) {
      return null;
    }
    return withoutPeoples(autonomous.group(1)) + autonomous.group(2);
  }

  /**
   * What people call a unit of a long name: 科左中旗 (科尔沁左翼中旗), 喀左县, 阿左旗, 前郭县, 东乌旗; or null for others.
   */
  static String clipped(String name) {
    Matcher wing = WING.matcher(name);
    if (wing.matches()) {
      String part = wing.group(3) == null ? "" : wing.group(3);
      return wing.group(1) + wing.group(2) + part + (name.endsWith("县") ? "县" : "旗");
    }
    Matcher side = SIDE.matcher(name);
    if (side.matches()) {
      return side.group(1) + side.group(2);
    }
    Matcher autonomous = AUTONOMOUS.matcher(name);
    if (autonomous.matches()) {
      String own = withoutPeoples(autonomous.group(1));
      return own.length() < LONG_NAME ? null : own.substring(0, 2) + autonomous.group(2);
    }
    return name.endsWith("旗") && name.length() > LONG_NAME ? name.substring(0, 2) + "旗" : null;
  }

  private static String withoutPeoples(String name) {
    String rest = name;
    boolean isShorter = true;
    while (isShorter) {
      isShorter = false;
      for (String people : PEOPLES) {
        if (rest.endsWith(people) && rest.length() - people.length() >= 2) {
          rest = rest.substring(0, rest.length() - people.length());
          isShorter = true;
          break;
        }
      }
    }
    return rest.equals("东乡族") || rest.equals("鄂温克族") ? rest.substring(0, rest.length() - 1) : rest;
  }

  /** Whether the full name says only which part of a city it is. */
  static boolean isGeneric(String name) {
    return (GENERIC.contains(name) && !PROPER.contains(name)) || name.equals("市郊区");
  }

  /** Whether the full name counts only at a word boundary. */
  static boolean isStrict(String name) {
    if (name.length() == 2 || GENERIC.contains(name)) {
      return true;
    }
    if (name.length() > 3) {
      return false;
    }
    char first = name.charAt(0);
    char second = name.charAt(1);
    return (second == '城' && name.endsWith("市"))
        || (second == '山' && name.endsWith("区"))
        || ("东西南北中上下大新老".indexOf(first) >= 0 && name.endsWith("区"))
        || "和平 民和 互助 同心 合作 资源 富裕 公安 通道 共和 文化 东方 民主 建设".contains(name.substring(0, 2));
  }

  /** Whether a bare name is an everyday word and never a place. */
  static boolean isEveryday(String bare) {
    return EVERYDAY.contains(bare) && !PROVINCES.contains(bare);
  }

  /** Whether a bare name is a province's. */
  static boolean isProvince(String bare) {
    return PROVINCES.contains(bare);
  }

  /** Whether a bare name is a place only where the city is known already. */
  static boolean isDoubtful(String bare) {
    return DOUBTFUL.contains(bare);
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
