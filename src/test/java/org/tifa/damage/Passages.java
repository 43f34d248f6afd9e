package org.tifa.damage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tifa.article.ReadArticle;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.PageArticle;
import org.tifa.place.Division;
import org.tifa.place.Gazetteer;
import org.tifa.place.PlaceLevel;

/**
 * Reads running text out of the reports beside the project. Only what is surely clean is taken:
 * paragraphs of simplified script with the punctuation of print, each once.
 */
final class Passages {
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年");
  private static final Pattern UNCLEAN =
      Pattern.compile(
          "[\\p{IsLatin}&&[^A-Za-z]]|[<>|{}\\[\\]#*_=\\\\^~`\"']|[^\\S\\n]{2,}|\\uFFFD");
  private static final Pattern TRADITIONAL =
      Pattern.compile("[們國會實現發為這個說時後學對經業產員長東車馬門關開無與義務動報請還進過運導體總萬億農來]");

  /** What opens an article of its own and cannot stand inside another. */
  private static final Pattern OPENING =
      Pattern.compile("^(?:本报讯|[^。]{0,12}\\d{1,2}月\\d{1,2}日|近日|日前|连日来)");

  private static final int SHORTEST = 8;

  private final Gazetteer gazetteer;
  private final Set<String> seen = new HashSet<>();

  Passages(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Province reports of one year, named after their provinces. */
  List<Passage> provinces(Path folder, int year) throws IOException {
    List<Passage> passages = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".txt", "");
      String province =
          gazetteer.divisions().stream()
              .filter(d -> d.level() == PlaceLevel.PROVINCE && d.name().equals(name))
              .map(Division::code)
              .findFirst()
              .orElseThrow();
      passages.add(
          new Passage(
              LocalDate.of(year, 2, 10),
              LocalDate.of(year, 5, 31),
              province.substring(0, 2),
              paragraphs(Files.readString(file))));
    }
    return passages;
  }

  /** Reports as JSON Lines with title, year and text. */
  List<Passage> reports(Path file) throws IOException {
    List<Passage> passages = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      JsonNode report = json.readTree(line);
      int year = report.path("year").asInt();
      if (year == 0) {
        Matcher told = YEAR.matcher(report.path("text").asText());
        year = told.find() ? Integer.parseInt(told.group(1)) : 0;
      }
      List<String> paragraphs = paragraphs(report.path("text").asText());
      if (year > 0 && !paragraphs.isEmpty()) {
        passages.add(
            new Passage(LocalDate.of(year, 3, 20), LocalDate.of(year, 6, 30), "", paragraphs));
      }
    }
    return passages;
  }

  /** The bundled sample's articles without their openings, put together by month and province. */
  List<Passage> sample(Path folder, Reading reading) {
    Map<String, List<ReadArticle>> byOrigin = new TreeMap<>();
    for (ReadArticle read : reading.archive(folder)) {
      LocalDate day = read.article().date().datedOn();
      String province = read.article().place().provinceCode();
      if (day != null && province != null) {
        String origin = YearMonth.from(day) + province.substring(0, 2);
        byOrigin.computeIfAbsent(origin, key -> new ArrayList<>()).add(read);
      }
    }
    List<Passage> passages = new ArrayList<>();
    byOrigin.forEach((origin, articles) -> passages.add(passage(origin, articles)));
    return passages;
  }

  private Passage passage(String origin, List<ReadArticle> articles) {
    LocalDate from = LocalDate.MAX;
    LocalDate to = LocalDate.MIN;
    StringBuilder text = new StringBuilder();
    for (ReadArticle read : articles) {
      LocalDate day = read.article().date().datedOn();
      from = day.isBefore(from) ? day : from;
      to = day.isAfter(to) ? day : to;
      PageArticle page = read.article().page();
      for (Block block : page.blocks()) {
        String paragraph = page.words(block);
        boolean isOpening = OPENING.matcher(paragraph).find();
        if (block.kind() == BlockKind.BODY && !block.isRepeat() && !isOpening) {
          text.append(paragraph).append('\n');
        }
      }
    }
    String province = origin.substring(origin.length() - 2);
    return new Passage(from, to.plusDays(1), province, paragraphs(text.toString()));
  }

  private List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String line : text.split("\n")) {
      String paragraph = printed(line.strip());
      boolean isClean =
          paragraph.length() >= SHORTEST
              && !UNCLEAN.matcher(paragraph).find()
              && !TRADITIONAL.matcher(paragraph).find()
              && isSentence(paragraph);
      if (isClean && seen.add(paragraph)) {
        paragraphs.add(paragraph);
      }
    }
    return paragraphs;
  }

  /** Lines that end no sentence may be pieces of the page around the report. */
  private static boolean isSentence(String paragraph) {
    char last = paragraph.charAt(paragraph.length() - 1);
    return "。！？”；".indexOf(last) >= 0 && paragraph.indexOf("本作品") < 0;
  }

  /** With the widths and marks of print. */
  private static String printed(String line) {
    StringBuilder printed = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\u3000' || c == '\u00A0' || c == ' ') {
        boolean isLatin =
            i > 0
                && i + 1 < line.length()
                && Character.isLetter(line.charAt(i - 1))
                && line.charAt(i - 1) < 128
                && Character.isLetter(line.charAt(i + 1))
                && line.charAt(i + 1) < 128;
        if (isLatin) {
          printed.append(' ');
        }
        continue;
      }
      if (c > '\uFF00' && c < '\uFF5F' && "，；：？！（）～".indexOf(c) < 0) {
        printed.append((char) (c - 0xFEE0));
        continue;
      }
      boolean isAfterHan = i > 0 && line.charAt(i - 1) >= '\u2E80';
      int mark = ",;:?!()".indexOf(c);
      boolean isBeforeHan = i + 1 < line.length() && line.charAt(i + 1) >= '\u2E80';
      if (mark >= 0 && (isAfterHan || isBeforeHan)) {
        printed.append("，；：？！（）".charAt(mark));
      } else {
        printed.append(c);
      }
    }
    return printed.toString();
  }
}
