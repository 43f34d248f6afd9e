package org.tifa.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns paragraphs into blocks and settles, by their neighbours, what each is. */
final class BlockClassifier {
  /** Characters from which a paragraph is running text whatever stands around it. */
  private static final int LONG = 45;

  /** Characters of a slogan of an advert. */
  private static final int LONGEST_SLOGAN = 18;

  /** Slogans above the line by which an advert is known. */
  private static final int MOST_ABOVE = 2;

  /** Characters from which an unfinished line is a piece of running text. */
  private static final int OPEN = 20;

  /** Characters of a line that is no more than the heading of notices. */
  private static final int NOTICE_HEADING = 10;

  /** Words of which a paragraph under such a heading has one. */
  private static final Pattern NOTICE_WORDS =
      Pattern.compile(
          "作废|遗失|挂失|拍卖|竞[买拍价]|招聘|诚聘|电话|联系人|报名|特此|债权|清算|注销|减资|出租|出售|转让|面议|月薪|身份证号|许可证|营业执照|公章|\\d{7,}");

  /** A headline behind the name of its field. */
  private static final Pattern FIELD =
      Pattern.compile("#?(?:(标题|题目|主题|主标题|正题)|副标题|副题|小标题)#?[：:] ?");

  private final ScriptConverter converter;
  private final LineClassifier classifier;
  private final PunctuationNormalizer punctuation = new PunctuationNormalizer();

  BlockClassifier(ScriptConverter converter, LineClassifier classifier) {
    this.converter = converter;
    this.classifier = classifier;
  }

