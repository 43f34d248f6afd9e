package org.tifa.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tifa.page.PageArticle;

/** Reads how a text stands to the events it names: behind them, ahead of them, or in their year. */
final class EventReader {
  /** An event named this often has told its tense. */
  private static final int MOST_MENTIONS = 200;

  private static final int BEFORE = 16;
  private static final int AFTER = 14;
  private static final int AFTER_COUNTDOWN = 24;

  private static final Ending AHEAD_BEFORE =
      new Ending(
          Pattern.compile(
              "(?:迎接|喜迎|即将召开的|将要召开的|即将举行的|即将到来的|迎战|备战|筹备|筹办|献礼|向)$"
                  + "|(?:为|确保|保障|护航|服务|服务保障|做好|保)$"),
          "接迎的战备筹办礼向为保障航务好");
  private static final Ending AHEAD_STRONG =
      new Ending(Pattern.compile("(?:迎接|喜迎|即将召开的|将要召开的|即将举行的|即将到来的)$"), "接迎的");
  private static final Pattern AHEAD_AFTER =
      Pattern.compile("^(?:即将|将于|将在|召开在即|举行在即|召开前夕|开幕前夕|召开之前|倒计时|将.{0,6}(?:召开|举行|开幕))");
  private static final Pattern HELD_AFTER =
      Pattern.compile("^(?:的)?(?:胜利|顺利|圆满|隆重|成功)?(?:召开|举行|举办|献礼)");
  private static final Pattern AFTERWARDS =
      Pattern.compile("^(?:胜利|圆满|顺利|隆重)?(?:闭幕|召开|结束|举行|落幕)(?:之后|以后|后(?!的)|以来)|^之后|^后，");
  private static final Pattern AT_ONCE_AFTERWARDS =
      Pattern.compile(
          "^(?:胜利|圆满|顺利|隆重)?(?:闭幕|结束|落幕)(?:之后|以后|后)[，,]?.{0,4}(?:当周|当天|当日|当晚|次日|第二天|立即|随即)");
  private static final Pattern JUST =
      Pattern.compile("刚刚(?:胜利|圆满)?(?:闭幕|结束|召开|落幕|落下帷幕)|(?:闭幕|结束|召开)不久|落下帷幕");
  private static final Ending JUST_BEFORE =
      new Ending(Pattern.compile("刚刚(?:胜利|圆满)?(?:闭幕|结束|召开|落幕)的$"), "的");
  private static final Pattern PAST_AFTER =
      Pattern.compile(
          "^(?:的)?(?:精神|以来|闭幕|胜利闭幕|圆满|通过|提出|强调|指出|明确|部署|决策|作出|擘画|要求|审议|深刻|吹响|描绘|绘就|开启"
              + "|报告|决定|胜利召开|是在|站在|对|系统|首次|确立|确定|把|从|上|中|重要|关于|鲜明|科学|为|号召)");
  private static final Ending STUDY_BEFORE =
      new Ending(Pattern.compile("(?:贯彻|落实|学习|宣传|传达|领会|宣讲|践行)(?:好|了|落实)?$"), "彻实习传达会讲行好了");

  /** What people do on the days of an event and the next. */
  private static final Ending WATCHED_BEFORE =
      new Ending(Pattern.compile("(?:热议|收看|收听|聆听|热烈反响)$"), "议看听响");

  private static final List<Sign> SIGNS =
      List.of(
          new Sign(
              "第一时间", Pattern.compile("第一时间|迅速(?:全面)?(?:兴起|掀起|传达|学习|行动)|迅即"), List.of("第一时间", "迅")),
          new Sign("传达学习", Pattern.compile("传达学习|学习传达|传达贯彻"), List.of("传达")),
          new Sign(
              "学习宣传贯彻",
              Pattern.compile("学习宣传贯彻|学习好.?宣传好.?贯彻好|宣讲团|集中宣讲"),
              List.of("学习宣传", "学习好", "宣讲")),
          new Sign(
              "政治任务",
              Pattern.compile("当前和今后一个时期|当前的?(?:首要|头等|重大)|(?:首要|头等|重大)政治任务|头等大事"),
              List.of("当前", "政治任务", "头等大事")));

  /**
   * Words right before a name.
   *
   * @param lasts their last characters, by which most texts are settled
   */
  private record Ending(Pattern pattern, String lasts) {
    /** From here on no character is a line end, before which the pattern's end also fits. */
    private static final char FIRST_SETTLED = 0x3000;

    boolean ends(String text) {
      if (text.isEmpty()) {
        return false;
      }
      char last = text.charAt(text.length() - 1);
      return (last < FIRST_SETTLED || lasts.indexOf(last) >= 0) && pattern.matcher(text).find();
    }
  }

  /**
   * Words that tell that an event is fresh.
   *
   * @param hints one of them stands wherever the pattern fits; most sentences have none
   */
  private record Sign(String name, Pattern pattern, List<String> hints) {
    boolean isIn(String sentence) {
      for (String hint : hints) {
        if (sentence.contains(hint)) {
          return pattern.matcher(sentence).find();
        }
      }
      return false;
    }
  }

