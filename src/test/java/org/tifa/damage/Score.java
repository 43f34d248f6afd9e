package org.tifa.damage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tifa.article.ReadArticle;
import org.tifa.dating.DateClaim;
import org.tifa.page.PageArticle;
import org.tifa.place.PlaceClaim;
import org.tifa.slogan.ArticleMention;
import org.tifa.slogan.Mention;
import org.tifa.slogan.SloganScanner;

/** What was restored of the pages with one kind of damage. */
final class Score {
  /** Characters that a boundary may be off. */
  private static final int NEAR = 6;

  final Damage damage;
  int pages;
  int articles;

  /** Characters restored of those that could be; every wrong or added one counts against it. */
  final Share characters = new Share();

  final Share lost = new Share();
  final Share added = new Share();

  /** Characters printed as others, of all; and of those how many were set right. */
  final Share confused = new Share();

  final Share unconfused = new Share();
  final Share mentionRecall = new Share();
  final Share mentionPrecision = new Share();

  /** Mentions with a confused character, of all. */
  final Share confusedMentions = new Share();

  /** Boundaries between two articles of a page. */
  final Share cutRecall = new Share();

  final Share cutPrecision = new Share();

  /** First paragraphs of articles, the first of the page among them. */
  final Share beginRecall = new Share();

  final Share beginPrecision = new Share();
  final Share titleRecall = new Share();
  final Share titlePrecision = new Share();
  final Share bylineRecall = new Share();
  final Share bylinePrecision = new Share();

  /** Claims equal to those of the undamaged page. */
  final Share district = new Share();

  final Share day = new Share();

  /** Claims that are not wrong. */
  final Share districtTruth = new Share();

  final Share dayTruth = new Share();
  final Share districtFound = new Share();
  final Share dayFound = new Share();

  /** Wrong claims among those whose confidence is at least 0.9. */
  final Share wrongDays = new Share();

  final Share wrongDistricts = new Share();
  final Share wrongArticles = new Share();

  /** Examples of what went wrong, to be looked at. */
  final List<String> faults = new ArrayList<>();

  Score(Damage damage) {
    this.damage = damage;
  }

  /**
   * Counts a page.
   *
   * @param undamaged claims of the same page's articles without damage, by article; of the
   *     undamaged page itself its own
   * @return the claims of this page's articles
   */
  Claims[] count(
      PrintedPage printed, List<ReadArticle> read, Claims[] undamaged, SloganScanner scanner) {
    CleanPage page = printed.clean();
    Truth truth = new Truth(page);
    ReadText text = new ReadText(read);
    TextAlignment aligned = new TextAlignment(truth.characters, text.characters);
    pages++;
    articles += page.articles().size();
    countCharacters(printed, truth, aligned);
    countMentions(printed, truth, text, aligned, read, scanner);
    int[] wholes = countBoundaries(printed, truth, text, aligned, read);
    int[] found = matches(page, truth, text, aligned, read.size());
    Claims[] claims = new Claims[page.articles().size()];
    for (int i = 0; i < claims.length; i++) {
      ReadArticle match = found[i] < 0 ? null : read.get(found[i]);
      claims[i] = match == null ? null : Claims.of(match);
      countClaims(printed, i, match, claims[i], undamaged == null ? claims[i] : undamaged[i]);
      countFields(printed, page.articles().get(i), match);
    }
    titlePrecision.add(0, surplus(found, read));
    Confidences.count(this, printed, found, wholes, read);
    return claims;
  }

