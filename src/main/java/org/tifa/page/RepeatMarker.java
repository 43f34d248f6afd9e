package org.tifa.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks paragraphs whose words stand earlier on the page: the same, or the same after the name and
 * verb they begin with. Of a piece that stands alone and again as the end of a whole sentence, the
 * piece is the repeat.
 */
final class RepeatMarker {
  /** Letters and digits from which equal words are no chance. */
  private static final int SHORTEST = 16;

  private static final Pattern SPEAKER =
      Pattern.compile("^[\\p{IsHan}·]{2,12}(强调|指出|要求|表示|认为|介绍|提出|说|坦言|告诉记者)(，|,|：|:|道|说)");

  void mark(List<Draft> drafts) {
    Map<String, Draft> firsts = new HashMap<>();
    Set<String> inner = new HashSet<>();
    Map<String, Draft> alone = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.kind != BlockKind.BODY) {
        continue;
      }
      String whole = key(draft.words());
      if (whole.length() < SHORTEST) {
        continue;
      }
      String bare = key(withoutSpeaker(draft.words()));
      if (firsts.containsKey(whole) || firsts.containsKey(bare) || inner.contains(whole)) {
        draft.isRepeat = true;
        continue;
      }
      firsts.put(whole, draft);
      if (bare.length() >= SHORTEST) {
        firsts.put(bare, draft);
      }
      List<Integer> pieces = draft.paragraph.pieces();
      String raw = draft.paragraph.shadow();
      for (int i = 0; i < pieces.size() && pieces.size() > 1; i++) {
        int end = i + 1 < pieces.size() ? pieces.get(i + 1) : raw.length();
        String piece = key(raw.substring(pieces.get(i), end));
        if (piece.length() < SHORTEST) {
          continue;
        }
        inner.add(piece);
        Draft before = alone.get(piece);
        if (before != null) {
          before.isRepeat = true;
        }
      }
      alone.putIfAbsent(whole, draft);
    }
  }

  private static String withoutSpeaker(String words) {
    Matcher speaker = SPEAKER.matcher(words);
    return speaker.find() ? words.substring(speaker.end()) : words;
  }

  private static String key(String words) {
    StringBuilder key = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
