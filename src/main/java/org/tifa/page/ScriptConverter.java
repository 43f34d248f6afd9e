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

  private static final String ZHE_BEFORE = "显卓名专编原论巨遗译合拙昭土较";
  private static final String ZHE_AFTER = "名作称述者书录";
  private static final String ZHE_NEVER = "力眼手重想装陆落急火迷实色笔";

  private record Phrase(String from, String to) {}

  private final char[] simple = new char[0x10000];
  private final byte[] evidence = new byte[0x10000];
  private final Map<Character, List<Phrase>> phrases = new HashMap<>();

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
    table("TSPhrases.txt").forEach((key, values) -> addPhrase(key, values[0]));
    simple['乾'] = '干';
    simple['「'] = '“';
    simple['」'] = '”';
    simple['『'] = '‘';
    simple['』'] = '’';
    phrases.values().forEach(ofChar -> ofChar.sort(Comparator.comparingInt(p -> -p.from.length())));
  }

  private void addPhrase(String from, String to) {
    phrases.computeIfAbsent(from.charAt(0), c -> new ArrayList<>()).add(new Phrase(from, to));
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
  Script script(CharSequence text) {
    int hant = 0;
    int hans = 0;
    for (int i = 0; i < text.length(); i++) {
      byte mark = evidence[text.charAt(i)];
      if (mark == TRADITIONAL_MARK) {
        hant++;
      } else if (mark == SIMPLIFIED_MARK) {
        hans++;
      }
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
  boolean hasTraditional(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (evidence[text.charAt(i)] == TRADITIONAL_MARK) {
        return true;
      }
    }
    return false;
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
    List<Phrase> ofChar = phrases.get(text.charAt(i));
    if (ofChar == null) {
      return null;
    }
    for (Phrase phrase : ofChar) {
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
