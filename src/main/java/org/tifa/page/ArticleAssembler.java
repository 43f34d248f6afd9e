package org.tifa.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tifa.archive.Concern;

/** Makes the record of an article of its blocks. */
final class ArticleAssembler {
  /** Characters from which an unfinished paragraph is no heading. */
  private static final int PARAGRAPH = 40;

  /** Share of Chinese letters below which a text is not Chinese. */
  private static final double CHINESE_SHARE = 0.3;

  /** Share of kana or hangul above which a text is Japanese or Korean, however many Han it has. */
  private static final double NEIGHBOUR_SHARE = 0.1;

  /** The medium that reports: 南方日报讯, 【大公报讯】, 人民网鹤壁6月11日电. */
  private static final Pattern DISPATCH =
      Pattern.compile(
          "^[【〔]?(?!本)(\\p{IsHan}{1,8}?(?:日报|晚报|晨报|时报|商报|都市报|报|网))(?:客户端|时刻)?\\p{IsHan}{0,6}(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)?[讯电]");

  private static final Pattern SOURCE = Pattern.compile("(来源|稿源|文章来源|信息来源)[：:] ?([^ ）)】|｜]{2,24})");
  private static final Pattern INTERVIEW =
      Pattern.compile(
          "接受了?([\\p{IsHan}]{2,8}?(日报|晚报|时报|新闻网|人民网|新华网|电视台|融媒体中心|传媒中心|网))(?:全媒体|融媒)?(?:记者)?(\\p{IsHan}{2,4}?)?的?(?:采访|专访)");
  private static final Pattern AUTHOR = Pattern.compile("作者[：:] ?([\\p{IsHan}·]{2,8})");
  private static final Pattern MEDIUM =
      Pattern.compile("[\\p{IsHan}A-Za-z·]{0,14}(报|网|台|社|刊|中心|频道|在线|发布|传媒|融媒|晚刊|周刊|导报|新闻)");
  private static final Pattern CREDIT_NAME =
      Pattern.compile("[《“]?([\\p{IsHan}]{2,14}?)[》”]?(报道|讯|电|消息|客户端)?$");

  private static final Pattern COLUMN_MARKS =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Pattern COLUMN_PREFIX =
      Pattern.compile("^[【\\[〔]([^】\\]〕]{2,16})[】\\]〕](?=.{4})");
  private static final Pattern AGENCY =
      Pattern.compile(
          "^[^。]{0,6}?(新华社|中新社|中新网|人民网|央视网|新华网)\\p{IsHan}{0,8}(\\d{4}年)?\\d{1,2}月\\d{1,2}日[电讯]");

  private final ScriptConverter converter;
  private final LineClassifier classifier;

  ArticleAssembler(ScriptConverter converter, LineClassifier classifier) {
    this.converter = converter;
    this.classifier = classifier;
  }

  PageArticle assemble(
      ArticleSplitter.Part part,
      int ordinal,
      Repairs repairs,
      String raw,
      String knownTitle,
      String masthead,
      double confidence) {
    List<Draft> drafts = ordered(part);
    StringBuilder text = new StringBuilder();
    TextMap.Builder map = new TextMap.Builder();
    List<Block> blocks = new ArrayList<>();
    StringBuilder original = new StringBuilder();
    int lastEnd = 0;
    for (Draft draft : drafts) {
      if (text.length() > 0) {
        text.append('\n');
        map.append(1, lastEnd, 0);
      }
      int begin = text.length();
      text.append(draft.words());
      draft.text.appendTo(map);
      lastEnd = draft.text.to(draft.text.length() - 1);
      blocks.add(new Block(draft.kind, begin, text.length(), draft.isRepeat));
      if (draft.kind.isEditorial()) {
        original.append(raw, draft.text.from(0), Math.max(draft.text.from(0), lastEnd));
      }
    }
    Script script = converter.script(original.toString());
    String title = part.title == null ? null : part.title.words();
    if (knownTitle != null) {
      title = better(title, knownTitle);
    }
    return new PageArticle(
        ordinal,
        title,
        part.subtitle == null ? null : bare(part.subtitle.words()),
        part.kicker == null ? null : part.kicker.words(),
        byline(drafts),
        photographer(drafts),
        credit(drafts),
        newspaper(drafts, masthead),
        text.toString(),
        map.build(),
        blocks,
        script,
        concerns(part, drafts, title, repairs, text.toString()),
        columnName(part, drafts, title),
        confidence);
  }

