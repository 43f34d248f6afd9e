package org.tifa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the halves of sentences that a column break has cut and between which other blocks stand: a
 * picture, an advert, or whole columns in the wrong order.
 *
 * <p>A half is open where it ends in mid sentence. What speaks for two halves to belong together is
 * that nothing but noise stands between them, or that the page itself writes the same characters in
 * a row elsewhere as would meet at the joint. Where neither holds the halves stay apart.
 */
final class ColumnBreaks {
  /** Characters of a piece of running text. */
  private static final int SHORTEST_OPEN = 12;

  /** Characters of a first paragraph that is only the rest of a sentence. */
  private static final int LONGEST_REST = 20;

  /** Joints that are looked up on one page, so that the time stays linear. */
  private static final int MOST_LOOKUPS = 24;

  private static final Pattern LEAD =
      Pattern.compile("(\\d{1,2}日|日前|近日|今天|昨日).{0,80}(记者|采访|专访|获悉)", Pattern.DOTALL);

  private final LineClassifier classifier;

  ColumnBreaks(LineClassifier classifier) {
    this.classifier = classifier;
  }

  void join(List<ArticleSplitter.Part> parts) {
    Joints joints = null;
    for (ArticleSplitter.Part part : parts) {
      if (!hasOpen(part)) {
        continue;
      }
      joints = joints == null ? new Joints(parts) : joints;
      joinFirst(part, joints);
      joinNext(part, joints);
    }
  }

  private static boolean hasOpen(ArticleSplitter.Part part) {
    for (Draft draft : part.drafts) {
      if (isOpen(draft)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a paragraph ends in mid sentence. */
  private static boolean isOpen(Draft draft) {
    if (draft.kind != BlockKind.BODY || draft.level() > 0) {
      return false;
    }
    String words = draft.words();
    char last = words.charAt(words.length() - 1);
    return words.length() >= SHORTEST_OPEN
        && (Glyphs.isHan(last) || Glyphs.isDigit(last) || last == '，' || last == '、')
        && (words.indexOf('，') >= 0 || words.indexOf('。') >= 0 || words.indexOf('、') >= 0);
  }

  /** The article's first paragraph is the end of a sentence that a later column begins. */
  private void joinFirst(ArticleSplitter.Part part, Joints joints) {
    int rest = firstBody(part.drafts);
    if (rest < 0 || part.front.isEmpty() || !isRest(part.drafts.get(rest).words())) {
      return;
    }
    int open = -1;
    for (int i = rest + 1; i < part.drafts.size(); i++) {
      Draft draft = part.drafts.get(i);
      if (isOpen(draft) && joints.cohesion(draft, part.drafts.get(rest)) >= Joints.STRONG) {
        if (open >= 0) {
          return;
        }
        open = i;
      }
    }
    if (open < 0) {
      return;
    }
    Draft joined = join(part.drafts.get(open), part.drafts.get(rest));
    part.drafts.set(open, joined);
    part.drafts.remove(rest);
    int lead = lead(part.drafts, rest, open - 1);
    if (lead > rest) {
      List<Draft> column = new ArrayList<>(part.drafts.subList(lead, open));
      part.drafts.subList(lead, open).clear();
      part.drafts.addAll(rest, column);
    }
  }

  /** The one paragraph of those before the joint that opens the report, or -1. */
  private static int lead(List<Draft> drafts, int from, int to) {
    int lead = -1;
    for (int i = from; i <= to; i++) {
      Draft draft = drafts.get(i);
      String words = draft.words();
      if (draft.kind == BlockKind.BODY
          && (draft.look == LineKind.OPENER
              || LEAD.matcher(words.substring(0, Math.min(240, words.length()))).find())) {
        if (lead >= 0) {
          return -1;
        }
        lead = i;
      }
    }
    return lead;
  }

  private static int firstBody(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).kind == BlockKind.BODY) {
        return i;
      }
    }
    return -1;
  }

  /** Whether words can only be the end of a sentence. */
  private boolean isRest(String words) {
    if (Glyphs.isNeverFirst(words.charAt(0))) {
      return true;
    }
    return words.length() <= LONGEST_REST
        && Glyphs.endsSentence(words)
        && words.indexOf('，') < 0
        && Glyphs.isHan(words.charAt(0))
        && !classifier.canBegin(words);
  }

  /** An open paragraph goes on in the next one behind noise and pictures. */
  private void joinNext(ArticleSplitter.Part part, Joints joints) {
    List<Draft> drafts = part.drafts;
    int i = 0;
    while (i < drafts.size()) {
      int next = isOpen(drafts.get(i)) ? next(drafts, i) : -1;
      if (next >= 0 && goesOn(drafts.get(i), drafts.get(next), next - i, joints)) {
        drafts.set(i, join(drafts.get(i), drafts.get(next)));
        drafts.remove(next);
      } else {
        i++;
      }
    }
  }

  private static int next(List<Draft> drafts, int from) {
    for (int i = from + 1; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.kind == BlockKind.BODY) {
        return draft.level() == 0 && draft.look != LineKind.OPENER ? i : -1;
      }
      if (!draft.isNoise()
          && draft.kind != BlockKind.CAPTION
          && draft.kind != BlockKind.CONTINUATION) {
        return -1;
      }
    }
    return -1;
  }

  private boolean goesOn(Draft open, Draft next, int distance, Joints joints) {
    String words = next.words();
    if (Glyphs.isNeverFirst(words.charAt(0))) {
      return true;
    }
    if (next.look == LineKind.NUMBERED || !Glyphs.isHan(words.charAt(0))) {
      return false;
    }
    int cohesion = joints.cohesion(open, next);
    if (classifier.canBegin(words) || distance == 1) {
      return cohesion > Joints.STRONG;
    }
    return words.length() > LONGEST_REST || Glyphs.endsSentence(words) || cohesion > 0;
  }

  private static Draft join(Draft left, Draft right) {
    Draft joined =
        new Draft(
            MappedText.join(List.of(left.text, right.text)),
            left.paragraph,
            left.look,
            BlockKind.BODY);
    if (joined.look != LineKind.OPENER) {
      joined.look = LineKind.PROSE;
    }
    return joined;
  }

  /** What the page writes elsewhere of the characters that would meet. */
  private static final class Joints {
    /** Three characters across the joint stand elsewhere on the page. */
    static final int STRONG = 2;

    private final String page;
    private int lookups;

    Joints(List<ArticleSplitter.Part> parts) {
      StringBuilder words = new StringBuilder();
      for (ArticleSplitter.Part part : parts) {
        for (Draft draft : part.drafts) {
          if (draft.kind.isEditorial()) {
            words.append(draft.words()).append('\n');
          }
        }
      }
      page = words.toString();
    }

    /** 0 nothing, 1 two characters, 2 three characters, 4 three characters both ways. */
    int cohesion(Draft left, Draft right) {
      String before = left.words();
      String after = right.words();
      if (before.length() < 2 || after.length() < 2 || ++lookups > MOST_LOOKUPS) {
        return 0;
      }
      String end = before.substring(before.length() - 2);
      String begin = after.substring(0, 2);
      int cohesion = 0;
      if (page.contains(end + begin.charAt(0))) {
        cohesion += STRONG;
      }
      if (page.contains(end.charAt(1) + begin)) {
        cohesion += STRONG;
      }
      return cohesion == 0 && page.contains("" + end.charAt(1) + begin.charAt(0)) ? 1 : cohesion;
    }
  }
}