  /** Notes what went wrong on a page, with a space between the words. */
  void fault(String kind, PrintedPage printed, Object... words) {
    String told = Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" "));
    faults.add(kind + " " + printed.damage() + "/" + printed.clean().number() + ": " + told);
  }

  private void countCharacters(PrintedPage printed, Truth truth, TextAlignment aligned) {
    BitSet confusions = printed.confused();
    int wrongConfused = 0;
    int wrong = 0;
    for (int i = 0; i < aligned.toRight.length; i++) {
      if (aligned.toRight[i] < 0) {
        wrong++;
        wrongConfused += confusions.get(i) ? 1 : 0;
      }
    }
    int total = truth.characters.length();
    int bearable = total - confusions.cardinality();
    int errors = Math.max(0, aligned.distance - wrongConfused);
    characters.add(bearable - errors, bearable);
    lost.add(wrong - wrongConfused, total);
    int surplus = 0;
    for (int place : aligned.toLeft) {
      surplus += place < 0 ? 1 : 0;
    }
    added.add(Math.max(0, surplus - wrongConfused), total);
    confused.add(confusions.cardinality(), total);
    unconfused.add(confusions.cardinality() - wrongConfused, confusions.cardinality());
    if (errors > 0) {
      fault("characters", printed, errors, differences(truth.characters, aligned));
    }
  }

  private static String differences(String truth, TextAlignment aligned) {
    StringBuilder words = new StringBuilder();
    int i = 0;
    int last = -1;
    while (i < aligned.toRight.length && words.length() < 400) {
      if (aligned.toRight[i] >= 0) {
        int place = aligned.toRight[i];
        if (place > last + 1) {
          words.append(" +[").append(aligned.right(last + 1, place)).append(']');
          words.append("before ").append(truth, i, Math.min(truth.length(), i + 6));
        }
        last = place;
        i++;
        continue;
      }
      int begin = i;
      while (i < aligned.toRight.length && aligned.toRight[i] < 0) {
        i++;
      }
      words.append(" -[").append(truth, begin, Math.min(i, begin + 60)).append(']');
    }
    if (last + 1 < aligned.toLeft.length) {
      words.append(" +end[").append(aligned.right(last + 1, aligned.toLeft.length)).append(']');
    }
    return words.toString();
  }

  private void countMentions(
      PrintedPage printed,
      Truth truth,
      ReadText text,
      TextAlignment aligned,
      List<ReadArticle> read,
      SloganScanner scanner) {
    Map<String, Boolean> wanted = wantedMentions(printed, truth, scanner);
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i < text.offsets.length; i++) {
      places.put(((long) text.articles[i] << 32) | text.offsets[i], i);
    }
    Set<String> met = new HashSet<>();
    for (int i = 0; i < read.size(); i++) {
      for (ArticleMention mention : read.get(i).mentions()) {
        if (!mention.block().isEditorial() || mention.isRepeat()) {
          continue;
        }
        Mention found = mention.mention();
        int begin = place(places, aligned, i, found.begin());
        int end = place(places, aligned, i, found.end() - 1);
        String key = found.sloganId() + "<" + begin;
        String other = found.sloganId() + ">" + end;
        String hit = wanted.containsKey(key) ? key : wanted.containsKey(other) ? other : null;
        if (hit == null) {
          if (!isConfused(printed, begin, end)) {
            mentionPrecision.add(false);
            String words = read.get(i).article().page().text();
            int from = Math.max(0, found.begin() - 8);
            int to = Math.min(words.length(), found.end() + 8);
            fault("mention added", printed, words.substring(from, to));
          }
        } else {
          mentionPrecision.add(true);
          met.add(found.sloganId() + "<" + begin);
          met.add(found.sloganId() + ">" + end);
        }
      }
    }
    wanted.forEach(
        (key, isConfused) -> {
          if (key.indexOf('<') < 0) {
            return;
          }
          confusedMentions.add(isConfused);
          if (!isConfused) {
            String twin = twins.get(key);
            boolean isMet = met.contains(key) || met.contains(twin);
            mentionRecall.add(isMet);
            if (!isMet) {
              int begin = Integer.parseInt(key.substring(key.indexOf('<') + 1));
              fault(
                  "mention lost",
                  printed,
                  truth.characters.substring(
                      Math.max(0, begin - 10), Math.min(truth.characters.length(), begin + 20)));
            }
          }
        });
  }

  private final Map<String, String> twins = new HashMap<>();

  private static boolean isConfused(PrintedPage printed, int begin, int end) {
    int some = Math.max(begin, end);
    if (some < 0) {
      return false;
    }
    int next = printed.confused().nextSetBit(Math.max(0, some - 20));
    return next >= 0 && next < some + 20;
  }

  private static int place(
      Map<Long, Integer> places, TextAlignment aligned, int article, int offset) {
    Integer place = places.get(((long) article << 32) | offset);
    return place == null ? -1 : aligned.toLeft[place];
  }

  /** By slogan and first character, and by slogan and last character; whether one is confused. */
  private Map<String, Boolean> wantedMentions(
      PrintedPage printed, Truth truth, SloganScanner scanner) {
    Map<String, Boolean> wanted = new HashMap<>();
    twins.clear();
    for (Truth.Part part : truth.parts) {
      int[] places = new int[part.text().length() + 1];
      int place = part.begin();
      for (int i = 0; i < part.text().length(); i++) {
        places[i] = place;
        place += Truth.isSpace(part.text().charAt(i)) ? 0 : 1;
      }
      places[part.text().length()] = place;
      for (Mention mention : scanner.scan(part.text(), 0, part.text().length())) {
        int begin = places[mention.begin()];
        int end = places[mention.end() - 1];
        int next = printed.confused().nextSetBit(begin);
        boolean isConfused = next >= 0 && next <= end;
        String key = mention.sloganId() + "<" + begin;
        String other = mention.sloganId() + ">" + end;
        wanted.put(key, isConfused);
        wanted.put(other, isConfused);
        twins.put(key, other);
      }
    }
    return wanted;
  }

  /** For each article read the article it holds whole and alone, or -1. */
  private int[] countBoundaries(
      PrintedPage printed,
      Truth truth,
      ReadText text,
      TextAlignment aligned,
      List<ReadArticle> read) {
    int count = read.size();
    int[] firsts = new int[count];
    int[] lasts = new int[count];
    Arrays.fill(firsts, -1);
    Arrays.fill(lasts, -1);
    for (int i = 0; i < text.articles.length; i++) {
      int place = aligned.toLeft[i];
      if (place >= 0 && text.isBody[i] && isInBody(truth, place)) {
        int article = text.articles[i];
        firsts[article] = firsts[article] < 0 ? place : Math.min(firsts[article], place);
        lasts[article] = Math.max(lasts[article], place);
      }
    }
    Set<Integer> met = new HashSet<>();
    int[] wholes = new int[count];
    boolean isFirst = true;
    for (int i = 0; i < count; i++) {
      wholes[i] = -1;
      int begin = nearest(truth.bodyBegins, firsts[i]);
      if (begin >= 0 && Math.abs(truth.bodyEnds[begin] - 1 - lasts[i]) <= NEAR) {
        wholes[i] = begin;
      }
      boolean isHit = begin >= 0 && met.add(begin);
      beginPrecision.add(isHit);
      if (!isFirst) {
        cutPrecision.add(isHit && begin > 0);
      }
      if (!isHit) {
        String title = read.get(i).article().page().title();
        fault("boundary added", printed, i, "title", title, "at", around(truth, firsts[i]));
      }
      isFirst = false;
    }
    for (int i = 0; i < truth.bodyBegins.length; i++) {
      beginRecall.add(met.contains(i));
      if (i > 0) {
        cutRecall.add(met.contains(i));
      }
      if (!met.contains(i)) {
        String title = printed.clean().articles().get(i).title();
        fault("boundary lost", printed, i, title, "at", around(truth, truth.bodyBegins[i]));
      }
    }
    return wholes;
  }

  private static String around(Truth truth, int place) {
    return place < 0
        ? "nothing"
        : truth.characters.substring(Math.max(0, place - 12), place)
            + "|"
            + truth.characters.substring(place, Math.min(truth.characters.length(), place + 12));
  }

  private static boolean isInBody(Truth truth, int place) {
    int article = truth.articles[place];
    return place >= truth.bodyBegins[article];
  }

  private static int nearest(int[] begins, int place) {
    for (int i = 0; i < begins.length; i++) {
      if (place >= 0 && Math.abs(begins[i] - place) <= NEAR) {
        return i;
      }
    }
    return -1;
  }

  /** For each article meant the one read that holds most of it and nothing more of another. */
  private static int[] matches(
      CleanPage page, Truth truth, ReadText text, TextAlignment aligned, int count) {
    int[][] shared = new int[page.articles().size()][count];
    for (int i = 0; i < text.articles.length; i++) {
      if (aligned.toLeft[i] >= 0) {
        shared[truth.articles[aligned.toLeft[i]]][text.articles[i]]++;
      }
    }
    int[] found = new int[page.articles().size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = -1;
      for (int j = 0; j < count; j++) {
        if (shared[i][j] > 0 && (found[i] < 0 || shared[i][j] > shared[i][found[i]])) {
          found[i] = j;
        }
      }
    }
    for (int i = 0; i < found.length; i++) {
      for (int other = 0; other < found.length; other++) {
        if (other != i && found[i] >= 0 && found[other] == found[i]) {
          int weaker = shared[i][found[i]] < shared[other][found[i]] ? i : other;
          found[weaker] = -1;
        }
      }
    }
    return found;
  }

  private static int surplus(int[] found, List<ReadArticle> read) {
    int titled = 0;
    for (int i = 0; i < read.size(); i++) {
      int article = i;
      boolean isMatched = Arrays.stream(found).anyMatch(f -> f == article);
      titled += !isMatched && read.get(i).article().page().title() != null ? 1 : 0;
    }
    return titled;
  }

  private void countClaims(
      PrintedPage printed, int article, ReadArticle match, Claims claims, Claims undamaged) {
    CleanArticle clean = printed.clean().articles().get(article);
    String opening = opening(clean);
    String days = clean.publishedOn() + "/" + clean.eventOn();
    boolean isComparable = undamaged != null || damage == Damage.NONE;
    boolean isSameDistrict =
        !isComparable || (claims != null && claims.isDistrictOf(undamaged, clean));
    boolean isSameDay = !isComparable || (claims != null && claims.isDayOf(undamaged, clean));
    if (isComparable) {
      district.add(isSameDistrict);
      day.add(isSameDay);
    }
    if (!isSameDistrict) {
      String truth = clean.districtCode();
      fault("district", printed, article, claims, "undamaged", undamaged, "truth", truth, opening);
    }
    if (!isSameDay) {
      fault("day", printed, article, claims, "undamaged", undamaged, "truth", days, opening);
    }
    boolean isFound = match != null;
    districtTruth.add(isFound && !Claims.isWrong(match.article().place(), clean));
    dayTruth.add(isFound && !Claims.isWrong(match.article().date(), clean));
    districtFound.add(isFound && claims.district() != null);
    dayFound.add(isFound && match.article().date().datedOn() != null);
    if (!isFound) {
      return;
    }
    PlaceClaim place = match.article().place();
    DateClaim date = match.article().date();
    List<String> masthead = printed.clean().masthead();
    if (Claims.isWrong(place, clean)) {
      fault(
          "wrong district",
          printed,
          article,
          place.districtName(),
          "by",
          place.method(),
          place.evidence(),
          "truth",
          clean.districtCode(),
          masthead,
          clean.title(),
          opening);
    }
    if (Claims.isWrong(date, clean)) {
      fault(
          "wrong day",
          printed,
          article,
          date.datedOn(),
          "by",
          date.method(),
          date.evidence(),
          "truth",
          days,
          masthead,
          opening);
    }
  }

  private static String opening(CleanArticle clean) {
    String first = clean.paragraphs().get(0);
    return first.substring(0, Math.min(60, first.length()));
  }

  private void countFields(PrintedPage printed, CleanArticle clean, ReadArticle match) {
    PageArticle page = match == null ? null : match.article().page();
    String title = page == null ? null : page.title();
    boolean isSame = title != null && bare(title).equals(bare(clean.title()));
    titleRecall.add(isSame);
    if (title != null) {
      titlePrecision.add(isSame);
    }
    if (!isSame) {
      fault("title", printed, title, "truth", clean.title());
    }
    List<String> names = page == null ? List.of() : page.byline();
    long right = names.stream().filter(clean.byline()::contains).count();
    bylineRecall.add(right, clean.byline().size());
    bylinePrecision.add(right, names.size());
    if (right < clean.byline().size() || right < names.size()) {
      String line = clean.bylineLine() + clean.bylineTail();
      fault("byline", printed, names, "truth", clean.byline(), line);
    }
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!Truth.isSpace(text.charAt(i))) {
        bare.append(text.charAt(i));
      }
    }
    return bare.toString();
  }
}