  /** The medium that a masthead line of the page names, or null. */
  String masthead(List<Draft> drafts) {
    for (Draft draft : drafts) {
      String medium = isFrame(draft) ? ownName(draft) : null;
      if (medium == null && draft.kind == BlockKind.MASTHEAD) {
        medium = Imprint.medium(draft.words());
      }
      int step = isFrame(draft) ? draft.words().indexOf('>') : -1;
      if (medium == null && step > 0) {
        medium = Imprint.medium(draft.words().substring(0, step).strip());
      }
      if (medium != null) {
        return medium;
      }
    }
    return null;
  }

  /** The medium that a line of the frame names as its own, or null. */
  private String ownName(Draft draft) {
    String medium = classifier.masthead(draft.words());
    Imprint imprint = medium == null ? draft.imprint(classifier) : null;
    return imprint == null ? medium : imprint.medium();
  }

  private static boolean isFrame(Draft draft) {
    return draft.kind == BlockKind.FURNITURE || draft.kind == BlockKind.MASTHEAD;
  }

  /** Reading order: a headline printed at the end stands first. */
  private static List<Draft> ordered(ArticleSplitter.Part part) {
    if (!part.isTitleLast) {
      return part.drafts;
    }
    List<Draft> heads = new ArrayList<>();
    List<Draft> rest = new ArrayList<>();
    for (Draft draft : part.drafts) {
      boolean isHead =
          draft.kind == BlockKind.TITLE
              || draft.kind == BlockKind.KICKER
              || draft.kind == BlockKind.SUBTITLE;
      (isHead ? heads : rest).add(draft);
    }
    heads.addAll(rest);
    return heads;
  }

  /** A printed title that the known one says in full gives way to it. */
  private static String better(String printed, String known) {
    if (printed == null) {
      return known;
    }
    String own = ArticleSplitter.normalized(printed);
    String full = ArticleSplitter.normalized(known);
    return full.length() > own.length() && full.contains(own) ? known : printed;
  }

  private static String bare(String subtitle) {
    int begin = 0;
    int end = subtitle.length();
    while (begin < end && "—―─- ".indexOf(subtitle.charAt(begin)) >= 0) {
      begin++;
    }
    if (begin < end - 1
        && "（(".indexOf(subtitle.charAt(begin)) >= 0
        && "）)".indexOf(subtitle.charAt(end - 1)) >= 0) {
      begin++;
      end--;
    }
    return subtitle.substring(begin, end);
  }

