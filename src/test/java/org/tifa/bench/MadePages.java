package org.tifa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.io.FileUtils;

/**
 * Archives of small text files in the shapes that newspapers have: a headline, a byline, paragraphs
 * drawn at random. The same paragraphs and seed give the same files.
 */
final class MadePages {
  /**
   * How pages look.
   *
   * @param characters of a page, about
   * @param isDamaged whether lines are wrapped, script is traditional and pinyin is left in it
   */
  record Shape(int characters, boolean isDamaged) {}

  private static final int PAGES_A_FOLDER = 500;
  private static final int NARROWEST = 14;
  private static final int COLUMNS = 10;

  /** One traditional ideograph in so many has a gloss. */
  private static final int GLOSSES = 8;

  private static final List<String> READINGS =
      List.of("xué", "qū", "zhèn", "guī", "yè", "fā", "lǐng", "jiàn", "huì", "wù");
  private static final String SIMPLIFIED = "国学习区业发领导设会务党员镇县题实践动产体经济质农村办为时";
  private static final String TRADITIONAL = "國學習區業發領導設會務黨員鎮縣題實踐動產體經濟質農村辦為時";

  private MadePages() {}

  /** Writes pages until they hold so many characters; a folder that is there is replaced. */
  static void write(List<String> paragraphs, Shape shape, int characters, long seed, Path folder)
      throws IOException {
    FileUtils.deleteDirectory(folder.toFile());
    Random random = new Random(seed);
    int written = 0;
    for (int page = 0; written < characters; page++) {
      String text = page(paragraphs, shape, random);
      Path part = folder.resolve(Integer.toString(page / PAGES_A_FOLDER));
      Files.createDirectories(part);
      Files.writeString(part.resolve(page + ".txt"), text);
      written += text.length();
    }
  }

  private static String page(List<String> paragraphs, Shape shape, Random random) {
    List<String> lines = new ArrayList<>();
    String first = paragraphs.get(random.nextInt(paragraphs.size()));
    lines.add(first.substring(0, Math.min(first.length(), 12 + random.nextInt(8))));
    lines.add("本报记者 王一 李二三");
    lines.add(
        "本报讯 %d月%d日，".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))
            + paragraphs.get(random.nextInt(paragraphs.size())));
    int length = lines.get(2).length();
    while (length < shape.characters()) {
      String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      // The last one is cut, so that short pages are as short as they should be.
      int left = Math.max(20, shape.characters() - length);
      String kept = paragraph.length() <= left ? paragraph : paragraph.substring(0, left - 1) + "。";
      lines.add(kept);
      length += kept.length();
    }
    return String.join("\n", shape.isDamaged() ? damaged(lines, random) : lines) + "\n";
  }

  private static List<String> damaged(List<String> lines, Random random) {
    int width = NARROWEST + random.nextInt(COLUMNS);
    List<String> wrapped = new ArrayList<>();
    for (String line : lines) {
      for (int begin = 0; begin < line.length(); begin += width) {
        wrapped.add(glossed(line.substring(begin, Math.min(line.length(), begin + width)), random));
      }
    }
    return wrapped;
  }

  private static String glossed(String line, Random random) {
    StringBuilder glossed = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      int at = SIMPLIFIED.indexOf(line.charAt(i));
      glossed.append(at < 0 ? line.charAt(i) : TRADITIONAL.charAt(at));
      if (at >= 0 && random.nextInt(GLOSSES) == 0) {
        glossed.append('(').append(READINGS.get(random.nextInt(READINGS.size()))).append(')');
      }
    }
    return glossed.toString();
  }
}
