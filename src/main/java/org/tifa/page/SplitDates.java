package org.tifa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the day of a masthead together that was printed in several sizes and so came out in several
 * lines: 2014年8月 / 20 / 星期三 becomes 2014年8月20日 星期三.
 */
final class SplitDates {
  private static final Pattern MONTH = Pattern.compile("(?:19|20)\\d{2} ?年 ?\\d{1,2} ?月");
  private static final Pattern DAY = Pattern.compile("([012]?\\d|3[01])( ?日)?");
  private static final Pattern WEEKDAY = Pattern.compile("(星期|周)[一二三四五六日天]");
  private static final int LONGEST = 12;

  private SplitDates() {}

  /** The lines, those of split days joined. */
  static List<RawLine> join(List<RawLine> lines) {
    List<RawLine> joined = null;
    int from = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      RawLine month = lines.get(i);
      if (month.shadow().length() > LONGEST || !MONTH.matcher(month.shadow()).matches()) {
        continue;
      }
      Matcher day = DAY.matcher(lines.get(i + 1).shadow());
      if (!day.matches()) {
        continue;
      }
      if (joined == null) {
        joined = new ArrayList<>(lines.size());
      }
      joined.addAll(lines.subList(from, i));
      RawLine date = month.append(lines.get(i + 1));
      date = day.group(2) == null ? with(date, '日') : date;
      from = i + 2;
      if (from < lines.size() && WEEKDAY.matcher(lines.get(from).shadow()).matches()) {
        date = with(date, ' ').append(lines.get(from));
        from++;
      }
      joined.add(date);
      i = from - 1;
    }
    if (joined == null) {
      return lines;
    }
    joined.addAll(lines.subList(from, lines.size()));
    return joined;
  }

  /** The line and a character that the source lacks, which stands for nothing there. */
  private static RawLine with(RawLine line, char missing) {
    MappedText text = line.text();
    int end = text.to(text.length() - 1);
    MappedText added =
        new MappedText.Builder(text.length() + 1)
            .append(text, 0, text.length())
            .append(missing, end, end)
            .build();
    return new RawLine(
        added, line.shadow() + missing, line.indent(), line.blanks(), line.frame(), line.level());
  }
}