  private List<String> byline(List<Draft> drafts) {
    List<String> names = new ArrayList<>();
    for (Draft draft : drafts) {
      List<String> found = List.of();
      if (draft.look == LineKind.BYLINE) {
        found = Bylines.reporters(draft.words());
      } else if (draft.look == LineKind.OPENER) {
        found = Bylines.openingNames(draft.words());
      } else if (isFrame(draft)) {
        found = authors(draft);
      }
      for (String name : found) {
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    Matcher interview = names.isEmpty() ? interview(drafts) : null;
    if (interview != null && interview.group(3) != null) {
      names.add(interview.group(3));
    }
    return names;
  }

  private List<String> authors(Draft draft) {
    Imprint imprint = draft.imprint(classifier);
    if (imprint != null) {
      return imprint.authors();
    }
    Matcher author = AUTHOR.matcher(draft.words());
    return author.find() ? Bylines.names(author.group(1)) : List.of();
  }

  private String photographer(List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean mayName = isFrame(draft) || draft.kind == BlockKind.BYLINE;
      Imprint imprint = mayName ? draft.imprint(classifier) : null;
      if (imprint != null && !imprint.photographers().isEmpty()) {
        return imprint.photographers().get(0);
      }
      boolean isAsked = draft.kind == BlockKind.CAPTION || draft.kind == BlockKind.BYLINE;
      String name = isAsked ? Bylines.photographer(draft.words()) : null;
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static String credit(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.kind != BlockKind.CREDIT) {
        continue;
      }
      String words =
          draft.words().replaceAll("^[（(—― ]*(据|原载|转自|摘自|转载自|来源|选自|载于)?[：: ]*|[）) ]+$", "");
      Matcher name = CREDIT_NAME.matcher(words);
      return name.find() ? name.group(1) : words;
    }
    for (Draft draft : drafts) {
      if (draft.kind == BlockKind.BODY && draft.look == LineKind.OPENER) {
        Matcher agency = AGENCY.matcher(draft.words());
        return agency.find() ? agency.group(1) : null;
      }
    }
    return null;
  }

  private String newspaper(List<Draft> drafts, String pageMasthead) {
    String masthead = pageMasthead;
    Draft label = null;
    for (Draft draft : drafts) {
      String words = draft.words();
      if (isFrame(draft)) {
        Imprint imprint = draft.imprint(classifier);
        Matcher source = SOURCE.matcher(words);
        String medium = imprint == null ? null : imprint.source();
        if (medium == null && source.find()) {
          medium = medium(source.group(2));
        }
        if (medium == null && label != null && label.words().startsWith("来源")) {
          medium = medium(words);
        }
        if (medium != null) {
          return medium;
        }
        if (masthead == null) {
          masthead = ownName(draft);
        }
      }
      label = draft.look == LineKind.LABEL ? draft : null;
    }
    if (masthead != null) {
      return masthead;
    }
    for (Draft draft : drafts) {
      if (draft.kind == BlockKind.BODY && draft.look == LineKind.OPENER) {
        Matcher dispatch = DISPATCH.matcher(draft.words());
        if (dispatch.find()) {
          return dispatch.group(1);
        }
        break;
      }
    }
    Matcher interview = interview(drafts);
    if (interview != null && "市县区省州本我全".indexOf(interview.group(1).charAt(0)) < 0) {
      return interview.group(1);
    }
    return null;
  }

  /** The words that say to which medium the interview was given, or null. */
  private static Matcher interview(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.kind == BlockKind.BODY) {
        String words = draft.words();
        if (!words.contains("接受")) {
          continue;
        }
        Matcher interview = INTERVIEW.matcher(words.substring(0, Math.min(600, words.length())));
        if (interview.find()) {
          return interview;
        }
      }
    }
    return null;
  }

  private static String medium(String words) {
    int end = words.length();
    for (String mark : List.of("-", "·", "—", "－", "客户端", "微信", "　")) {
      int at = words.indexOf(mark);
      if (at > 0 && at < end) {
        end = at;
      }
    }
    String name = words.substring(0, end).replaceAll("[《》“”]", "");
    return MEDIUM.matcher(name).matches() ? name : null;
  }

  /** The name of the column: a line of its own, or what stands in brackets before the title. */
  private static String columnName(ArticleSplitter.Part part, List<Draft> drafts, String title) {
    String name = null;
    for (Draft draft : drafts) {
      if (draft.kind == BlockKind.COLUMN) {
        name = COLUMN_MARKS.matcher(draft.words()).replaceAll("").strip();
      } else if (draft.isBody() && draft != part.title) {
        break;
      }
    }
    if (name == null && title != null) {
      Matcher column = COLUMN_PREFIX.matcher(title);
      name = column.find() ? column.group(1) : null;
    }
    return name == null || name.isEmpty() ? null : name;
  }

  private static List<Concern> concerns(
      ArticleSplitter.Part part, List<Draft> drafts, String title, Repairs repairs, String text) {
    Set<Concern> concerns = EnumSet.noneOf(Concern.class);
    if (title == null) {
      concerns.add(Concern.TITLE_MISSING);
    }
    boolean isBodyBefore = false;
    boolean isAdvertBefore = false;
    for (Draft draft : drafts) {
      int begin = Math.min(draft.text.from(0), draft.text.from(draft.text.length() - 1));
      int end = Math.max(draft.text.to(0), draft.text.to(draft.text.length() - 1));
      if (repairs.glosses().isIn(begin, Math.max(begin, end) + 1)) {
        concerns.add(Concern.GLOSSES_REMOVED);
      }
      if (repairs.misread().isIn(begin, end)) {
        concerns.add(Concern.MOJIBAKE_RESTORED);
      }
      if (repairs.shifted().isIn(begin, end)) {
        concerns.add(Concern.SHIFTED_BYTES_RESTORED);
      }
      if (repairs.damaged().isIn(begin, end)) {
        concerns.add(Concern.MOJIBAKE);
      }
      if (repairs.invisible().isIn(begin, end)) {
        concerns.add(Concern.INVISIBLE_CHARACTERS_REMOVED);
      }
      if (draft.isRepeat) {
        concerns.add(Concern.REPEATED_PARAGRAPH);
      }
      if (draft.kind == BlockKind.CONTINUATION && !part.isRejoined) {
        concerns.add(Concern.CONTINUED_ELSEWHERE);
      }
      if (draft.kind == BlockKind.BODY) {
        if (isAdvertBefore) {
          concerns.add(Concern.ADVERT_INSIDE);
        }
        isBodyBefore = true;
        if (isTruncated(draft.words())) {
          concerns.add(Concern.TRUNCATED_PARAGRAPH);
        }
      }
      boolean isAdvert = draft.kind == BlockKind.ADVERT || draft.kind == BlockKind.NOTICE;
      isAdvertBefore |= isBodyBefore && isAdvert;
    }
    addCharacterConcerns(text, concerns);
    return List.copyOf(concerns);
  }

  private static void addCharacterConcerns(String text, Set<Concern> concerns) {
    int letters = 0;
    int hans = 0;
    int kana = 0;
    int hangul = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0xFFFD) {
        concerns.add(Concern.REPLACEMENT_CHARACTERS);
      } else if ((c >= 0xE000 && c <= 0xF8FF) || (c >= 0xDB80 && c <= 0xDBFF)) {
        concerns.add(Concern.PRIVATE_USE_CHARACTERS);
      } else if (Glyphs.isHan(c)) {
        hans++;
        letters++;
      } else if (Character.isLetter(c)) {
        letters++;
        kana += isKana(c) ? 1 : 0;
        hangul += c >= 0xAC00 && c <= 0xD7A3 ? 1 : 0;
      }
    }
    boolean isNeighbour = (kana + hangul) > NEIGHBOUR_SHARE * letters;
    if (hans < CHINESE_SHARE * letters || hans == 0 || isNeighbour) {
      concerns.add(Concern.NOT_CHINESE);
    }
  }

  private static boolean isKana(char c) {
    return (c >= 0x3041 && c <= 0x30FA) || (c >= 0xFF66 && c <= 0xFF9D);
  }

  private static boolean isTruncated(String words) {
    if (Glyphs.isNeverFirst(words.charAt(0))) {
      return true;
    }
    char last = words.charAt(words.length() - 1);
    return words.length() >= PARAGRAPH
        && !Glyphs.endsSentence(words)
        && "：；:;".indexOf(last) < 0
        && (words.indexOf('。') >= 0 || words.indexOf('，') >= 0);
  }
}
