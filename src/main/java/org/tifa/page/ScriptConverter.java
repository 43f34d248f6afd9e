package org.tifa.page;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Traditional to simplified script: the longest phrase first, then the single character, by
 * OpenCC's tables. No vocabulary changes, only script.
 *
 * <p>著 is its own case: simplified writing has 着 for it except in words of writing and fame, and
 * converters from simplified damage 着力 to 著力.
 */
final class ScriptConverter {
  private static final String FOLDER = "/data/dictionary/";
  private static final char SIMPLIFIED_MARK = 1;
  private static final char TRADITIONAL_MARK = 2;

  /** Share of traditional evidence up to which a text is simplified. */
  private static final double HANS_LIMIT = 0.05;

  /** Share from which it is traditional. */
  private static final double HANT_LIMIT = 0.80;

  /** Words that converters write with a character of other words. */
  private static final Map<String, String> PHRASES = phrases();

  private static final String ZHE_BEFORE = "显卓名专编原论巨遗译合拙昭土较";
  private static final String ZHE_AFTER = "名作称述者书录";
  private static final String ZHE_NEVER = "力眼手重想装陆落急火迷实色笔";

  private record Phrase(String from, String to) {}

  private final char[] simple = new char[0x10000];
  private final byte[] evidence = new byte[0x10000];
  private final Map<Character, List<Phrase>> phrases = new HashMap<>();

  /** Whether some phrase begins with a character. */
  private final boolean[] beginsPhrase = new boolean[0x10000];

  private final Map<Character, String> others = new HashMap<>();

  ScriptConverter() {
    for (int c = 0; c < simple.length; c++) {
      simple[c] = (char) c;
    }
    Map<String, String[]> traditional = table("TSCharacters.txt");
    Map<String, String[]> simplified = table("STCharacters.txt");
    traditional.forEach(
        (key, values) -> {
          if (key.length() == 1 && values[0].length() == 1) {
            simple[key.charAt(0)] = values[0].charAt(0);
            boolean isBoth = simplified.containsKey(key) || contains(values, key);
            if (!isBoth && !key.equals(values[0])) {
              evidence[key.charAt(0)] = TRADITIONAL_MARK;
            }
          }
        });
    simplified.forEach(
        (key, values) -> {
          if (key.length() == 1 && !traditional.containsKey(key) && !contains(values, key)) {
            evidence[key.charAt(0)] = SIMPLIFIED_MARK;
          }
        });
    addVariants(table("HKVariants.txt"));
    addVariants(table("TWVariants.txt"));
    simplified.forEach(this::addRare);
    traditional.forEach(this::addOthers);
    simplified.forEach(this::addOthers);
    table("TSPhrases.txt").forEach((key, values) -> addPhrase(key, values[0]));
    PHRASES.forEach((from, to) -> addPhrase(from, shadow(to)));
    simple['乾'] = '干';
    simple['「'] = '“';
    simple['」'] = '”';
    simple['『'] = '‘';
    simple['』'] = '’';
    phrases.values().forEach(ofChar -> ofChar.sort(Comparator.comparingInt(p -> -p.from.length())));
  }

  private static Map<String, String> phrases() {
    Map<String, String> phrases = new HashMap<>();
    for (String word :
        ("批覆 回覆 答覆 函覆 電覆 反覆 恢覆 重覆 光覆 收覆 康覆 修覆 覆信 覆函 覆電 覆製 覆制 覆杂 覆雜 覆合 覆兴 覆興 覆核 "
                + "覆查 覆议 覆議 覆审 覆審 覆习 覆習 覆苏 覆蘇 覆原 覆工 覆产 覆產 覆垦 覆墾 覆员 覆員 覆诊 覆診 覆印 覆试 覆試 覆课 覆課 覆发 覆發 "
                + "覆绿 覆綠 覆古 覆活")
            .split(" ", -1)) {
      phrases.put(word, word.replace('覆', '复'));
    }
    phrases.put("見微知著", "见微知著");
    phrases.put("见微知著", "见微知著");
    return phrases;
  }

  private void addPhrase(String from, String to) {
    phrases.computeIfAbsent(from.charAt(0), c -> new ArrayList<>()).add(new Phrase(from, to));
    beginsPhrase[from.charAt(0)] = true;
  }

  /** Forms that Hong Kong or Taiwan print read as the forms that they stand for. */
  private void addVariants(Map<String, String[]> variants) {
    variants.forEach(
        (standard, forms) -> {
          for (String form : forms) {
            if (standard.length() == 1 && form.length() == 1) {
              addSimple(form.charAt(0), simple[standard.charAt(0)]);
            }
          }
        });
  }

  /** A form that only one simplified character has, and that is not simplified itself. */
  private void addRare(String key, String[] forms) {
    for (String form : forms) {
      if (key.length() == 1 && form.length() == 1 && Gbk.pair(key.charAt(0)) != 0) {
        addSimple(form.charAt(0), key.charAt(0));
      }
    }
  }

