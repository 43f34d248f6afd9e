package org.tifa.page;

import org.jsoup.parser.Parser;

/** Finds where the decoded words of a text node stand in the source, entity by entity. */
final class SourceAlignment {
  /** What becomes of white space. */
  enum Space {
    KEPT,
    BLANK
  }

  private static final int LONGEST_ENTITY = 34;

  private SourceAlignment() {}

  static void append(
      MappedText.Builder line, String words, String source, int begin, int end, Space space) {
    int at = begin;
    int i = 0;
    while (i < words.length()) {
      char c = words.charAt(i);
      if (at < end && source.charAt(at) != '&' && source.charAt(at) == c) {
        line.append(settle(c, space), at, at + 1);
        at++;
        i++;
        continue;
      }
      if (at < end && source.charAt(at) == '&') {
        int entityEnd = entityEnd(source, at, end);
        String decoded =
            entityEnd < 0 ? "&" : Parser.unescapeEntities(source.substring(at, entityEnd), false);
        if (entityEnd > 0 && words.startsWith(decoded, i) && !decoded.startsWith("&#")) {
          for (int j = 0; j < decoded.length(); j++) {
            line.append(settle(decoded.charAt(j), space), at, entityEnd);
          }
          i += decoded.length();
          at = entityEnd;
          continue;
        }
        line.append(c, at, at + 1);
        at++;
        i++;
        continue;
      }
      if (at < end && words.startsWith("\n", i) && source.charAt(at) == '\r') {
        line.append(settle(c, space), at, at + 1);
        at++;
        i++;
        continue;
      }
      int found = find(source, c, at, Math.min(end, at + LONGEST_ENTITY));
      if (found >= 0) {
        at = found;
        continue;
      }
      line.append(settle(c, space), begin, end);
      i++;
    }
  }

  private static int find(String source, char c, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (source.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  private static char settle(char c, Space space) {
    boolean isBreak = c == '\n' || c == '\r' || c == '\t' || c == '\f';
    return isBreak && space == Space.BLANK ? ' ' : c;
  }

  private static int entityEnd(String source, int begin, int end) {
    int limit = Math.min(end, begin + LONGEST_ENTITY);
    int i = begin + 1;
    while (i < limit && (Character.isLetterOrDigit(source.charAt(i)) || source.charAt(i) == '#')) {
      if (source.charAt(i) > 0x7F) {
        break;
      }
      i++;
    }
    if (i == begin + 1) {
      return -1;
    }
    return i < end && source.charAt(i) == ';' ? i + 1 : i;
  }
}
