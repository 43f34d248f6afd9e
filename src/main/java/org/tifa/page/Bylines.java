package org.tifa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names in bylines, captions and openings, and where a byline is part of a paragraph. */
final class Bylines {
  private static final int TAIL_LENGTH = 70;
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,10}");
  private static final List<String> MEDIA = List.of("日报", "晚报", "时报", "晚刊", "电视台", "电台");
  private static final String PLAIN_ROLES =
      "全媒体|融媒体中心|融媒体|融媒|传媒中心|本报讯|本报|本台|本网|本刊|首席|见习|实习|"
          + "特约|特派|通讯员|评论员|记者|报道员|报道|摄影|撰稿|撰文|采写|供稿|供图|作者|文图|文/图|图/文|[文图摄](?=[：:/ ])|(?<=[ 　])摄$|[□■◎●○◆▲【】\\[\\]（）()：:]";

  /** What a role begins with: looking at that first spares most characters most alternatives. */
  private static final String ROLE_BEGINNING = "(?=[全融传本首见实特通评记报摄撰采供作文图□■◎●○◆▲【】\\[\\]（）()：:])";

  private static final Pattern ROLES = Pattern.compile(ROLE_BEGINNING + "(?:" + PLAIN_ROLES + ")");

  /** The same with names of media before them, which are dear to look for. */
  private static final Pattern MEDIA_ROLES =
      Pattern.compile("[\\p{IsHan}]{0,8}(" + String.join("|", MEDIA) + ")|" + PLAIN_ROLES);

  private static final Pattern SEPARATORS = Pattern.compile("[ 　、，,；;/／|｜\\n]+");
  private static final Pattern TRAILING =
      Pattern.compile(
          "[（(](?:[^()（）]{0,16}(?:记者|通讯员|供稿|撰稿|作者|文/图|图/文)[^()（）。]{1,44}"
              + "|(?:下转|上接|紧接|接|转)第? ?[0-9A-D一二三四五六七八九十]{1,3} ?版[^()（）]{0,12})[)）]$");
  private static final Pattern LEADING_CONTINUATION =
      Pattern.compile(
          "^(?:[（(](?:下转|转)第? ?[0-9A-D一二三四五六七八九十]{1,3} ?版[^()（）]{0,12}[)）])?[（(](?:上接|紧接|接)第? ?[0-9A-D一二三四五六七八九十]{1,3} ?版[^()（）]{0,12}[)）]");
  private static final Pattern OPENING =
      Pattern.compile("^[^。]{0,16}?[（(]([^()（）]{0,20}(?:记者|通讯员)[^()（）]{1,40})[)）]");

  private static final Pattern WRITER_LABEL =
      Pattern.compile("(?:文字?|撰文|撰稿人?|采写|作者)[：:丨|｜/] ?(?!图)");

  private static final Pattern BRACKETED =
      Pattern.compile("[（(〔\\[]([\\p{IsHan} 　、，,/·]{2,40})[)）〕\\]]");

  /** 记者某某江西报道： */
  private static final Pattern REPORTING =
      Pattern.compile("^.{0,16}?记者[ 　]?(\\p{IsHan}{2,4}?)[ 　]?(?:\\p{IsHan}{2})?报道[：:]");

  private static final Pattern PHOTO =
      Pattern.compile(
          "摄影(?:报道)?[：: 　/]{0,2}(?:本报|全媒体|融媒体)?(?:记者|通讯员)?[：: 　]{0,2}(\\p{IsHan}{2,4})"
              + "|(?:记者|通讯员|[（( 　。]) ?(\\p{IsHan}{2,4}) ?摄(?:影)?[)）〕】\\]]?$|^摄影[：: 　](\\p{IsHan} ?\\p{IsHan}{1,2})$");

  private Bylines() {}

  private static String withoutRoles(String words) {
    for (String medium : MEDIA) {
      if (words.contains(medium)) {
        return MEDIA_ROLES.matcher(words).replaceAll(" ");
      }
    }
    return ROLES.matcher(words).replaceAll(" ");
  }

  /** The names of a byline, in order. */
  static List<String> names(String byline) {
    List<String> names = new ArrayList<>();
    String bare = withoutRoles(byline);
    String half = "";
    for (String token : SEPARATORS.split(bare.trim())) {
      if (token.length() == 1 && Glyphs.isHan(token.charAt(0))) {
        if (half.isEmpty()) {
          half = token;
        } else {
          names.add(half + token);
          half = "";
        }
        continue;
      }
      if (!half.isEmpty()
          && token.length() == 2
          && Surnames.isName(half + token)
          && !Surnames.isName(token)) {
        names.add(half + token);
        half = "";
        continue;
      }
      half = "";
      boolean isName = token.length() <= 4 || token.indexOf('·') > 0;
      if (isName && NAME.matcher(token).matches() && !names.contains(token)) {
        names.add(token);
      }
    }
    return names;
  }

  /** The names of those who wrote, none where a line names only who took the pictures. */
  static List<String> reporters(String byline) {
    Matcher label = WRITER_LABEL.matcher(byline);
    if (label.lookingAt()) {
      return names(byline.substring(label.end()));
    }
    return byline.indexOf('摄') < 0 || byline.endsWith("摄影报道") || byline.contains("文/图")
        ? names(byline)
        : List.of();
  }

  /** Whether nothing but roles and names stands in the words. */
  static boolean isNamesOnly(String words) {
    int names = 0;
    for (String token : SEPARATORS.split(withoutRoles(words).trim())) {
      if (token.length() > 4 && token.indexOf('·') < 0) {
        return false;
      }
      names += token.isEmpty() ? 0 : 1;
    }
    return names > 0;
  }

  /** The names in the brackets of an opening: 本报讯（记者某某）, or none. */
  static List<String> openingNames(String paragraph) {
    String head = paragraph.substring(0, Math.min(90, paragraph.length()));
    Matcher opening = OPENING.matcher(head);
    if (opening.find()) {
      return names(opening.group(1));
    }
    Matcher reporting = REPORTING.matcher(head);
    return reporting.find() ? List.of(reporting.group(1)) : List.of();
  }

  /** The photographer a caption or byline names, or null. */
  static String photographer(String words) {
    Matcher photo = PHOTO.matcher(words);
    if (!photo.find()) {
      List<String> names = isBracketed(words) && words.indexOf('摄') > 0 ? names(words) : List.of();
      return names.isEmpty() ? null : names.get(0);
    }
    for (int group = 1; group <= photo.groupCount(); group++) {
      if (photo.group(group) != null) {
        return photo.group(group).replace(" ", "");
      }
    }
    return null;
  }

  /** Where a trailing byline or continuation in brackets begins, or -1. */
  static int trailing(String paragraph) {
    int length = paragraph.length();
    if (length == 0
        || (paragraph.charAt(length - 1) != '）' && paragraph.charAt(length - 1) != ')')) {
      return -1;
    }
    int from = Math.max(0, length - TAIL_LENGTH);
    Matcher trailing = TRAILING.matcher(paragraph).region(from, length);
    return trailing.find() ? trailing.start() : trailingNames(paragraph, from);
  }

  /** Where names alone stand in brackets behind the last sentence: 。（某某 某某）, or -1. */
  private static int trailingNames(String paragraph, int from) {
    int open = Math.max(paragraph.lastIndexOf('（'), paragraph.lastIndexOf('('));
    return open >= from
            && open > 0
            && Glyphs.endsSentence(paragraph.substring(0, open))
            && isBracketed(paragraph.substring(open))
        ? open
        : -1;
  }

  /** Whether words are brackets with nothing in them but names: （某某 某 某 文/图）. */
  static boolean isBracketed(String words) {
    Matcher matcher = BRACKETED.matcher(words);
    if (!matcher.matches()) {
      return false;
    }
    List<String> names = names(matcher.group(1));
    if (names.isEmpty() || !isNamesOnly(matcher.group(1))) {
      return false;
    }
    for (String name : names) {
      if (!Surnames.isName(name)) {
        return false;
      }
    }
    return true;
  }

  /** Where a leading continuation note ends, or 0. */
  static int leading(String paragraph) {
    Matcher leading = LEADING_CONTINUATION.matcher(paragraph);
    return leading.find() ? leading.end() : 0;
  }
}