  private static final Pattern THIS_YEAR =
      Pattern.compile("(今年|明年|去年)(?:既|恰|又|正好|刚好|将)?(?:是|系|为|恰逢|正值|适逢|迎来|作为|正是|也是|即将迎来)");
  private static final Pattern CELEBRATED_BEFORE = Pattern.compile("(?:庆祝|纪念|迎接|喜迎|迎|献礼)$");
  private static final Pattern SPEECH_AFTER = Pattern.compile("^(?:大会上|.{0,12}讲话)");

  /** Days before and after an anniversary in which it is celebrated. */
  private static final int CELEBRATED_BEFORE_DAYS = 120;

  private static final int CELEBRATED_AFTER_DAYS = 45;
  private static final Pattern OTHER_YEAR = Pattern.compile("[去明后前]年|上年|次年|来年|[0-9〇一二三四五六七八九]{4}年");
  private static final Pattern COUNTDOWN = Pattern.compile("倒计时[^0-9]{0,3}([0-9]{1,4})天");

  private EventReader() {}

  /**
   * The clues in text order: for each event and tense the first.
   *
   * @param opening the date with which the report opens, or null
   */
  static List<EventClue> read(
      PageArticle article, BareText text, List<EventMention> named, Opening opening) {
    String original = article.text();
    BlockCursor cursor = new BlockCursor(article);
    List<EventMention> mentions = new ArrayList<>();
    Map<DatedEvent, Integer> counts = new HashMap<>();
    for (EventMention mention : named) {
      // Links around an article name later events; only a countdown counts wherever it is printed.
      boolean isHeard =
          cursor.isEditorial(text.offset(mention.begin())) || isCountdown(text, mention);
      if (isHeard && counts.merge(mention.event(), 1, Integer::sum) <= MOST_MENTIONS) {
        mentions.add(mention);
      }
    }
    Map<DatedEvent, Integer> freshness = freshness(text, mentions);
    Map<DatedEvent, Set<EventClue.Tense>> heard = new HashMap<>();
    List<EventClue> clues = new ArrayList<>();
    for (EventMention mention : mentions) {
      EventClue clue =
          isCelebrated(text, mention, opening)
              ? new EventClue(
                  mention.event(),
                  EventClue.Tense.THIS_YEAR,
                  0,
                  mention.event().beginsOn(),
                  evidence(text, original, mention))
              : clue(text, original, mention, freshness.getOrDefault(mention.event(), 0));
      if (heard
          .computeIfAbsent(mention.event(), event -> EnumSet.noneOf(EventClue.Tense.class))
          .add(clue.tense())) {
        clues.add(clue);
      }
    }
    return clues;
  }

  private static EventClue clue(
      BareText text, String original, EventMention mention, int freshness) {
    DatedEvent event = mention.event();
    String before = text.slice(mention.begin() - BEFORE, mention.begin());
    String after = text.slice(mention.end(), mention.end() + AFTER);
    String evidence = evidence(text, original, mention);
    Matcher countdown = countdown(text, mention);
    if (countdown.find()) {
      LocalDate day = event.beginsOn().minusDays(Integer.parseInt(countdown.group(1)));
      return new EventClue(event, EventClue.Tense.COUNTDOWN, 0, day, evidence);
    }
    String ownYear = ownYear(text, mention);
    if (ownYear != null) {
      int years = ownYear.equals("明年") ? -1 : ownYear.equals("去年") ? 1 : 0;
      LocalDate day = event.beginsOn().plusYears(years);
      return new EventClue(event, EventClue.Tense.THIS_YEAR, 0, day, evidence);
    }
    if (event.kind() == EventKind.PLAN) {
      return new EventClue(event, EventClue.Tense.OPEN, 0, event.beginsOn(), evidence);
    }
    if (isAhead(before, after)) {
      return new EventClue(event, EventClue.Tense.AHEAD, 0, event.beginsOn(), evidence);
    }
    if (isPast(text, mention, before, after)) {
      LocalDate day = after.startsWith("闭幕") ? event.endsOn() : event.beginsOn();
      return new EventClue(event, EventClue.Tense.PAST, freshness, day, evidence);
    }
    return new EventClue(event, EventClue.Tense.OPEN, 0, event.beginsOn(), evidence);
  }

  private static boolean isCountdown(BareText text, EventMention mention) {
    return countdown(text, mention).find();
  }

  private static Matcher countdown(BareText text, EventMention mention) {
    return COUNTDOWN.matcher(text.slice(mention.end(), mention.end() + AFTER_COUNTDOWN));
  }

  private static boolean isAhead(String before, String after) {
    if (AHEAD_AFTER.matcher(after).lookingAt() || AHEAD_STRONG.ends(before)) {
      return true;
    }
    return AHEAD_BEFORE.ends(before)
        && HELD_AFTER.matcher(after).lookingAt()
        && !AFTERWARDS.matcher(after).lookingAt();
  }

