package org.tifa.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.tifa.config.ConfigurationException;
import org.tifa.config.ResourceFile;
import org.tifa.config.TsvTable;

/**
 * The wordings by which lines of a page are known as furniture, adverts, notices, mastheads or
 * names of columns. They are facts, kept in a file that analysts correct without code.
 *
 * <p>A rule's {@code match} says how its wording meets a line, in simplified script and without
 * white space at both ends:
 *
 * <ul>
 *   <li>{@code line}: the line is the wording; spaces, brackets around it and a colon after it do
 *       not count;
 *   <li>{@code label}: the wording, a colon, and a value;
 *   <li>{@code bare}: the wording and a colon; the value is the next line;
 *   <li>{@code crew}: the wording, a space, and names;
 *   <li>{@code start}: a short line begins with it;
 *   <li>{@code part}: it stands somewhere in a short line;
 *   <li>{@code regex}: the whole line matches the Java regular expression.
 * </ul>
 *
 * <p>{@code where} is {@code any}, {@code top} or {@code bottom}: the first or last half of the
 * page's lines, and of a short page both. Of several rules that fit, the first of this order of
 * matches wins. Immutable and thread-safe.
 */
public final class FurnitureRules {
  private static final String NAME = "furniture";
  private static final List<String> COLUMNS = List.of("wording", "match", "kind", "where", "note");

  /** Characters from which a line is text, whatever stands in it. */
  private static final int LONGEST = 90;

  /** Characters of a line that begins with a wording. */
  private static final int LONGEST_START = 48;

  /** Characters before the colon of a label, spaces included. */
  private static final int LONGEST_LABEL = 16;

  /** Lines that are both top and bottom of their page. */
  private static final int EDGE = 10;

  private static final byte LINE = 1;
  private static final byte START = 1 << 1;
  private static final byte PART = 1 << 2;
  private static final byte NEEDED = 1 << 3;

  private enum Match {
    LINE,
    LABEL,
    BARE,
    CREW,
    START,
    PART,
    REGEX
  }

  private enum Where {
    ANY,
    TOP,
    BOTTOM;

    boolean holds(int line, int count) {
      return this == ANY
          || (this == TOP && (line < EDGE || line * 2 < count))
          || (this == BOTTOM && (count - line <= EDGE || line * 2 >= count));
    }
  }

  private record Rule(String wording, Match match, LineKind kind, Where where, Pattern pattern) {
    String key() {
      return match + "\t" + (match == Match.REGEX ? wording : bare(wording));
    }
  }

  /** A regular expression behind a character that every line it matches has, 0 if none is known. */
  private record Expression(Rule rule, char needed) {}

  private static final FurnitureRules BUNDLED =
      new FurnitureRules(rules(NAME, ResourceFile.bundled(NAME).text()));

  private final Map<String, Rule> lines = new HashMap<>();
  private final Map<String, Rule> labels = new HashMap<>();
  private final Map<String, Rule> bares = new HashMap<>();
  private final Map<String, Rule> crews = new HashMap<>();
  private final Map<Character, List<Rule>> starts = new HashMap<>();
  private final Map<Character, List<Rule>> parts = new HashMap<>();
  private final List<Expression> expressions = new ArrayList<>();
  private final byte[] first = new byte[0x10000];
  private int longestLine;

  private FurnitureRules(Map<String, Rule> rules) {
    for (Rule rule : rules.values()) {
      add(rule);
    }
  }

  /** The rules that the jar carries. */
  public static FurnitureRules bundled() {
    return BUNDLED;
  }

  /**
   * The rules of a file over the bundled ones: of two rules with the same match and wording the
   * file's holds, and its kind {@code text} says that such a line is the article's own.
   *
   * @param file {@code furniture} as the configuration names it
   * @throws ConfigurationException naming every bad row
   */
  public static FurnitureRules over(ResourceFile file) {
    if (file.location().equals(ResourceFile.BUNDLED)) {
      return BUNDLED;
    }
    Map<String, Rule> rules = rules(NAME, ResourceFile.bundled(NAME).text());
    rules.putAll(rules(file.location(), file.text()));
    return new FurnitureRules(rules);
  }

