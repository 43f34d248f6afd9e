package org.tifa.generator;

/**
 * Invented people of a district: the same few hold its offices and write its reports all the time.
 */
final class People {
  private static final int OFFICIALS = 8;
  private static final int REPORTERS = 5;
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢";
  private static final String GIVEN = "禾岚桐竹松柏溪川帆墨砚书棠菁楠蕾婷锐倩峥宁朗悦晴岩遥舟芸荔琪筠槐桦栀笙";
  private static final String[] OFFICES = {
    "镇党委书记", "村党支部书记", "街道办事处主任", "农业农村局局长", "教育局副局长", "社区居委会主任", "合作社理事长", "车间主任", "驻村第一书记",
    "服务中心负责人"
  };

  private final long seed;
  private final long district;

  People(long seed, long district) {
    this.seed = seed;
    this.district = district;
  }

  /** Appends the office and the name of somebody. */
  void official(StringBuilder text, Dice dice) {
    int number = dice.below(OFFICIALS);
    Dice own = Dice.of(seed, district, number);
    text.append(OFFICES[own.below(OFFICES.length)]);
    name(text, own);
  }

  /** Appends the name of a reporter. */
  void reporter(StringBuilder text, Dice dice) {
    name(text, Dice.of(seed, district, OFFICIALS + dice.below(REPORTERS)));
  }

  private static void name(StringBuilder text, Dice own) {
    text.append(SURNAMES.charAt(own.below(SURNAMES.length())));
    text.append(GIVEN.charAt(own.below(GIVEN.length())));
    if (own.happens(0.7)) {
      text.append(GIVEN.charAt(own.below(GIVEN.length())));
    }
  }
}
