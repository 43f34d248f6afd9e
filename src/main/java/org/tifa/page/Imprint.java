package org.tifa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line says of the page it stands on: its medium, day, edition, source and authors, in any
 * order, as in 云和新闻 2024年3月15日 星期五 第1版 or 2022-07-21 16:45 来源：黄山日报. A line is an imprint only if
 * all of its words are such facts.
 *
 * @param medium the newspaper, site or account that names itself, or null
 * @param source the medium after 来源：and its like, or null
 * @param authors names after 记者, 作者 and their like, in order
 * @param hasDay whether a day stands in it
 * @param photographers names after 摄影 and its like, in order
 * @param facts how many there are; a line of one fact may be something else as well
 * @param isPrint whether an edition, an issue number or a weekday stands in it, as on printed pages
 */
record Imprint(
    String medium,
    String source,
    List<String> authors,
    List<String> photographers,
    int facts,
    boolean hasDay,
    boolean isPrint) {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 110;

  private static final Pattern DAY_FACT =
      Pattern.compile(
          "\\d{4} ?[-年/.] ?\\d{1,2} ?[-月/.] ?\\d{1,2} ?日?(?!\\d)|[二一][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日");
  private static final Pattern TIME_FACT =
      Pattern.compile("T? ?\\d{1,2} ?[:：时] ?\\d{2}(分|[:：]\\d{2})?");
  private static final String NAME_END = "(?![\\p{IsHan}]| ?[：:/])";
  private static final String NAME =
      "[\\p{IsHan}]{1,6}(·[\\p{IsHan}]{1,8}){1,2}|[\\p{IsHan}]{2,4}"
          + NAME_END
          + "|[\\p{IsHan}] [\\p{IsHan}]"
          + NAME_END;
  private static final String ENDINGS =
      "(?:日报|晚报|早报|晨报|时报|商报|都市报|新报|导报|周报|青年报|工人报|农民报|晚刊|周刊|新闻网|新闻中心|融媒体中心|融媒体|融媒|传媒中心|传媒|广播电视台|电视台|电台|客户端"
          + "|学习平台|快讯|时讯|通讯|乡讯|小报|新闻|在线|发布|频道|[一-鿿](?:报|网|台))";

  /** The head of a public account's post: 原创 author account 2020-11-03 20:15 河北. */
  private static final Pattern POST =
      Pattern.compile(
          "(?:原创 ?)?(?:([\\p{IsHan}]{2,4}) )?([\\p{IsHan}A-Za-z0-9·]{2,16}) ?\\d{4}-\\d{2}-\\d{2} ?\\d{2}:\\d{2}(?: ?发表于)? ?\\p{IsHan}{2,4}");

  /** Official kinds of writing whose names end as a newspaper's does. */
  private static final Pattern NO_MEDIUM =
      Pattern.compile(
          ".*(?:(?:本市|本县|本区|本地|县区|国内|国际|综合|社会|经济|民生|体育|文化|要闻|时政|图片|一句话|简明|今日)新闻|通报|汇报|(?<!大)公报|预报|警报|情报|海报|喜报|举报|申报|简报|上报|互联网|全国|首页|联网|官网|电网|路网|平台网|舞台|阳台|平台)");

  private static final Pattern MEDIUM =
      Pattern.compile(
          "《?(人民网|新华网|中国网|红网|[一-鿿]{1,10}?"
              + ENDINGS
              + ")》?(?:微信公众号|微信|客户端|数字报|电子版|讯|社(?:出版|主办|编印))?");
  private static final Pattern PRINT_FACT =
      Pattern.compile(
          "(?:星期|周)[一二三四五六日天]|\\d{4}年 ?第 ?\\d{1,3} ?[期周]|总?第 ?[\\d一二三四五六七八九十百千〇零]{1,6} ?期|第? ?(?:\\d{1,5}|[A-D]\\d{0,2}|[一二三四五六七八九十]{1,3}) ?版"
              + "|[今本][日期]共? ?[\\d一二三四五六七八九十]{1,3} ?版|[A-D]\\d{1,2}(?!\\d)|零售.{0,6}[元角分]|每份.{0,6}[元角分]"
              + "|国内统一(?:连续出版物|刊)号[:：]? ?CN[- ]?[\\d\\-/()（）]+|CN[- ]?\\d{2}-\\d{4}[\\d\\-/()（）]*|邮发代号[:：]? ?[\\d\\-]+");
  private static final Pattern BRACKETED_PAGE = Pattern.compile("[（(][\\d一二三四五六七八九十]{1,2}[)）]");
  private static final Pattern OTHER_FACT =
      Pattern.compile(
          "农历[\\p{IsHan}]{2,10}|\\p{IsHan}{2}年[正一二三四五六七八九十冬腊闰]{1,3}月[初十廿三][一二三四五六七八九十]?|发表于\\p{IsHan}{2,4}|(?:https?://|www\\.)[^ ]+|[\\p{IsHan}]{3,24}(?:编印|主办|主管|主编|编)(?![\\p{IsHan}])|(?:字[体号][：: ]*)?[大小] ?中 ?[大小]|[\\p{IsHan}]{2,4}(?:新闻|要闻|综合|专版|副刊|专刊|时政|民生|评论|广告|视点)(?![\\p{IsHan}])|电子版|数字报|电子报|[A-Z]{2,}(?: [A-Z]{2,}){1,4}(?![A-Za-z])|原创|订阅|转载|(?:阅读|浏览|点击|访问)(?:次数|量|数)?[ :：（(]*[\\d,.万+]+[)）次]*");
  private static final Pattern LABEL =
      Pattern.compile(
          "([\\p{IsHan}A-Za-z](?:[\\p{IsHan}A-Za-z&&[^丨]]| (?=\\p{IsHan}|[:：])|/(?=[图文])){0,9}) ?[:：/|｜丨] ?");
  private static final Pattern SOURCE_LABEL =
      Pattern.compile("(?:文章|信息|稿件|新闻|内容)?(?:来源|来源单位|稿源)|来自");
  private static final Pattern AUTHOR_LABEL =
      Pattern.compile(
          "作者|(?:本报|本台|本网|全媒体|融媒体?|特约|见习|实习)*(?:记者|通讯员)|撰稿人?|撰文|采写|文/图|图/文|文|文字|文字记者|供稿人?");
  private static final Pattern PHOTO_LABEL = Pattern.compile("摄影(?:记者)?|图片?|供图|摄");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:本报|本台|本网|全媒体|融媒体?|特约|见习|实习|首席|新华社|人民网)*(?:记者|通讯员|作者|撰稿人?|评论员)/? ?(?=" + NAME + ")");
  private static final Pattern NAMES =
      Pattern.compile("(?:" + NAME + ")(?:[ 、，,/](?:" + NAME + "))*");
  private static final Pattern REGION =
      Pattern.compile(
          "(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)(?!\\p{IsHan})");
  private static final Pattern WORD = Pattern.compile("[^ |｜丨:：\\d《》（）()【】\\[\\]]+");

  /** Whether the line is one label with names. */
  boolean isNamesOnly() {
    return facts == 1 && !(authors.isEmpty() && photographers.isEmpty());
  }

  /**
   * Whether the line can be nothing else: of one fact only a day, an edition or a named source is
   * sure.
   */
  boolean isSure() {
    return facts > 1 || hasDay || isPrint || source != null;
  }

  /**
   * Reads a line.
   *
   * @param words in simplified script and settled widths
   * @param rules tell the labels, buttons and names of columns that may stand in an imprint
   * @return null if the line is no imprint
   */
  static Imprint of(String words, FurnitureRules rules) {
    if (words.length() < SHORTEST || words.length() > LONGEST || Glyphs.endsSentence(words)) {
      return null;
    }
    Matcher post = POST.matcher(words);
    if (post.matches()) {
      List<String> author = post.group(1) == null ? List.of() : List.of(post.group(1));
      return new Imprint(post.group(2), null, author, List.of(), 2, true, false);
    }
    return new Reading(words, rules).imprint();
  }

  /** The medium that words name, without what is added to its name, or null. */
  static String medium(String words) {
    if (!LineMarks.has(LineMarks.of(words), LineMarks.MEDIUM_NAME)) {
      return null;
    }
    Matcher matcher = MEDIUM.matcher(words);
    return matcher.matches() && !NO_MEDIUM.matcher(matcher.group(1)).matches()
        ? matcher.group(1).replaceAll("(?<=报|网|台)客户端$", "")
        : null;
  }

  /** One line while it is read. */
  private static final class Reading {
    private final String words;
    private final FurnitureRules rules;
    private final List<String> authors = new ArrayList<>();
    private final List<String> photographers = new ArrayList<>();
    private String medium;
    private String source;
    private boolean hasDay;
    private boolean isPrint;
    private int facts;
    private int at;

    Reading(String words, FurnitureRules rules) {
      this.words = words;
      this.rules = rules;
    }

    Imprint imprint() {
      while (true) {
        while (at < words.length() && isFrame(words.charAt(at))) {
          if (take(BRACKETED_PAGE)) {
            isPrint = true;
          } else {
            at++;
          }
        }
        if (at == words.length()) {
          break;
        }
        if (!isFact()) {
          return null;
        }
        facts++;
      }
      boolean isPageName = medium != null && medium.endsWith("新闻") && !hasDay && !isPrint;
      if (isPageName) {
        // 某市新闻 | 某区专版 names a page of the newspaper.
        medium = null;
      }
      boolean isTold =
          hasDay
              || isPrint
              || source != null
              || !authors.isEmpty()
              || !photographers.isEmpty()
              || (medium != null && facts > 1);
      return isTold
          ? new Imprint(
              medium,
              source,
              List.copyOf(authors),
              List.copyOf(photographers),
              facts,
              hasDay,
              isPrint)
          : null;
    }

    private boolean isFact() {
      if (take(DAY_FACT)) {
        hasDay = true;
        return true;
      }
      if (take(PRINT_FACT)) {
        isPrint = true;
        return true;
      }
      return take(TIME_FACT)
          || isLabelled()
          || isRole()
          || isWord()
          || take(OTHER_FACT)
          || take(REGION);
    }

    /** A label with its value: a day, a medium, names, or anything up to the next gap. */
    private boolean isLabelled() {
      if (!hasLabelEnd()) {
        return false;
      }
      Matcher matcher = from(LABEL);
      if (!matcher.lookingAt()) {
        return false;
      }
      String label = matcher.group(1).replace(" ", "");
      boolean isSource = SOURCE_LABEL.matcher(label).matches();
      boolean isAuthor = AUTHOR_LABEL.matcher(label).matches();
      boolean isPhoto = PHOTO_LABEL.matcher(label).matches();
      if (!isSource && !isAuthor && !isPhoto && !rules.isLabel(label)) {
        return false;
      }
      at = matcher.end();
      if (take(DAY_FACT)) {
        hasDay = true;
        return true;
      }
      int begin = at;
      String value = value();
      String named = isSource || isAuthor ? medium(value.replaceAll("[-—－·].*", "")) : null;
      if (named != null) {
        source = source == null ? named : source;
        return true;
      }
      int end = at;
      at = begin;
      if ((isAuthor || isPhoto) && take(NAMES) && isClosed()) {
        add(words.substring(begin, at), isPhoto ? photographers : authors);
      } else {
        at = end;
      }
      return true;
    }

    private boolean hasLabelEnd() {
      for (int i = at; i < words.length(); i++) {
        if (":：/|｜丨".indexOf(words.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }

    /** The words up to the next gap, day or label. */
    private String value() {
      int begin = at;
      int depth = 0;
      while (at < words.length()) {
        char c = words.charAt(at);
        depth += "（([【".indexOf(c) >= 0 ? 1 : 0;
        depth -= "）)]】".indexOf(c) >= 0 ? 1 : 0;
        if ((c == ' ' && depth <= 0) || "|｜丨".indexOf(c) >= 0) {
          break;
        }
        at++;
      }
      return words.substring(begin, at);
    }

    private boolean isRole() {
      Matcher matcher = from(ROLE);
      if (!matcher.lookingAt()) {
        return false;
      }
      int begin = at;
      at = matcher.end();
      int names = at;
      if (take(NAMES) && isClosed()) {
        add(words.substring(names, at), authors);
        return true;
      }
      at = begin;
      return false;
    }

    private boolean isWord() {
      Matcher matcher = from(WORD);
      if (!matcher.lookingAt()) {
        return false;
      }
      String word = matcher.group();
      LineKind kind = rules.look(word, 0, 1);
      String named = kind == null ? medium(word) : null;
      if (named != null) {
        medium = medium == null ? named : medium;
      } else if (kind != LineKind.COLUMN
          && kind != LineKind.FURNITURE
          && kind != LineKind.FURNITURE_TAIL
          && kind != LineKind.MASTHEAD) {
        return false;
      }
      at = matcher.end();
      return true;
    }

    private static void add(String names, List<String> to) {
      for (String name : Bylines.names(names)) {
        if (!to.contains(name)) {
          to.add(name);
        }
      }
    }

    /** Whether a word has ended here. */
    private boolean isClosed() {
      return at == words.length() || !Glyphs.isHan(words.charAt(at));
    }

    private boolean take(Pattern pattern) {
      Matcher matcher = from(pattern);
      if (!matcher.lookingAt()) {
        return false;
      }
      at = matcher.end();
      return true;
    }

    private Matcher from(Pattern pattern) {
      return pattern
          .matcher(words)
          .region(at, words.length())
          .useTransparentBounds(true)
          .useAnchoringBounds(false);
    }

    private static boolean isFrame(char c) {
      return " |｜丨·•,，、;；:：/>【】[]（）()〔〕《》-—―─–=+".indexOf(c) >= 0;
    }
  }
}
