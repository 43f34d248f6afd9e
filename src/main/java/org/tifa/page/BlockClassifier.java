package org.tifa.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns paragraphs into blocks and settles, by their neighbours, what each is. */
final class BlockClassifier {
  /** Characters from which a paragraph is running text whatever stands around it. */
  private static final int LONG = 45;

  private static final Set<String> COLUMN_NAMES =
      Set.of(
          "要闻", "时评", "短评", "评论", "社论", "特写", "综述", "消息", "通讯", "快讯", "简讯", "导读", "头条", "专题", "专版",
          "城事", "民生", "经济", "文化", "副刊", "理论", "时政", "综合", "本报评论员", "今日要闻", "今日关注", "新闻速递", "图片新闻",
          "一线", "热点", "县区", "社会");

  private final ScriptConverter converter;
  private final LineClassifier classifier;
  private final PunctuationNormalizer punctuation = new PunctuationNormalizer();

  BlockClassifier(ScriptConverter converter, LineClassifier classifier) {
    this.converter = converter;
    this.classifier = classifier;
  }

  List<Draft> classify(List<Paragraph> paragraphs, Script script) {
    List<Draft> drafts = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      addBlocks(paragraph, script, drafts);
    }
    furnish(drafts);
    furnishTail(drafts);
    advertise(drafts);
    nameAuthors(drafts);
    return drafts;
  }

  private void addBlocks(Paragraph paragraph, Script script, List<Draft> drafts) {
    MappedText text = paragraph.text();
    boolean isConverted = script != Script.HANS && converter.hasTraditional(text.text());
    if (isConverted || (script == Script.HANT && text.text().indexOf('著') >= 0)) {
      text = converter.convert(text);
    }
    text = punctuation.normalize(text);
    if (text.length() == 0) {
      return;
    }
    LineKind look = look(paragraph, text.text());
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
      boolean isTurn = classifier.kind(note.text()) == LineKind.CONTINUATION;
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

  private LineKind look(Paragraph paragraph, String words) {
    LineKind look = classifier.kind(words);
    return switch (paragraph.frame()) {
      case FURNITURE -> look == LineKind.LABEL ? look : LineKind.FURNITURE;
      case CAPTION -> LineKind.CAPTION;
      default -> look;
    };
  }

  private static BlockKind kind(LineKind look) {
    return switch (look) {
      case FURNITURE, LABEL, FURNITURE_TAIL -> BlockKind.FURNITURE;
      case ADVERT -> BlockKind.ADVERT;
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

  /** Short lines between adverts, or between the last advert and the end, are adverts. */
  private static void advertise(List<Draft> drafts) {
    int last = -1;
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).kind != BlockKind.ADVERT) {
        continue;
      }
      if (last >= 0 && i - last <= 4 && isShort(drafts, last + 1, i)) {
        advertise(drafts, last + 1, i);
      }
      last = i;
    }
    if (last >= 0 && isShort(drafts, last + 1, drafts.size())) {
      advertise(drafts, last + 1, drafts.size());
    }
  }

  private static boolean isShort(List<Draft> drafts, int begin, int end) {
    for (int i = begin; i < end; i++) {
      Draft draft = drafts.get(i);
      if (draft.isNoise()) {
        continue;
      }
      if (draft.kind != BlockKind.BODY
          || draft.level() > 0
          || draft.look == LineKind.OPENER
          || draft.words().length() > LONG) {
        return false;
      }
    }
    return true;
  }

  private static void advertise(List<Draft> drafts, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (drafts.get(i).kind == BlockKind.BODY) {
        drafts.get(i).kind = BlockKind.ADVERT;
        drafts.get(i).look = LineKind.ADVERT;
      }
    }
  }

  /** A bare name between a headline and the text or its date line is the author's. */
  private void nameAuthors(List<Draft> drafts) {
    boolean isUnderHeadline = true;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      String words = draft.words();
      if (isColumnName(words) && draft.kind == BlockKind.BODY) {
        draft.look = LineKind.COLUMN;
        draft.kind = BlockKind.COLUMN;
        continue;
      }
      if (draft.isHeadline()) {
        isUnderHeadline = true;
        continue;
      }
      if (draft.kind != BlockKind.BODY) {
        continue;
      }
      boolean isShortName = words.length() <= 3 && classifier.isBareName(words);
      Draft before = i > 0 ? drafts.get(i - 1) : null;
      if (isShortName && before != null && classifier.isRank(before.words())) {
        before.look = LineKind.SPEAKER;
        before.kind = BlockKind.BYLINE;
        draft.look = LineKind.SPEAKER;
        draft.kind = BlockKind.BYLINE;
      } else if (isShortName && isUnderHeadline) {
        draft.look = LineKind.BYLINE;
        draft.kind = BlockKind.BYLINE;
      } else if (words.length() >= LONG) {
        isUnderHeadline = false;
      }
    }
  }

  private static boolean isColumnName(String words) {
    if (words.length() > 16) {
      return false;
    }
    for (String name : words.split("[ ·|｜]+", -1)) {
      if (!COLUMN_NAMES.contains(name)) {
        return false;
      }
    }
    return true;
  }
}