  List<Draft> classify(List<Paragraph> paragraphs, Script script) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      addBlocks(paragraphs.get(i), i, paragraphs.size(), script, drafts);
    }
    furnish(drafts);
    PageTop.settle(drafts, classifier);
    finishHeadlines(drafts);
    furnishTail(drafts);
    notice(drafts);
    advertise(drafts);
    nameAuthors(drafts);
    return drafts;
  }

  private void addBlocks(
      Paragraph paragraph, int index, int count, Script script, List<Draft> drafts) {
    MappedText text = paragraph.text();
    boolean isConverted = script != Script.HANS && converter.hasTraditional(text.text());
    if (isConverted || (script == Script.HANT && text.text().indexOf('著') >= 0)) {
      text = converter.convert(text);
    }
    text = punctuation.normalize(text);
    if (text.length() == 0) {
      return;
    }
    Matcher label = FIELD.matcher(text.text());
    if (label.lookingAt() && label.end() < text.length()) {
      drafts.add(
          new Draft(text.sub(0, label.end()), paragraph, LineKind.FURNITURE, BlockKind.FURNITURE));
      LineKind field = label.group(1) == null ? LineKind.UNDERLINE : LineKind.HEADLINE;
      drafts.add(
          new Draft(
              text.sub(label.end(), text.length()).strip(), paragraph, field, BlockKind.BODY));
      return;
    }
    LineKind look = look(paragraph, text.text(), index, count);
    if (look != LineKind.PROSE && look != LineKind.OPENER && look != LineKind.HEADLINE) {
      drafts.add(new Draft(text, paragraph, look, kind(look)));
      return;
    }
    int begin = Bylines.leading(text.text());
    if (begin > 0) {
      drafts.add(
          new Draft(text.sub(0, begin), paragraph, LineKind.CONTINUATION, BlockKind.CONTINUATION));
    }
    List<Draft> tail = new ArrayList<>();
    MappedText body = text.sub(begin, text.length()).strip();
    int cut = Bylines.trailing(body.text());
    while (cut > 0 && tail.size() < 3) {
      MappedText note = body.sub(cut, body.length());
      boolean isTurn = classifier.kind(note.text(), index, count) == LineKind.CONTINUATION;
      LineKind noteLook = isTurn ? LineKind.CONTINUATION : LineKind.BYLINE;
      tail.add(0, new Draft(note, paragraph, noteLook, kind(noteLook)));
      body = body.sub(0, cut).strip();
      cut = Bylines.trailing(body.text());
    }
    if (body.length() > 0) {
      LineKind bodyLook = tail.isEmpty() && begin == 0 ? look : LineKind.PROSE;
      if (bodyLook == LineKind.PROSE && look == LineKind.OPENER) {
        bodyLook = LineKind.OPENER;
      }
      drafts.add(new Draft(body, paragraph, bodyLook, BlockKind.BODY));
    }
    drafts.addAll(tail);
  }

  private LineKind look(Paragraph paragraph, String words, int index, int count) {
    LineKind look = classifier.kind(words, index, count);
    return switch (paragraph.frame()) {
      case FURNITURE -> look == LineKind.LABEL ? look : LineKind.FURNITURE;
      case CAPTION -> LineKind.CAPTION;
      default -> look;
    };
  }

  private static BlockKind kind(LineKind look) {
    return switch (look) {
      case FURNITURE, LABEL, FURNITURE_TAIL -> BlockKind.FURNITURE;
      case MASTHEAD -> BlockKind.MASTHEAD;
      case ADVERT -> BlockKind.ADVERT;
      case NOTICE -> BlockKind.NOTICE;
      case CONTINUATION -> BlockKind.CONTINUATION;
      case BYLINE, SPEAKER -> BlockKind.BYLINE;
      case CREDIT -> BlockKind.CREDIT;
      case CAPTION -> BlockKind.CAPTION;
      case COLUMN -> BlockKind.COLUMN;
      default -> BlockKind.BODY;
    };
  }

  /** Values of labels, steps of a breadcrumb, sizes after 字号, and what repeats a furniture line. */
  private static void furnish(List<Draft> drafts) {
    Set<String> seen = new HashSet<>();
    boolean isBodyBegun = false;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Draft before = i > 0 ? drafts.get(i - 1) : null;
      String words = draft.words();
      isBodyBegun |= draft.kind == BlockKind.BODY && words.length() >= LONG;
      if (draft.isNoise()) {
        seen.add(words);
        continue;
      }
      if (before == null || words.length() >= 30 || Glyphs.endsSentence(words)) {
        continue;
      }
      boolean isValue = before.look == LineKind.LABEL;
      boolean isStep =
          before.words().equals(">")
              || (i + 1 < drafts.size() && drafts.get(i + 1).words().equals(">"));
      boolean isSize = words.length() == 1 && before.kind == BlockKind.FURNITURE;
      boolean isEcho = !isBodyBegun && words.length() <= 8 && seen.contains(words);
      if (isValue || isStep || isSize || isEcho) {
        draft.furnish();
        seen.add(words);
      }
    }
  }

  /** The last letters of a headline that was set in a narrow column: …四中全会 / 精神. */
  private static void finishHeadlines(List<Draft> drafts) {
    for (int i = 1; i + 1 < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Draft next = drafts.get(i + 1);
      boolean isRest =
          draft.kind == BlockKind.BODY
              && draft.look == LineKind.PROSE
              && draft.words().length() <= Headlines.LONGEST_REST
              && draft.paragraph.blanks() == 0
              && draft.words().chars().allMatch(c -> Glyphs.isHan((char) c))
              && drafts.get(i - 1).isHeadline()
              && !Surnames.isName(draft.words());
      if (isRest && (next.look == LineKind.OPENER || next.kind == BlockKind.BYLINE)) {
        draft.look = LineKind.HEADLINE;
      }
    }
  }

  /** After 相关报道 and its like nothing is the article's, if it stands late enough on the page. */
  private static void furnishTail(List<Draft> drafts) {
    int total = 0;
    for (Draft draft : drafts) {
      total += draft.text.length();
    }
    int read = 0;
    boolean isTail = false;
    for (Draft draft : drafts) {
      if (draft.look == LineKind.FURNITURE_TAIL && read * 2 > total) {
        isTail = true;
      }
      if (isTail && draft.look == LineKind.OPENER) {
        isTail = false;
      }
      if (isTail) {
        draft.furnish();
      }
      read += draft.text.length();
    }
  }

  /** What stands under the heading of notices, up to the next article. */
  private static void notice(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft heading = drafts.get(i);
      if (heading.look != LineKind.NOTICE || heading.words().length() > NOTICE_HEADING) {
        continue;
      }
      boolean isTold = isOpenBefore(drafts, i);
      for (int j = i + 1; j < drafts.size() && isUnderNotice(drafts, j, isTold); j++) {
        if (drafts.get(j).kind == BlockKind.BODY) {
          isTold |= isNotice(drafts.get(j).words());
          drafts.get(j).become(LineKind.NOTICE, BlockKind.NOTICE);
        }
      }
    }
  }

  /** Whether the words are a notice's: the longer they are, the more of its words they have. */
  private static boolean isNotice(String words) {
    Set<String> met = new HashSet<>();
    Matcher matcher = NOTICE_WORDS.matcher(words);
    while (matcher.find()) {
      met.add(matcher.group());
    }
    return met.size() >= 1 + Math.max(0, words.length() - LONG) / LONG;
  }

  /**
   * Whether a block belongs to the notices above it.
   *
   * @param isTold whether the notice has been told, or text broke off above it: then a sentence
   *     without its words is the article's
   */
  private static boolean isUnderNotice(List<Draft> drafts, int at, boolean isTold) {
    Draft draft = drafts.get(at);
    if (draft.isNoise()) {
      return true;
    }
    if (draft.kind != BlockKind.BODY || draft.look == LineKind.OPENER || draft.level() > 0) {
      return false;
    }
    if (isNotice(draft.words())) {
      return true;
    }
    if (draft.words().length() > LONG || (isTold && Glyphs.endsSentence(draft.words()))) {
      return false;
    }
    if (!isFront(draft)) {
      return true;
    }
    Draft text = textBelow(drafts, at);
    return text == null
        || !(isReport(text) || text.words().length() > LONG)
        || isNotice(text.words());
  }

  private static boolean isFront(Draft draft) {
    return draft.isHeadline() || draft.look == LineKind.UNDERLINE;
  }

  /** The byline or first paragraph below a headline, or null. */
  private static Draft textBelow(List<Draft> drafts, int at) {
    for (int i = at + 1; i < drafts.size(); i++) {
      Draft next = drafts.get(i);
      if (next.kind == BlockKind.BYLINE || next.isText()) {
        return next;
      }
    }
    return null;
  }

  /** Whether a block opens a report. */
  private static boolean isReport(Draft draft) {
    return draft.kind == BlockKind.BYLINE || HeadlineBlocks.opensReport(draft);
  }

  /** Short lines between adverts, or between the last advert and the end, are adverts. */
  private static void advertise(List<Draft> drafts) {
    int last = -1;
    boolean isTitled = beginsWithHeadline(drafts);
    for (int i = 0; i < drafts.size(); i++) {
      BlockKind kind = drafts.get(i).kind;
      if (kind != BlockKind.ADVERT && kind != BlockKind.NOTICE) {
        continue;
      }
      if (last >= 0 && i - last <= 4 && isShort(drafts, last + 1, i)) {
        advertise(drafts, last, i);
      } else if (kind == BlockKind.ADVERT && isTitled) {
        advertiseAbove(drafts, i);
      }
      last = i;
    }
    if (last >= 0 && !isOpenBefore(drafts, last) && isShort(drafts, last + 1, drafts.size())) {
      advertise(drafts, last, drafts.size());
    }
  }

  /** Whether the text above breaks off, so that its rest may stand below the adverts. */
  private static boolean isOpenBefore(List<Draft> drafts, int advert) {
    for (int i = advert - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (draft.kind == BlockKind.BODY) {
        return draft.words().length() >= OPEN && !Glyphs.endsSentence(draft.words());
      }
    }
    return false;
  }

  private static boolean isShort(List<Draft> drafts, int begin, int end) {
    for (int i = begin; i < end; i++) {
      Draft draft = drafts.get(i);
      if (draft.isNoise()) {
        continue;
      }
      if (draft.kind != BlockKind.BODY
          || draft.level() > 0
          || isReport(draft)
          || draft.words().length() > LONG) {
        return false;
      }
    }
    return true;
  }

  /** Whether the page's first words are a headline, so that none stands below its text. */
  private static boolean beginsWithHeadline(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (!draft.isNoise()) {
        return draft.isHeadline();
      }
    }
    return false;
  }

  /** The slogans of an advert that stand above the line by which it is known. */
  private static void advertiseAbove(List<Draft> drafts, int advert) {
    int begin = advert;
    while (begin > 0 && advert - begin < MOST_ABOVE && isSlogan(drafts.get(begin - 1))) {
      begin--;
    }
    boolean isUnderText = begin > 0 && begin < advert && !drafts.get(begin - 1).isHeadline();
    for (int i = begin; isUnderText && i < advert; i++) {
      drafts.get(i).become(LineKind.ADVERT, BlockKind.ADVERT);
    }
  }

  /** A short line without a mark, or two of them side by side. */
  private static boolean isSlogan(Draft draft) {
    String words = draft.words();
    if (draft.kind != BlockKind.BODY || draft.level() > 0 || words.length() > LONGEST_SLOGAN) {
      return false;
    }
    for (int i = 0; i < words.length(); i++) {
      if (!Glyphs.isHan(words.charAt(i)) && words.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  /** Blocks after an advert become what it is. */
  private static void advertise(List<Draft> drafts, int advert, int end) {
    Draft like = drafts.get(advert);
    for (int i = advert + 1; i < end; i++) {
      if (drafts.get(i).kind == BlockKind.BODY) {
        drafts.get(i).become(like.look, like.kind);
      }
    }
  }

  /** A bare name between a headline and the text or its date line is the author's. */
  private void nameAuthors(List<Draft> drafts) {
    boolean isUnderHeadline = true;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      String words = draft.words();
      if (draft.kind == BlockKind.BODY && classifier.isColumnName(words)) {
        draft.become(LineKind.COLUMN, BlockKind.COLUMN);
        continue;
      }
      if (draft.isHeadline()) {
        isUnderHeadline = true;
        continue;
      }
      if (draft.kind != BlockKind.BODY) {
        continue;
      }
      if (i == 0 && isAbove(draft, drafts)) {
        draft.look = LineKind.HEADLINE;
        continue;
      }
      boolean isShortName =
          classifier.isBareName(words)
              && (Surnames.isName(words.replace(" ", ""))
                  || (words.length() <= 3 && !isSignedBelow(drafts, i)));
      Draft before = i > 0 ? drafts.get(i - 1) : null;
      if (isShortName && before != null && classifier.isRank(before.words())) {
        before.become(LineKind.SPEAKER, BlockKind.BYLINE);
        draft.become(LineKind.SPEAKER, BlockKind.BYLINE);
      } else if (isShortName && isUnderHeadline) {
        draft.become(LineKind.BYLINE, BlockKind.BYLINE);
      } else if (words.length() >= LONG) {
        isUnderHeadline = false;
      }
    }
  }

  /** Whether the text below names its reporters itself, so that no name stands above it. */
  private static boolean isSignedBelow(List<Draft> drafts, int at) {
    return at + 1 < drafts.size()
        && (drafts.get(at + 1).look == LineKind.OPENER
            || drafts.get(at + 1).kind == BlockKind.BYLINE);
  }

  /** Whether the page's first line is a short title, such as a poem's, over its author's name. */
  private boolean isAbove(Draft first, List<Draft> drafts) {
    return drafts.size() > 2
        && first.words().length() <= 3
        && first.look == LineKind.PROSE
        && drafts.get(1).kind == BlockKind.BODY
        && drafts.get(1).words().length() <= 3
        && classifier.isBareName(drafts.get(1).words());
  }
}
