package org.tifa.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by the words of a line, in simplified script, what the line is. */
final class LineClassifier {
  private static final int SHORT = 80;
  private static final int HEADLINE_LIMIT = 64;
  private static final int LONGEST_NOTICE = 240;

  /** Lines among which a paper's name stands that could be a headline elsewhere. */
  private static final int PAGE_TOP = 6;

  /** Characters of a page's number without 版. */
  private static final int LONGEST_NUMBER = 8;

  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "\\d{4} ?[-年/.] ?\\d{1,2} ?[-月/.] ?\\d{1,2} ?日?([ 　T]*\\d{1,2} ?[:：时] ?\\d{1,2}分?([:：]\\d{1,2})?)?"
              + "([ 　]*(星期|周)[一二三四五六日天])?([ 　]*农历[^，。]{2,12})?"
              + "([ 　]*发表于.{1,12})?([ 　]*[|｜]?[ 　]*(来源|稿源)[：:].{1,30})?([ 　]*第 ?\\d{1,6} ?期.{0,20})?"
              + "([ 　]*第? ?[0-9A-D一二三四五六七八九十]{1,3} ?版.{0,12})?");
  private static final Pattern CRUMBS = Pattern.compile("[^，。！？]{1,20}(>{1,2}[^，。！？]{1,20}){1,6}");
  private static final Pattern BARRED =
      Pattern.compile(
          "[\\p{IsHan}A-Z]{2,10}( ?[|｜] ?[\\p{IsHan}A-Z]{2,10}){1,8}(专版|专刊|新闻|登录|注册|首页)"
              + "|\\p{IsHan}( \\p{IsHan}){1,3} ?\\d{1,2}|[\\p{IsHan}]{2,8}( ?[|｜] ?[\\p{IsHan}]{2,6}){3,9}");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(第 ?[0-9A-D一二三四五六七八九十]{1,3} ?版([：: 　·].{0,16})?|[A-D]?\\d{1,2} ?版?|[0-9A-D]{1,3} ?版[：: 　].{1,12}|"
              + "版[次面][：: 　].{1,12}|[-—–] ?\\d{1,4} ?[-—–]|· ?\\d{1,4} ?·|[\\p{IsHan}]{2,6}[ 　]*第?\\d{1,2}版)");
  private static final Pattern COUNTDOWN = Pattern.compile(".{0,20}倒计时 ?\\d{1,4} ?天.{0,6}");
  private static final Pattern LICENCE =
      Pattern.compile("(本作品(是|来自|在)中华人民共和国.{0,80}|注[：:]中文维基文库社群.{0,60}|本模板所指.{0,60})");
  private static final Pattern MASTHEAD =
      Pattern.compile(
          "(\\p{IsHan}{1,8}(日报|晚报|早报|晨报|时报|商报|都市报|新报|导报|青年报|工人报|农民报|晚刊|周刊|周报)|人民网|新华网|光明网|央视网|中国网|"
              + "\\p{IsHan}{2,6}(新闻网|在线)|今日\\p{IsHan}{2,4})([ 　]?[·|｜][ 　]?\\p{IsHan}{2,8})?");

  /** A local paper that is named after its place, alone or with the day and number of its issue. */
  private static final Pattern LOCAL_PAPER =
      Pattern.compile(
          "((?![我全本各])\\p{IsHan}{1,12}[省市县区旗州盟](新闻|时讯|快讯|快报|周报|周刊|报))"
              + "([ 　]*\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日[^。，]{0,24})?");

  private static final Pattern CONTINUATION =
      Pattern.compile("[（(【]?[▲▼▶◀↓→★☆]?(下转|上接|紧接|接|转)第? ?[0-9A-D一二三四五六七八九十]{1,3} ?版.{0,20}");
  private static final String ROLES =
      "(本报|本台|本刊|本网|全媒体|融媒体|融媒|传媒|见习|实习|首席|特约|文图|市|县|区|[\\p{IsHan}]{2,6}(日报|晚报|时报|网))*";
  private static final String NAME = "[\\p{IsHan}·]{2,4}|\\p{IsHan} \\p{IsHan}";
  private static final Pattern BYLINE =
      Pattern.compile(
          "[□■◎●○◆▲（(【\\[ 　]*"
              + ROLES
              + "(记者|通讯员|特约记者|特约通讯员|撰稿|撰文|作者|文/图|图/文|文[：:|｜丨]|图[：:|｜丨]|报道员|摄影|特派记者|采写|供稿|供图)"
              + "[：:/／ 　]*[\\p{IsHan}·、,，;；：:/／|｜() 　（）]{2,50}");
  private static final Pattern REPORTERS =
      Pattern.compile(
          "[□■◎●○◆▲ ]*(本报|本台|本网)?(记者|通讯员) ?("
              + NAME
              + ")( (本报|本网)?(记者|通讯员)? ?("
              + NAME
              + "))* (摄影报道|文/图|图文报道|报道)");
  private static final Pattern BULLETED_NAME =
      Pattern.compile(
          "[□■◎●○◆▲⊙◇] ?(?!消息|通讯|特写|评论|简讯|短讯|图片|要闻|社论|言论)([\\p{IsHan}·]{2,3}|\\p{IsHan} ?\\p{IsHan}{1,2})");
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(国务院总理|国务院副总理|[\\p{IsHan}]{0,12}(省长|市长|区长|县长|主席|代市长|代省长|代区长|代县长|总理|书记|主任|委员长|院长|检察长))[ 　]+"
              + "[\\p{IsHan}·]{1,6}([ 　][\\p{IsHan}]{1,2})?");
  private static final Pattern RANK =
      Pattern.compile("[\\p{IsHan}、]{0,14}(总理|省长|市长|区长|县长|主席|书记|主任|委员长|院长|检察长|部长|局长)");
  private static final Pattern CREDIT =
      Pattern.compile(
          "[（(—― ]*(据|原载|转自|摘自|转载自|来源|选自|载于)[：: ]?[《“]?[\\p{IsHan}]{2,14}[》”]?(报道|讯|电|消息|客户端)?[）) ]*"
              + "|[（(](新华社|中新社|人民日报|光明日报|经济日报|新华网|人民网|央视新闻)[^）)]{0,16}[）)]");
  private static final Pattern CAPTION =
      Pattern.compile(
          "[【〔\\[（(](图 ?\\d*|照片)[：:].{2,80}[】〕\\])）]|[▲▼△▽↑←→■□●（( 　]*((图|上图|下图|左图|右图|大图|小图|题图)([①-⑩一二三四五\\d])?[为是：:].{2,100}|图片(来源|由)?[：:说].{2,100}"
              + "|图[①-⑩一二三四五].{2,100})|.{4,120}([。）)” 　](摄影|图|供图|摄影报道)[：: 　/]{0,2}(本报|通讯员|记者| |　)*.{0,12}"
              + "|[ 　]摄|摄影[ 　:：].{2,12}|[（(].{2,12}摄[）)]|(记者|通讯员)[ 　]?[\\p{IsHan}]{2,4}[ 　]?摄)"
              + "|.{2,30}作(政府)?工作报告");
  private static final Pattern UNDERLINE =
      Pattern.compile(
          "[—―─-]{1,3}[^—―─-][^。]{3,80}|[（(]?(\\d{4}|二[〇○零\\p{IsHan}]{3})年.{2,12}在.{4,60}(会议|大会)(上|通过)?[）)]?"
              + "|[（(]\\d{4}年\\d{1,2}月\\d{1,2}日.{2,60}通过[）)]");
  private static final Pattern MEETING =
      Pattern.compile("(\\d{4}|二[〇○零\\p{IsHan}]{3})年.{2,12}在.{4,60}(会议|大会)上.{0,16}");
  private static final Pattern COLUMN =
      Pattern.compile("[【\\[〔◆●★☆■□◎⊙◇※＊*~][^】\\]〕，。]{2,12}[】\\]〕◆●★☆■□◎⊙◇※＊*~]");
  private static final Pattern OPENER =
      Pattern.compile(
          "[□■● ]*(本报讯|本报(?!通讯)\\p{IsHan}{0,8}(?<!通)讯|本网讯|本台讯|本刊讯|[【〔]?\\p{IsHan}{1,8}(报|网|融媒|电台|新闻)讯"
              + "|(新华社|中新社|\\p{IsHan}{1,6}[网报])\\p{IsHan}{0,8}(\\d{4}年)?\\d{1,2}月\\d{1,2}日[电讯]"
              + "|本报\\p{IsHan}{0,6}(\\d{4}年)?\\d{1,2}月\\d{1,2}日[电讯]|\\p{IsHan}{0,4}讯[ 　]*[（(]).*",
          Pattern.DOTALL);
  private static final Pattern NUMBERED =
      Pattern.compile(
          "([一二三四五六七八九十]{1,3}[、.．是要]|[（(][一二三四五六七八九十\\d]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[，,、章节条部分：: 　]"
              + "|\\d{1,3}[.．、](?!\\d)|[①-⑳]|[［\\[]\\d{1,3}[］\\]]|[—―─]{2,3}|[●■◆▲★·•] ?|(问|答|记者)[：:]).*",
          Pattern.DOTALL);
  private static final Pattern BARE_NAME = Pattern.compile(NAME);
  private static final Pattern NOTICE =
      Pattern.compile(
          ".{0,120}(遗失|丢失|被盗).{2,120}作废.{0,6}|.{0,80}(竞买人|竞买保证金|竞价保证金).{0,200}", Pattern.DOTALL);

  private final FurnitureRules rules;

  LineClassifier(FurnitureRules rules) {
    this.rules = rules;
  }

  /**
   * Kind of a line or paragraph.
   *
   * @param line its number on the page, 0 first
   * @param count lines of the page
   */
  LineKind kind(String words, int line, int count) {
    LineKind ruled = rules.look(words, line, count);
    if (ruled != null) {
      return ruled;
    }
    if (words.length() > SHORT) {
      return longKind(words);
    }
    int marks = LineMarks.of(words);
    Imprint imprint = mayBeImprint(words, marks) ? Imprint.of(words, rules) : null;
    if (imprint != null && imprint.isNamesOnly()) {
      return LineKind.BYLINE;
    }
    if (imprint != null && imprint.isSure()) {
      return imprint.isPrint() ? LineKind.MASTHEAD : LineKind.FURNITURE;
    }
    char first = words.charAt(0);
    if (LineMarks.isTailStart(first) && LICENCE.matcher(words).matches()) {
      return LineKind.FURNITURE_TAIL;
    }
    if (LineMarks.has(marks, LineMarks.EDITION) && CONTINUATION.matcher(words).matches()) {
      return LineKind.CONTINUATION;
    }
    if (isMasthead(words, marks, line)) {
      return LineKind.MASTHEAD;
    }
    if (isFurniture(words, marks)) {
      return LineKind.FURNITURE;
    }
    if (LineMarks.has(marks, LineMarks.NOTICE) && isNotice(words)) {
      return LineKind.NOTICE;
    }
    if (LineMarks.has(marks, LineMarks.DISPATCH) && OPENER.matcher(words).matches()) {
      return LineKind.OPENER;
    }
    if (LineMarks.has(marks, LineMarks.WRITER) && REPORTERS.matcher(words).matches()) {
      return LineKind.BYLINE;
    }
    if ((LineMarks.has(marks, LineMarks.PICTURE) || words.endsWith("工作报告"))
        && CAPTION.matcher(words).matches()) {
      return LineKind.CAPTION;
    }
    boolean isEnd = Glyphs.endsSentence(words);
    if (LineMarks.has(marks, LineMarks.WRITER)
        && words.length() <= 60
        && !isEnd
        && BYLINE.matcher(words).matches()
        && Bylines.isNamesOnly(words)) {
      return LineKind.BYLINE;
    }
    if (LineMarks.isCreditStart(first) && Bylines.isBracketed(words)) {
      return LineKind.BYLINE;
    }
    if (!Character.isLetterOrDigit(first) && BULLETED_NAME.matcher(words).matches()) {
      return LineKind.BYLINE;
    }
    if (LineMarks.isCreditStart(first) && CREDIT.matcher(words).matches()) {
      return LineKind.CREDIT;
    }
    if (LineMarks.has(marks, LineMarks.SPACE) && SPEAKER.matcher(words).matches()) {
      return LineKind.SPEAKER;
    }
    if (words.indexOf('、') > 0 && isRank(words)) {
      return LineKind.SPEAKER;
    }
    if (!Character.isLetterOrDigit(first) && COLUMN.matcher(words).matches()) {
      return LineKind.COLUMN;
    }
    if (!isEnd
        && LineMarks.isUnderlineStart(first)
        && (UNDERLINE.matcher(words).matches() || MEETING.matcher(words).matches())) {
      return LineKind.UNDERLINE;
    }
    if (isHeadline(words)) {
      return NUMBERED.matcher(words).matches() && !hasHeadlineGap(words)
          ? LineKind.NUMBERED
          : LineKind.HEADLINE;
    }
    return LineKind.PROSE;
  }

  private static LineKind longKind(String words) {
    if (words.startsWith("本作品是中华人民共和国") || words.startsWith("本作品来自中华人民共和国")) {
      return LineKind.FURNITURE_TAIL;
    }
    if (isNotice(words)) {
      return LineKind.NOTICE;
    }
    String opening = words.substring(0, 40);
    return LineMarks.has(LineMarks.of(opening), LineMarks.DISPATCH)
            && OPENER.matcher(opening).matches()
        ? LineKind.OPENER
        : LineKind.PROSE;
  }

  /**
   * Whether facts may stand in the line beside each other: it has gaps or labels and no clauses.
   */
  private static boolean mayBeImprint(String words, int marks) {
    boolean hasGap = LineMarks.has(marks, LineMarks.SPACE | LineMarks.BAR | LineMarks.LABEL);
    boolean hasFigure =
        LineMarks.has(marks, LineMarks.MEDIUM | LineMarks.NUMBER)
            || "（(〔二一".indexOf(words.charAt(0)) >= 0;
    return (hasGap || (hasFigure && LineMarks.has(marks, LineMarks.IMPRINT)))
        && words.indexOf('，') < 0
        && words.indexOf('。') < 0;
  }

  private static boolean isMasthead(String words, int marks, int line) {
    boolean isShortNumber =
        words.length() <= LONGEST_NUMBER && LineMarks.has(marks, LineMarks.NUMBER);
    return ((isShortNumber || LineMarks.has(marks, LineMarks.EDITION))
            && PAGE_NUMBER.matcher(words).matches())
        || (LineMarks.has(marks, LineMarks.MEDIUM)
            && ((words.length() <= 24 && MASTHEAD.matcher(words).matches())
                || (line < PAGE_TOP && LOCAL_PAPER.matcher(words).matches())));
  }

  private static boolean isFurniture(String words, int marks) {
    char first = words.charAt(0);
    int space = words.indexOf(' ');
    boolean isParted = LineMarks.has(marks, LineMarks.BAR) || space == 1 || space == 2;
    return (!Character.isLetterOrDigit(first) && NO_WORDS.matcher(words).matches())
        || (Glyphs.isDigit(first) && DATE_LINE.matcher(words).matches())
        || (LineMarks.has(marks, LineMarks.BAR) && CRUMBS.matcher(words).matches())
        || (isParted && BARRED.matcher(words).matches())
        || (LineMarks.has(marks, LineMarks.COUNTDOWN) && COUNTDOWN.matcher(words).matches());
  }

  /** Whether a paragraph is a commercial notice by its own words. */
  private static boolean isNotice(String words) {
    return words.length() <= LONGEST_NOTICE
        && (words.contains("作废") || words.contains("竞买") || words.contains("竞价"))
        && NOTICE.matcher(words).matches();
  }

  private static boolean isHeadline(String words) {
    int length = words.length();
    if (length < 4 || length > HEADLINE_LIMIT || Glyphs.hanCount(words) * 2 < length) {
      return false;
    }
    char last = words.charAt(length - 1);
    int comma = words.indexOf('，');
    if (length > 24 && comma >= 0 && words.indexOf('，', comma + 1) >= 0) {
      return false;
    }
    if (comma > 0 && HeadlineBlocks.isReport(words)) {
      return false;
    }
    return "。；，、：;,:".indexOf(last) < 0
        && words.indexOf('。') < 0
        && words.indexOf('；') < 0
        && !(Glyphs.isFinal(last) && length < 6)
        && !(last == '…' || (Glyphs.endsSentence(words) && words.indexOf('，') >= 0 && length > 30));
  }

  private static boolean hasHeadlineGap(String words) {
    return words.indexOf(' ') > 3 && words.indexOf('：') < 0;
  }

  /** Whether the line is made of names of columns, such as 要闻 | 综合. */
  boolean isColumnName(String words) {
    if (words.length() > 16) {
      return false;
    }
    for (String name : words.split("[ ·|｜]+", -1)) {
      if (name.isEmpty() || rules.look(name, 0, 1) != LineKind.COLUMN) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line is a single name of a person and nothing else. */
  boolean isBareName(String words) {
    return BARE_NAME.matcher(words).matches();
  }

  /** Whether the line is the rank of an official and nothing else. */
  boolean isRank(String words) {
    return words.length() <= 18 && RANK.matcher(words).matches();
  }

  /** The medium whose name is the line, alone or with its channel or day; or null. */
  String masthead(String words) {
    Matcher masthead = MASTHEAD.matcher(words);
    if (masthead.matches()) {
      return masthead.group(1);
    }
    Matcher local = LOCAL_PAPER.matcher(words);
    return local.matches() ? local.group(1) : null;
  }

  /** What a line says of its page, or null. */
  Imprint imprint(String words) {
    return Imprint.of(words, rules);
  }

  /** Whether a paragraph of a report can begin like this. */
  boolean canBegin(String words) {
    return BEGINNING.matcher(words).lookingAt();
  }

  private static final Pattern BEGINNING =
      Pattern.compile(
          "[“‘《（【□■●]|\\p{IsHan}{2,4}(强调|指出|要求|表示|认为|介绍|告诉|坦言|坚信|提出|说)|近日|日前|今年|去年|目前|近年来|据|截至|同时|此外|随后"
              + "|下一步|会议|会上|记者|\\d{1,4}[月年]|\\d{1,2}[.、]|[一二三四五六七八九十]{1,2}[是、要]|第[一二三四五六七八九十]|各位|为了|在|自|从|本报|如今|当天|当前"
              + "|坚持|要|全区|全县|全市");

  /** A matcher of an attendance line: 甲主持 乙讲话 丙参加. */
  boolean isAttendance(String words) {
    Matcher matcher = ATTENDANCE.matcher(words);
    return matcher.matches();
  }

  private static final Pattern ATTENDANCE =
      Pattern.compile(
          "([\\p{IsHan}、]{2,20}(主持|讲话|参加|出席|作安排|致辞|陪同|作报告|并讲话|作讲话|宣讲)(会议|并讲话)?[ 　]*){1,5}");
}
