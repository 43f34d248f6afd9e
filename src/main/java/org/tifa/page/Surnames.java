package org.tifa.page;

import java.util.Set;

/** Family names, by which a bare name is told from another short word. */
final class Surnames {
  /** The single-character family names in use, the frequent ones first; facts of the census. */
  private static final String SINGLE =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱江尹薛闫阎段雷侯龙史"
          + "陶黎贺顾毛郝龚邵万覃武钱戴严莫孔向常汤康易乔赖樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂焦柳邢路岳齐梅庄涂祝耿苗辛管骆左童谷代纪舒柴凌裴詹欧喻关屈卜阮鲍宁蓝车包滕甘符华"
          + "麻池植米项柏盛娄冉翁褚解冷佟桂卞牟单隋辜靳祁庞柯卓卫沙连房司宫霍游阳鹿甄杭古晏曲蒙佘蒲尚党巩商景边刁迟丛楚窦丰苟郎乐栗练蔺宓缪慕农蓬朴濮戚强桑师寿束宿邰宛危巫奚席咸羿阴应"
          + "雍虞郁禹元苑云臧查湛支仲竺诸宗祖楼封仝鄢晋扈阚亢匡况邝旷乜糜闵木那区冀计简谌矫揭敬鞠库兀隆逯麦门容茹仇滑战展智衷訾邬鲜晓肇邸刑胥原昝奕银伊汝荀菅岑储戈干勾撒恩皮权荣阙暴补"
          + "昌巢晁楮丑狄刀斗伏盖郜贡衡弘花怀桓惠姬嵇籍蓟郏降京经鞫寇蒯郦利廉良令留伦洛茅芈牧乃南念钮漆亓钦青丘麴饶赏韶生谈檀腾屠庹完微闻沃吾郤冼幸宣玄仰养益瀛於尉蔚隗佴宰笪征郅种资禚"
          + "买热艾阿哈海吉扎才郗佀仉昃邴逄綦郄钭呼吝苌仵宪敖庾仓尼泽拉索文明成时占平和全";

  private static final Set<String> DOUBLE =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "轩辕", "南宫",
          "西门", "东郭", "呼延", "宇文", "长孙", "独孤", "拓跋", "申屠", "闻人", "澹台", "濮阳", "淳于", "太史");

  /** Letters of a name with a single and with a double family name. */
  private static final int LONGEST = 3;

  private Surnames() {}

  /** Whether a word reads as a whole name: a family name and one or two letters. */
  static boolean isName(String word) {
    int length = word.length();
    if (length < 2 || length > LONGEST + 1) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!Glyphs.isHan(word.charAt(i))) {
        return false;
      }
    }
    return (length > LONGEST - 1 && DOUBLE.contains(word.substring(0, 2)))
        || (length <= LONGEST && SINGLE.indexOf(word.charAt(0)) >= 0);
  }
}