  private static Map<String, Rule> rules(String name, String text) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (Rule rule : TsvTable.read(name, text, COLUMNS, FurnitureRules::rule)) {
      rules.put(rule.key(), rule);
    }
    return rules;
  }

  private static Rule rule(TsvTable.Row row) {
    String wording = row.required("wording");
    Match match = choice(Match.class, "match", row.required("match"));
    LineKind kind = kind(row.required("kind"));
    Where where = choice(Where.class, "where", row.required("where"));
    if (match != Match.REGEX) {
      if (bare(wording).isEmpty()) {
        throw new IllegalArgumentException(
            "wording '%s' has no letter: write the words of the line".formatted(wording));
      }
      return new Rule(wording, match, kind, where, null);
    }
    try {
      return new Rule(wording, match, kind, where, Pattern.compile(wording));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "wording '%s' is no regular expression (%s): mend it or write another match"
              .formatted(wording, e.getDescription()),
          e);
    }
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String column, String value) {
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String label = constant.name().toLowerCase(Locale.ROOT);
      if (label.equals(value)) {
        return constant;
      }
      known.add(label);
    }
    throw new IllegalArgumentException(
        "%s is '%s': write one of %s".formatted(column, value, String.join(", ", known)));
  }

  private static LineKind kind(String value) {
    return switch (value) {
      case "furniture" -> LineKind.FURNITURE;
      case "tail" -> LineKind.FURNITURE_TAIL;
      case "advert" -> LineKind.ADVERT;
      case "notice" -> LineKind.NOTICE;
      case "masthead" -> LineKind.MASTHEAD;
      case "column" -> LineKind.COLUMN;
      case "text" -> LineKind.PROSE;
      default ->
          throw new IllegalArgumentException(
              "kind is '%s': write one of furniture, tail, advert, notice, masthead, column, text"
                  .formatted(value));
    };
  }

  private void add(Rule rule) {
    String bare = bare(rule.wording);
    switch (rule.match) {
      case LINE -> {
        lines.put(bare, rule);
        first[bare.charAt(0)] |= LINE;
        longestLine = Math.max(longestLine, bare.length());
      }
      case LABEL -> labels.put(bare, rule);
      case BARE -> bares.put(bare, rule);
      case CREW -> crews.put(bare, rule);
      case START -> addByFirst(starts, rule, START);
      case PART -> addByFirst(parts, rule, PART);
      case REGEX -> {
        char needed = needed(rule.wording);
        first[needed] |= NEEDED;
        expressions.add(new Expression(rule, needed));
      }
    }
  }

  private void addByFirst(Map<Character, List<Rule>> rules, Rule rule, byte mark) {
    char c = rule.wording.charAt(0);
    rules.computeIfAbsent(c, key -> new ArrayList<>()).add(rule);
    first[c] |= mark;
  }

  /**
   * What the rules say of a line.
   *
   * @param line its number on the page, 0 first
   * @param count lines of the page
   * @return null if they say nothing, {@link LineKind#PROSE} if they say that it is text
   */
  LineKind look(String words, int line, int count) {
    int length = words.length();
    if (length > LONGEST) {
      return null;
    }
    int begin = 0;
    while (begin < length - 1 && isFrame(words.charAt(begin))) {
      begin++;
    }
    byte mark = first[words.charAt(begin)];
    Rule rule = (mark & LINE) == 0 ? null : whole(words);
    if (rule == null) {
      rule = label(words);
    }
    if (rule == null && (mark & START) != 0 && length <= LONGEST_START) {
      rule = start(words, begin);
    }
    if (rule == null) {
      rule = scan(words);
    }
    if (rule == null || !rule.where.holds(line, count)) {
      return null;
    }
    return rule.match == Match.BARE ? LineKind.LABEL : rule.kind;
  }

  private Rule whole(String words) {
    Rule rule = words.length() > longestLine * 2 ? null : lines.get(bare(words));
    return rule == null && words.length() <= LONGEST_START ? row(words) : rule;
  }

  /** Several wordings of furniture in a row: 打印本页 | 关闭窗口. */
  private Rule row(String words) {
    Rule rule = null;
    int begin = 0;
    for (int i = 1; i <= words.length(); i++) {
      if (i < words.length() && " |｜丨/".indexOf(words.charAt(i)) < 0) {
        continue;
      }
      String word = bare(words.substring(begin, i));
      begin = i;
      if (!word.isEmpty()) {
        rule = lines.get(word);
        if (rule == null || rule.kind != LineKind.FURNITURE) {
          return null;
        }
      }
    }
    return rule;
  }

  private Rule label(String words) {
    int length = words.length();
    int end = Math.min(LONGEST_LABEL, length);
    boolean isSpaced = false;
    for (int i = 1; i < end; i++) {
      char c = words.charAt(i);
      if (c == '：' || c == ':' || c == '/' || c == '／') {
        String label = bare(words.substring(0, i));
        boolean isBare = i == length - 1;
        Rule rule = isBare ? bares.get(label) : null;
        if (rule == null) {
          rule = labels.get(label);
        }
        return rule == null || Glyphs.endsSentence(words) ? null : rule;
      }
      if (c == ' ' && i > 1 && !isSpaced) {
        isSpaced = true;
        Rule rule = crews.get(bare(words.substring(0, i)));
        if (rule != null && isCrew(words, i)) {
          return rule;
        }
      }
    }
    return null;
  }

  /** Whether only names, roles and figures stand after a space. */
  private static boolean isCrew(String words, int from) {
    int hans = 0;
    for (int i = from; i < words.length(); i++) {
      char c = words.charAt(i);
      hans += Glyphs.isHan(c) ? 1 : 0;
      if (!Glyphs.isHan(c) && !Glyphs.isDigit(c) && " :：/-·|｜□■●".indexOf(c) < 0) {
        return false;
      }
    }
    return hans >= 2 && words.length() <= 64;
  }

  private Rule start(String words, int begin) {
    for (Rule rule : starts.getOrDefault(words.charAt(begin), List.of())) {
      if (words.startsWith(rule.wording, begin)) {
        return rule;
      }
    }
    return null;
  }

  /** The first part that stands in the line, else the first expression that matches it. */
  private Rule scan(String words) {
    int marks = 0;
    for (int i = 0; i < words.length(); i++) {
      byte mark = first[words.charAt(i)];
      marks |= mark;
      if ((mark & PART) == 0) {
        continue;
      }
      for (Rule rule : parts.get(words.charAt(i))) {
        if (words.startsWith(rule.wording, i)
            && (rule.kind == LineKind.NOTICE || !Glyphs.endsSentence(words))) {
          return rule;
        }
      }
    }
    boolean hasNeeded = (marks & NEEDED) != 0;
    for (Expression expression : expressions) {
      boolean mayMatch =
          expression.needed == 0 || (hasNeeded && words.indexOf(expression.needed) >= 0);
      if (mayMatch && expression.rule.pattern.matcher(words).matches()) {
        return expression.rule;
      }
    }
    return null;
  }

  /** Letters and digits of a wording, as lines and labels are compared. */
  private static String bare(String words) {
    int length = words.length();
    boolean isBare = true;
    for (int i = 0; i < length && isBare; i++) {
      isBare = Character.isLetterOrDigit(words.charAt(i));
    }
    if (isBare) {
      return words;
    }
    StringBuilder bare = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      if (Character.isLetterOrDigit(words.charAt(i))) {
        bare.append(words.charAt(i));
      }
    }
    return bare.toString();
  }

  private static boolean isFrame(char c) {
    return !Character.isLetterOrDigit(c);
  }

  /**
   * A Chinese character or space that stands in an expression outside of groups, classes and
   * alternatives and is not optional; 0 if there is none.
   */
  private static char needed(String expression) {
    char needed = 0;
    int depth = 0;
    boolean isClass = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (isClass || c == '[') {
        isClass = c != ']';
      } else if (c == '(' || c == '{') {
        depth++;
      } else if (c == ')' || c == '}') {
        depth--;
      } else if (c == '|' && depth == 0) {
        return 0;
      } else if (depth == 0 && (Glyphs.isHan(c) || c == ' ')) {
        char next = i + 1 < expression.length() ? expression.charAt(i + 1) : 0;
        if (next != '?' && next != '*' && next != '{') {
          needed = c;
        }
      }
    }
    return needed;
  }
}
