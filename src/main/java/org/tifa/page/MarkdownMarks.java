package org.tifa.page;

/** Takes the marks of Markdown out of a line: lists, quotes, emphasis, links and rules. */
final class MarkdownMarks {
  private MarkdownMarks() {}

  static MappedText remove(MappedText line) {
    MappedText text = line;
    if (isRule(text.text())) {
      return MappedText.EMPTY;
    }
    while (text.length() > 1 && "-*+>".indexOf(text.at(0)) >= 0 && text.at(1) == ' ') {
      text = text.sub(2, text.length()).strip();
    }
    return unlink(text);
  }

  private static boolean isRule(String text) {
    if (text.length() < 3) {
      return false;
    }
    char mark = text.charAt(0);
    if (mark != '-' && mark != '*' && mark != '_' && mark != '=') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) != mark && text.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  private static MappedText unlink(MappedText line) {
    String text = line.text();
    if (text.indexOf('*') < 0
        && text.indexOf('[') < 0
        && text.indexOf('_') < 0
        && text.indexOf('`') < 0) {
      return line;
    }
    MappedText.Builder out = new MappedText.Builder(line.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '`' || (c == '*' && !isTimes(text, i)) || text.startsWith("__", i)) {
        i += text.startsWith("__", i) ? 2 : 1;
        continue;
      }
      int bracket = c == '!' && text.startsWith("![", i) ? i + 1 : i;
      if (text.charAt(bracket) == '[') {
        int close = text.indexOf("](", bracket);
        int end = close < 0 ? -1 : text.indexOf(')', close);
        if (end > 0 && isAddress(text, close + 2, end)) {
          out.append(line, bracket + 1, close);
          i = end + 1;
          continue;
        }
      }
      out.append(c, line.from(i), line.to(i));
      i++;
    }
    return out.build().strip();
  }

  private static boolean isTimes(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Glyphs.isDigit(text.charAt(i - 1))
        && Glyphs.isDigit(text.charAt(i + 1));
  }

  private static boolean isAddress(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (Glyphs.isHan(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