  private static boolean isPast(BareText text, EventMention mention, String before, String after) {
    char last = text.chars()[mention.end() - 1];
    boolean isSpirit = last == '神' || (last == '告' && !after.startsWith("征求意见"));
    return isSpirit
        || PAST_AFTER.matcher(after).lookingAt()
        || AFTERWARDS.matcher(after).lookingAt()
        || JUST.matcher(after).find()
        || JUST_BEFORE.ends(before)
        || STUDY_BEFORE.ends(before)
        || WATCHED_BEFORE.ends(before);
  }

  /** Whether the report is of a celebration in the weeks around the day: 9月27日，庆祝…70周年歌咏比赛举行. */
  private static boolean isCelebrated(BareText text, EventMention mention, Opening opening) {
    LocalDate day = mention.event().beginsOn();
    if (mention.event().kind() != EventKind.ANNIVERSARY
        || opening == null
        || !(opening.isReport() || opening.isFirst())
        || opening.date().isDay()
        || !opening.date().exists(day.getYear())) {
      return false;
    }
    boolean isOfOpening =
        text.offset(mention.begin()) < opening.begin()
            || text.offset(text.sentenceBegin(mention.begin())) <= opening.begin();
    LocalDate reported = opening.date().in(day.getYear());
    return isOfOpening
        && !reported.isBefore(day.minusDays(CELEBRATED_BEFORE_DAYS))
        && !reported.isAfter(day.plusDays(CELEBRATED_AFTER_DAYS))
        && CELEBRATED_BEFORE.matcher(text.slice(mention.begin() - BEFORE, mention.begin())).find()
        && !SPEECH_AFTER.matcher(text.slice(mention.end(), mention.end() + AFTER)).lookingAt();
  }

  /** 今年, 明年 or 去年, in which the text puts the event, or null. */
  private static String ownYear(BareText text, EventMention mention) {
    EventKind kind = mention.event().kind();
    if (kind != EventKind.PLAN && kind != EventKind.ANNIVERSARY) {
      return null;
    }
    String sentence = text.slice(text.sentenceBegin(mention.begin()), mention.begin());
    Matcher matcher = THIS_YEAR.matcher(sentence);
    int end = -1;
    String year = null;
    while (matcher.find()) {
      end = matcher.end();
      year = matcher.group(1);
    }
    boolean isOwn = end >= 0 && !OTHER_YEAR.matcher(sentence).region(end, sentence.length()).find();
    return isOwn ? year : null;
  }

  /**
   * How freshly the text speaks of each event: 3 for 刚刚闭幕 and 热议, 2 for 闭幕后 or 召开后, and 1 for each
   * kind of sign in the sentences that name it and for 第一时间 and 传达学习 together.
   */
  private static Map<DatedEvent, Integer> freshness(BareText text, List<EventMention> mentions) {
    Map<DatedEvent, Integer> scores = new LinkedHashMap<>();
    Map<DatedEvent, List<String>> seen = new LinkedHashMap<>();
    for (EventMention mention : mentions) {
      if (!mention.event().kind().isMeeting()) {
        continue;
      }
      List<String> signs = seen.computeIfAbsent(mention.event(), key -> new ArrayList<>());
      String after = text.slice(mention.end(), mention.end() + AFTER);
      String before = text.slice(mention.begin() - BEFORE, mention.begin());
      int score = 0;
      if (JUST.matcher(after).lookingAt() || JUST_BEFORE.ends(before)) {
        score += once(signs, "刚刚", 3);
      }
      if (AFTERWARDS.matcher(after).lookingAt()) {
        score += once(signs, "后", 2);
      }
      if (WATCHED_BEFORE.ends(before)) {
        score += once(signs, "热议", 3);
      }
      if (AT_ONCE_AFTERWARDS.matcher(after).lookingAt()) {
        score += once(signs, "当周", 1);
      }
      int begin = text.sentenceBegin(mention.begin());
      int end = text.sentenceEnd(mention.end());
      if (signs.size() < SIGNS.size() + 5) {
        String sentence = text.slice(begin, end);
        for (Sign sign : SIGNS) {
          if (!signs.contains(sign.name()) && sign.isIn(sentence)) {
            score += once(signs, sign.name(), 1);
          }
        }
      }
      if (signs.contains("第一时间") && signs.contains("传达学习")) {
        score += once(signs, "第一时间传达学习", 1);
      }
      scores.merge(mention.event(), score, Integer::sum);
    }
    return scores;
  }

  private static int once(List<String> signs, String sign, int score) {
    if (signs.contains(sign)) {
      return 0;
    }
    signs.add(sign);
    return score;
  }

  private static String evidence(BareText text, String original, EventMention mention) {
    int sentenceBegin = text.sentenceBegin(mention.begin());
    int sentenceEnd = text.sentenceEnd(mention.end());
    int begin = Math.max(sentenceBegin, mention.begin() - 8);
    int end = Math.min(sentenceEnd, mention.end() + 8);
    return original.substring(text.offset(begin), text.offset(end - 1) + 1).trim();
  }
}
