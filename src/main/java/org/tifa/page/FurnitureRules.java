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

  /** Characters of a word of navigation. */
  private static final int LONGEST_BUTTON = 6;

  /** Known words of a row for each unknown one. */
  private static final int KNOWN_TO_UNKNOWN = 3;

  /** What wordings have a character in this place: marks that spare most lines a look at them. */
  private static final int LINE_FIRST = 1;

  private static final int START_FIRST = 1 << 1;
  private static final int PART_FIRST = 1 << 2;
  private static final int PART_SECOND = 1 << 3;

  /** The first of the marks of characters that expressions need, which share them if many do. */
  private static final int NEEDED = 4;

  private static final int NEEDED_MARKS = Integer.SIZE - NEEDED;

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

  /**
   * A regular expression.
   *
   * @param needed a character that every line it matches has, 0 if none is known
   * @param mark the mark of that character
   */
  private record Expression(Rule rule, char needed, int mark) {
    boolean mayMatch(String words, int marks) {
      return needed == 0 || ((marks & mark) != 0 && words.indexOf(needed) >= 0);
    }
  }

  private static final FurnitureRules BUNDLED =
      new FurnitureRules(rules(NAME, ResourceFile.bundled(NAME).text()));

  private final Map<String, Rule> lines = new HashMap<>();
  private final Map<String, Rule> labels = new HashMap<>();
  private final Map<String, Rule> bares = new HashMap<>();
  private final Map<String, Rule> crews = new HashMap<>();
  private final Map<Character, List<Rule>> starts = new HashMap<>();
  private final Map<Character, List<Rule>> parts = new HashMap<>();
  private final List<Expression> expressions = new ArrayList<>();
  private final int[] marks = new int[0x10000];
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
        marks[bare.charAt(0)] |= LINE_FIRST;
        longestLine = Math.max(longestLine, bare.length());
      }
      case LABEL -> labels.put(bare, rule);
      case BARE -> bares.put(bare, rule);
      case CREW -> crews.put(bare, rule);
      case START -> addByFirst(starts, rule, START_FIRST);
      case PART -> {
        addByFirst(parts, rule, PART_FIRST);
        markSecond(rule.wording);
      }
      case REGEX -> {
        char needed = needed(rule.wording);
        int mark = 1 << (NEEDED + expressions.size() % NEEDED_MARKS);
        marks[needed] |= mark;
        expressions.add(new Expression(rule, needed, mark));
      }
    }
  }

  private void markSecond(String wording) {
    if (wording.length() > 1) {
      marks[wording.charAt(1)] |= PART_SECOND;
      return;
    }
    for (int c = 0; c < marks.length; c++) {
      marks[c] |= PART_SECOND;
    }
  }

  private void addByFirst(Map<Character, List<Rule>> rules, Rule rule, int mark) {
    char c = rule.wording.charAt(0);
    rules.computeIfAbsent(c, key -> new ArrayList<>()).add(rule);
    marks[c] |= mark;
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
    int mark = marks[words.charAt(begin)];
    Rule rule = (mark & LINE_FIRST) == 0 ? null : whole(words);
    if (rule == null) {
      rule = label(words);
    }
    if (rule == null && (mark & START_FIRST) != 0 && length <= LONGEST_START) {
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

  /** Whether some rule knows the word as a label before a colon. */
  boolean isLabel(String word) {
    return labels.containsKey(word) || bares.containsKey(word) || crews.containsKey(word);
  }

  private Rule whole(String words) {
    if (words.length() <= longestLine * 2) {
      Rule rule = lines.get(bare(words));
      if (rule != null || !hasSeparator(words)) {
        return rule;
      }
    }
    return words.length() <= LONGEST_START ? row(words) : null;
  }

  /** Wordings of furniture in a row, few others among them: 打印本页 | 关闭窗口. */
  private Rule row(String words) {
    Rule rule = null;
    int known = 0;
    int unknown = 0;
    int begin = 0;
    for (int i = 1; i <= words.length(); i++) {
      if (i < words.length() && !isSeparator(words.charAt(i))) {
        continue;
      }
      String word = bare(words.substring(begin, i));
      begin = i;
      if (word.isEmpty()) {
        continue;
      }
      Rule own = lines.get(word);
      if (own == null || own.kind != LineKind.FURNITURE) {
        unknown++;
        if (word.length() > LONGEST_BUTTON) {
          return null;
        }
      } else {
        known++;
        rule = own;
      }
    }
    return unknown * KNOWN_TO_UNKNOWN <= known ? rule : null;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '|' || c == '｜' || c == '丨' || c == '/' || c == '】' || c == '【';
  }

  private static boolean hasSeparator(String words) {
    for (int i = 1; i < words.length(); i++) {
      if (isSeparator(words.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Rule label(String words) {
    int length = words.length();
    int end = Math.min(LONGEST_LABEL, length);
    boolean isSpaced = false;
    for (int i = 1; i < end; i++) {
      char c = words.charAt(i);
      if ("：:/／丨|｜".indexOf(c) >= 0) {
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
    int all = 0;
    int next = marks[words.charAt(0)];
    for (int i = 0; i < words.length(); i++) {
      int mark = next;
      next = i + 1 < words.length() ? marks[words.charAt(i + 1)] : PART_SECOND;
      all |= mark;
      if ((mark & PART_FIRST) != 0 && (next & PART_SECOND) != 0) {
        Rule part = partAt(words, i);
        if (part != null) {
          return part;
        }
      }
    }
    for (Expression expression : expressions) {
      if (expression.mayMatch(words, all) && expression.rule.pattern.matcher(words).matches()) {
        return expression.rule;
      }
    }
    return null;
  }

  private Rule partAt(String words, int begin) {
    for (Rule rule : parts.get(words.charAt(begin))) {
      if (words.startsWith(rule.wording, begin)
          && (rule.kind == LineKind.NOTICE
              || (!Glyphs.endsSentence(words) && words.indexOf('。') < 0))) {
        return rule;
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
   * A Chinese character, space or … that stands in an expression outside of groups, classes and
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
      } else if (depth == 0 && (Glyphs.isHan(c) || c == ' ' || c == '…')) {
        char next = i + 1 < expression.length() ? expression.charAt(i + 1) : 0;
        if (next != '?' && next != '*' && next != '{') {
          needed = c;
        }
      }
    }
    return needed;
  }
}