  private void addSimple(char form, char to) {
    if (simple[form] == form && to != form && !isInGb2312(form)) {
      simple[form] = to;
      evidence[form] = TRADITIONAL_MARK;
    }
  }

  private static boolean isInGb2312(char c) {
    int pair = Gbk.pair(c);
    return (pair >> 8) >= 0xA1 && (pair >> 8) <= 0xF7 && (pair & 0xFF) >= 0xA1;
  }

  /** Each of the forms may come of the key, and the key of each. */
  private void addOthers(String key, String[] forms) {
    for (String form : forms) {
      if (key.length() == 1 && form.length() == 1 && !key.equals(form)) {
        addOther(key.charAt(0), form);
        addOther(form.charAt(0), key);
      }
    }
  }

  private void addOther(char c, String form) {
    others.merge(c, form, (all, one) -> all.contains(one) ? all : all + one);
  }

  private static boolean contains(String[] values, String key) {
    for (String value : values) {
      if (value.equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** Which script a text is written in. */
  Script script(String text) {
    int hant = 0;
    int hans = 0;
    byte[] marks = evidence;
    for (int i = 0; i < text.length(); i++) {
      // Sums without a branch: which of the marks comes next cannot be foreseen.
      int mark = marks[text.charAt(i)];
      hant += mark >> 1;
      hans += mark & 1;
    }
    if (hant == 0 || (hant < 3 && hans >= hant)) {
      return Script.HANS;
    }
    double share = hant / (double) (hant + hans);
    if (share < HANS_LIMIT) {
      return Script.HANS;
    }
    return share >= HANT_LIMIT ? Script.HANT : Script.MIXED;
  }

  /** Whether the text has a character that only traditional writing has. */
  boolean hasTraditional(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (evidence[text.charAt(i)] == TRADITIONAL_MARK) {
        return true;
      }
    }
    return false;
  }

  /** The character in simplified script, on its own. */
  char simple(char c) {
    return simple[c];
  }

  /** What a converter of scripts may have made it of. */
  String otherForms(char c) {
    String forms = others.get(c);
    return forms == null ? "" : forms;
  }

  boolean isTraditional(char c) {
    return evidence[c] == TRADITIONAL_MARK;
  }

  boolean isSimplified(char c) {
    return evidence[c] == SIMPLIFIED_MARK;
  }

  /** The text character by character, of the same length; for looking, not for keeping. */
  String shadow(String text) {
    char[] shadow = text.toCharArray();
    for (int i = 0; i < shadow.length; i++) {
      shadow[i] = simple[shadow[i]];
    }
    return new String(shadow);
  }

  /** The text in simplified script. */
  MappedText convert(MappedText paragraph) {
    String text = paragraph.text();
    int length = text.length();
    MappedText.Builder out = new MappedText.Builder(length);
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      Phrase phrase = phraseAt(text, i);
      if (phrase != null) {
        append(out, paragraph, i, phrase);
        i += phrase.from.length();
        continue;
      }
      char to = c == '著' ? zhe(text, i) : simple[c];
      out.append(to, paragraph.from(i), paragraph.to(i));
      i++;
    }
    return out.build();
  }

  private static void append(MappedText.Builder out, MappedText paragraph, int i, Phrase phrase) {
    int length = phrase.from.length();
    if (phrase.to.length() != length) {
      out.append(phrase.to, paragraph.from(i), paragraph.to(i + length - 1));
      return;
    }
    for (int j = 0; j < length; j++) {
      out.append(phrase.to.charAt(j), paragraph.from(i + j), paragraph.to(i + j));
    }
  }

  private Phrase phraseAt(String text, int i) {
    if (!beginsPhrase[text.charAt(i)]) {
      return null;
    }
    for (Phrase phrase : phrases.get(text.charAt(i))) {
      if (text.startsWith(phrase.from, i)) {
        return phrase;
      }
    }
    return null;
  }

  private char zhe(String text, int i) {
    char before = i > 0 ? simple[text.charAt(i - 1)] : ' ';
    char after = i + 1 < text.length() ? simple[text.charAt(i + 1)] : ' ';
    if (ZHE_NEVER.indexOf(after) >= 0) {
      return '着';
    }
    boolean isWriting = ZHE_BEFORE.indexOf(before) >= 0 || ZHE_AFTER.indexOf(after) >= 0;
    return isWriting ? '著' : '着';
  }

  private static Map<String, String[]> table(String name) {
    Map<String, String[]> table = new HashMap<>();
    try (InputStream in = ZhConverterUtil.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("opencc4j lacks " + FOLDER + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          table.put(line.substring(0, tab), line.substring(tab + 1).trim().split(" ", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
