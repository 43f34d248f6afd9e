package org.tifa.damage;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.tifa.place.Division;
import org.tifa.place.Gazetteer;
import org.tifa.place.PlaceLevel;

/** Edits running text into pages of a local newspaper: headlines, openings, bylines, mastheads. */
final class Newsroom {
  private static final int SHORTEST_ARTICLE = 250;
  private static final int LONGEST_ARTICLE = 900;

  /** Words that can follow who says them. */
  private static final Pattern SPEAKABLE =
      Pattern.compile("^(?![一二三四五六七八九十]+[、是]|第[一二三四五六七八九十])\\p{IsHan}{4}");

  private final Gazetteer gazetteer;
  private final List<Division> districts;

  Newsroom(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.districts =
        gazetteer.divisions().stream().filter(d -> d.level() == PlaceLevel.DISTRICT).toList();
  }

  /** Pages of all the passages, each paragraph used once. */
  List<CleanPage> pages(List<Passage> passages, long seed) {
    List<CleanPage> pages = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Random random = new Random(seed * 31 + i);
      Passage passage = passages.get(i);
      List<List<String>> stories = stories(passage.paragraphs(), random);
      int at = 0;
      while (at < stories.size()) {
        int count = Math.min(stories.size() - at, articleCount(random));
        pages.add(page(pages.size(), passage, stories.subList(at, at + count), random));
        at += count;
      }
    }
    return pages;
  }

  private static int articleCount(Random random) {
    return random.nextInt(5) < 2 ? 1 : 2 + random.nextInt(4);
  }

  private static List<List<String>> stories(List<String> paragraphs, Random random) {
    List<List<String>> stories = new ArrayList<>();
    List<String> story = new ArrayList<>();
    int length = 0;
    int wanted = length(random);
    for (String paragraph : paragraphs) {
      story.add(paragraph);
      length += paragraph.length();
      if (length >= wanted) {
        stories.add(List.copyOf(story));
        story.clear();
        length = 0;
        wanted = length(random);
      }
    }
    return stories;
  }

  private static int length(Random random) {
    return SHORTEST_ARTICLE + random.nextInt(LONGEST_ARTICLE - SHORTEST_ARTICLE);
  }

  /** How a page tells its day. */
  private enum DayStyle {
    MASTHEAD,
    FULL_IN_TEXT,
    MONTH_AND_DAY
  }

  private CleanPage page(int number, Passage passage, List<List<String>> stories, Random random) {
    long days = passage.to().toEpochDay() - passage.from().toEpochDay();
    LocalDate day = passage.from().plusDays((long) (random.nextDouble() * days));
    Division home = district(passage, day.getYear(), random);
    boolean isOfOneDistrict = random.nextInt(10) < 6;
    DayStyle style =
        pick(
            List.of(
                DayStyle.MASTHEAD,
                DayStyle.MASTHEAD,
                DayStyle.FULL_IN_TEXT,
                DayStyle.MONTH_AND_DAY),
            random);
    List<CleanArticle> articles = new ArrayList<>();
    List<String> topics = new ArrayList<>(Wording.TOPICS);
    Collections.shuffle(topics, random);
    for (List<String> story : stories) {
      String topic = topics.get(articles.size());
      Division district = isOfOneDistrict ? home : neighbour(home, day.getYear(), random);
      articles.add(article(story, topic, district, isOfOneDistrict, day, style, random));
    }
    return new CleanPage(number, masthead(home, isOfOneDistrict, day, style, random), articles);
  }

  private Division district(Passage passage, int year, Random random) {
    List<Division> fitting =
        districts.stream()
            .filter(d -> d.code().startsWith(passage.province()) && d.existsIn(year))
            .toList();
    return pick(fitting, random);
  }

  private Division neighbour(Division home, int year, Random random) {
    List<Division> near =
        districts.stream()
            .filter(d -> d.existsIn(year) && d.code().startsWith(home.code().substring(0, 4)))
            .toList();
    return pick(near, random);
  }

  private static List<String> masthead(
      Division home, boolean isOfOneDistrict, LocalDate day, DayStyle style, Random random) {
    String place = isOfOneDistrict || home.cityName() == null ? home.name() : home.cityName();
    List<String> lines = new ArrayList<>();
    if (isOfOneDistrict || random.nextInt(3) > 0) {
      lines.add(place + pick(List.of("新闻", "时讯", "周报"), random));
    }
    if (style == DayStyle.MASTHEAD) {
      String full = full(day);
      String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
      String line =
          switch (random.nextInt(3)) {
            case 0 -> full + " " + weekday;
            case 1 -> full + " " + weekday + " 第0" + (1 + random.nextInt(4)) + "版";
            default -> full;
          };
      if (!lines.isEmpty() && random.nextInt(3) == 0) {
        lines.set(0, lines.get(0) + " " + line);
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String full(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private CleanArticle article(
      List<String> story,
      String topic,
      Division district,
      boolean isOwn,
      LocalDate day,
      DayStyle style,
      Random random) {
    boolean isHome = isOwn && random.nextInt(3) == 0;
    String unit = district.name().substring(district.name().length() - 1);
    boolean canSayOur = "区县市".contains(unit);
    String subject = isHome && canSayOur ? "我" + unit : district.name();
    LocalDate event = random.nextInt(10) < 8 ? day.minusDays(random.nextInt(4)) : null;
    List<String> byline = names(random);
    String opening = opening(subject, full(district), topic, event, style, random);
    String names = String.join(" ", byline);
    String bylineLine = null;
    String bylineTail = "";
    switch (random.nextInt(6)) {
      case 0, 1 -> opening = "本报讯（记者 " + names + "）" + opening;
      case 2 -> bylineLine = "本报记者 " + names;
      case 3 -> bylineLine = pick(List.of("□ ", "■ ", "◎ "), random) + "本报记者 " + names;
      case 4 -> bylineTail = "（记者 " + names + "）";
      default -> bylineLine = "记者 " + names;
    }
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(opening);
    paragraphs.addAll(story);
    int at = 1 + random.nextInt(story.size());
    if (random.nextInt(2) == 0 && SPEAKABLE.matcher(paragraphs.get(at)).find()) {
      paragraphs.set(
          at, name(random) + pick(List.of("强调，", "指出，", "要求，"), random) + paragraphs.get(at));
    }
    String[] headlines = headlines(subject, topic, random);
    return new CleanArticle(
        headlines[0],
        headlines[1],
        headlines[2],
        byline,
        bylineLine,
        bylineTail,
        paragraphs,
        district.code(),
        gazetteer.currentCode(district).orElse(""),
        day,
        event);
  }

  private static String full(Division district) {
    return district.cityName() == null ? district.name() : district.cityName() + district.name();
  }

  private static String opening(
      String subject, String full, String topic, LocalDate event, DayStyle style, Random random) {
    String when = pick(List.of("近日，", "连日来，", "日前，"), random);
    if (event != null) {
      when =
          (style == DayStyle.FULL_IN_TEXT ? event.getYear() + "年" : "")
              + event.getMonthValue()
              + "月"
              + event.getDayOfMonth()
              + "日"
              + pick(List.of("，", "上午，", "下午，"), random);
    }
    String who = subject.startsWith("我") || random.nextBoolean() ? subject : full;
    return when
        + switch (random.nextInt(4)) {
          case 0 -> who + "召开" + topic + "工作推进会，总结前一阶段工作，安排下一步任务。";
          case 1 -> "记者从" + who + pick(Wording.BODIES, random) + "获悉，今年以来" + topic + "工作进展顺利。";
          case 2 -> who + topic + "现场会在" + pick(Wording.TOWNS, random) + "举行，有关部门负责人参加。";
          default -> who + "组织干部群众学习有关报告，结合" + topic + "谈认识、谈打算。";
        };
  }

  /** Kicker, title and subtitle. */
  private static String[] headlines(String subject, String topic, Random random) {
    String[] headlines = new String[3];
    headlines[1] =
        switch (random.nextInt(6)) {
          case 0 -> subject + "召开" + topic + "工作推进会";
          case 1 -> subject + "扎实推进" + topic;
          case 2 -> pick(Wording.LEFT_HALVES, random) + " " + pick(Wording.RIGHT_HALVES, random);
          case 3 -> topic + "的" + subject + "做法";
          case 4 -> subject + "：" + topic + "按下“快进键”";
          default -> subject + (12 + random.nextInt(80)) + "个项目集中开工";
        };
    if (random.nextInt(3) == 0) {
      headlines[2] =
          switch (random.nextInt(3)) {
            case 0 -> "——" + subject + topic + "见闻";
            case 1 -> "——" + subject + "推进" + topic + "侧记";
            default -> "——来自" + pick(Wording.TOWNS, random) + "的报道";
          };
    } else if (random.nextInt(6) == 0) {
      headlines[0] = pick(List.of("聚焦", "关注", "走基层看"), random) + topic;
    }
    return headlines;
  }

  private static List<String> names(Random random) {
    List<String> names = new ArrayList<>();
    names.add(name(random));
    if (random.nextInt(3) == 0) {
      String second = name(random);
      if (!names.contains(second)) {
        names.add(second);
      }
    }
    return names;
  }

  static String name(Random random) {
    return pick(Wording.SURNAMES, random) + pick(Wording.GIVEN, random);
  }

  static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
