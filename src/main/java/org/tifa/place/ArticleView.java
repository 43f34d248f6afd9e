package org.tifa.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.PageArticle;
import org.tifa.place.PlaceDictionary.Found;

/** One article's names as of a year. */
final class ArticleView {
  private static final int OPENING = 100;
  private static final int SHORTEST_OPENING = 20;
  private static final int SECOND_OPENING = 60;
  private static final int DATELINE_REACH = 20;
  private static final String AGENCY_STARTS = "新中人央光";
  private static final Pattern DISPATCH =
      Pattern.compile(
          "(?:新华社|新华网|中新社|中新网|人民网|央视网|央广网|光明网)(?:记者)?\\p{IsHan}{2,8}?"
              + "(?:\\d{1,2}月)?\\d{1,2}日(?:电|讯)");
  private static final Pattern TOLD_WHEN =
      Pattern.compile("[0-9一二三四五六七八九十][日号]|近日|日前|连日来|昨[日天]|今[日天]|前[日天]|近期");

  private static final String BEFORE_OFFICE = "的由在经向受按照对与及据为任到从以被让请原时现副常和";

  private static final Pattern SETTING_OUT = Pattern.compile("(?:赴|前往|奔赴)$");
  private static final Pattern EXCURSION = Pattern.compile("考察|学习|取经|招商|对标|观摩|培训|跟班|挂职|推介");

  /** Characters behind a place in which the purpose of a visit stands. */
  private static final int TRIP = 24;

  private static final String CRUMB_MARKS = ">＞›»";

  final PageArticle article;
  final String titleText;
  final List<PlaceHit> hits;
  final List<PlaceHit> titleHits;

  /** Those of the title, then those of the text. */
  final List<PlaceHit> everyHit;

  final PlaceTally tally = new PlaceTally();

  /** What the names say without the headline. */
  final PlaceTally bodyTally = new PlaceTally();

  /** Kind of unit (区) → how often the article speaks of its own (我区, 全区). */
  final TreeMap<Character, Integer> own = new TreeMap<>();

  /** Kind of unit (区) → how often the article names its offices without a name (区委). */
  final TreeMap<Character, Integer> offices = new TreeMap<>();

  /** Kind of unit → the first words that speak of it. */
  final TreeMap<Character, String> deicticWords = new TreeMap<>();

  /** Newspaper that the text shows as its own (来源:…, …记者), or null. */
  Newspaper newspaper;

  /** The district whose edition of a newspaper the text names (日报·城区版), or null. */
  PlaceHit edition;

  /** Offset of the first paragraph, or -1. */
  private int openingBegin = -1;

  boolean isNationalTitle;

  /** The districts that the first sentence of the body names in full, as far as they are known. */
  final List<PlaceHit> openers = new ArrayList<>();

  /** The agency whose dispatch the article is (新华社北京6月1日电), or null. */
  final String dispatch;

  ArticleView(PlaceReader reader, PageReading.ArticleNames names, int year) {
    article = names.article();
    titleText = names.titleText();
    hits = reader.hits(article.text(), names.found(), year);
    titleHits = reader.hits(titleText, names.titleFound(), year);
    everyHit = Stream.concat(titleHits.stream(), hits.stream()).toList();
    for (PlaceHit hit : titleHits) {
      hit.isTitle = true;
      hit.isWeak &= !PlaceContext.isOwnExample(titleText, hit.begin, hit.end);
      hit.isWeak |= PlaceReader.isPaper(titleText, hit.begin, hit.end);
    }
    markZones();
    readWords(reader, names.found(), year);
    markVisited();
    dispatch = dispatch();
    for (Found found : names.titleFound()) {
      isNationalTitle |= found.term().isNational && !titleText.startsWith("代表", found.end());
    }
  }

  /**
   * Weakens the places to which the article's own district sends people: 我县组团赴甲县考察. Without a
   * district of its own, the one visited may be the story's.
   */
  private void markVisited() {
    if (count(own, "区县旗") == 0) {
      return;
    }
    Set<String> visited = new HashSet<>();
    addVisited(titleText, titleHits, visited);
    addVisited(article.text(), hits, visited);
    if (visited.isEmpty()) {
      return;
    }
    for (PlaceHit hit : everyHit) {
      hit.isWeak |= hit.candidates.stream().anyMatch(division -> visited.contains(division.code()));
    }
  }

  /** Adds the places behind 赴, with those that follow without a gap or in a list. */
  private static void addVisited(String text, List<PlaceHit> found, Set<String> visited) {
    int reach = -1;
    for (PlaceHit hit : found) {
      boolean isNext = reach >= 0 && hit.begin - reach <= 1;
      String before = text.substring(Math.max(0, hit.begin - 2), hit.begin);
      if (!isNext && !SETTING_OUT.matcher(before).find()) {
        reach = -1;
        continue;
      }
      reach = hit.end;
      if (EXCURSION.matcher(text).region(hit.end, Math.min(text.length(), hit.end + TRIP)).find()) {
        hit.candidates.forEach(division -> visited.add(division.code()));
      }
    }
  }

  /** Codes of the places that are certain in this article, with all that they lie in. */
  Set<String> certain() {
    Set<String> codes = new HashSet<>();
    for (PlaceHit hit : everyHit) {
      if (hit.division != null && !hit.isWeak) {
        addChain(codes, hit.division);
      }
    }
    return codes;
  }

  static void addChain(Set<String> codes, Division division) {
    codes.add(division.code());
    codes.add(division.provinceCode());
    if (division.cityCode() != null) {
      codes.add(division.cityCode());
    }
  }

  /**
   * Decides what bare names mean, now that the page's full names are known.
   *
   * @param anchors codes of the places that the page names in full, with all that they lie in
   * @param near codes of the places that the article names in any way, with all that they lie in
   */
  void settleBare(Set<String> anchors, Set<String> near) {
    for (PlaceHit hit : everyHit) {
      if (hit.isNamed || hit.division != null) {
        continue;
      }
      List<Division> top = PlaceReader.highest(hit.candidates);
      if (top.get(0).level() == PlaceLevel.PROVINCE) {
        hit.division = top.get(0);
        continue;
      }
      List<Division> anchored = new ArrayList<>();
      for (Division candidate : hit.candidates) {
        if (anchors.contains(candidate.code())) {
          anchored.add(candidate);
        }
      }
      List<Division> known = PlaceReader.highest(anchored);
      if (known.size() == 1) {
        hit.division = known.get(0);
      } else if (known.isEmpty()
          && !hit.isDoubtful()
          && top.size() == 1
          && top.get(0).level() == PlaceLevel.CITY) {
        hit.division = top.get(0);
      } else if (known.isEmpty() && !hit.isDoubtful()) {
        hit.division = PlaceReader.chosen(hit.candidates, near);
      }
    }
    markQualifiers(hits);
    markQualifiers(titleHits);
  }

  /** Provinces and cities that bare names certainly mean, before anything is anchored. */
  void addPlainBare(Set<String> codes) {
    for (PlaceHit hit : everyHit) {
      if (hit.isNamed || hit.isWeak || hit.division != null) {
        continue;
      }
      List<Division> top = PlaceReader.highest(hit.candidates);
      boolean isPlain =
          top.get(0).level() == PlaceLevel.PROVINCE
              || (top.get(0).level() == PlaceLevel.CITY && !hit.isDoubtful());
      if (top.size() == 1 && isPlain) {
        addChain(codes, top.get(0));
      }
    }
  }

  void fillTally() {
    int provincial = count(own, "省") + count(offices, "省");
    int local = count(own, "区县旗") + count(offices, "区县旗");
    if (provincial > local) {
      tally.addProvincial(provincial - local);
    }
    findOpeners();
    for (PlaceHit hit : titleHits) {
      tally.add(hit);
    }
    for (PlaceHit hit : hits) {
      if (hit.isEditorial && !hit.isTitle) {
        tally.add(hit);
        bodyTally.add(hit);
      }
    }
  }

  /** Finds the districts with which the body opens; after all names are settled. */
  private void findOpeners() {
    int begin = openingBegin;
    if (begin < 0) {
      return;
    }
    String text = article.text();
    int end = begin;
    int limit = Math.min(text.length(), begin + OPENING);
    while (end < limit && "。！？\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    for (PlaceHit hit : hits) {
      boolean isOpener =
          hit.begin >= begin
              && hit.begin < end
              && hit.isNamed
              && hit.isEditorial
              && !hit.isTitle
              && hit.division != null
              && hit.division.level() == PlaceLevel.DISTRICT;
      if (isOpener) {
        openers.add(hit);
      }
    }
  }

  /**
   * The only district of a first sentence that tells when (5月4日，甲县…; 近日，…), and names no wider
   * place beside it; or null.
   */
  PlaceHit soleOpener() {
    PlaceHit sole = null;
    for (PlaceHit opener : openers) {
      if (opener.isWeak || opener.isListed) {
        return null;
      }
      if (sole != null && !sole.division.code().equals(opener.division.code())) {
        return null;
      }
      sole = sole == null ? opener : sole;
    }
    if (sole == null
        || !TOLD_WHEN.matcher(article.text()).region(openingBegin, sole.begin).find()) {
      return null;
    }
    for (PlaceHit hit : hits) {
      boolean isBefore = hit.begin >= openingBegin && hit.begin < sole.begin;
      if (isBefore && !hit.isQualifier && hit.division != null) {
        return null;
      }
    }
    return sole;
  }

  /**
   * Whether a later paragraph opens as the report of another district does (近日，乙县…): two reports
   * may have been read as one.
   */
  boolean opensAgain(Division here) {
    String text = article.text();
    int next = 0;
    for (Block block : article.blocks()) {
      if (block.kind() != BlockKind.BODY || block.begin() <= openingBegin || block.isRepeat()) {
        continue;
      }
      int limit = Math.min(block.end(), block.begin() + SECOND_OPENING);
      while (next < hits.size() && hits.get(next).begin < block.begin()) {
        next++;
      }
      for (int i = next; i < hits.size() && hits.get(i).begin < limit; i++) {
        PlaceHit hit = hits.get(i);
        boolean isOther =
            hit.isNamed
                && !hit.isWeak
                && hit.division != null
                && hit.division.level() == PlaceLevel.DISTRICT
                && !hit.division.covers(here)
                && !here.covers(hit.division);
        if (isOther && TOLD_WHEN.matcher(text).region(block.begin(), hit.begin).find()) {
          return true;
        }
      }
    }
    return false;
  }

  private static int count(Map<Character, Integer> words, String kinds) {
    int count = 0;
    for (int i = 0; i < kinds.length(); i++) {
      count += words.getOrDefault(kinds.charAt(i), 0);
    }
    return count;
  }

  private static void markQualifiers(List<PlaceHit> hits) {
    for (int i = 0; i + 1 < hits.size(); i++) {
      PlaceHit here = hits.get(i);
      PlaceHit next = hits.get(i + 1);
      here.isQualifier =
          here.end == next.begin
              && here.division != null
              && next.division != null
              && !here.division.code().equals(next.division.code())
              && here.division.covers(next.division);
    }
  }

  private void markZones() {
    List<Block> blocks = article.blocks();
    int openingEnd = OPENING;
    for (Block block : blocks) {
      if (block.kind() == BlockKind.BODY && block.end() - block.begin() >= SHORTEST_OPENING) {
        openingBegin = block.begin();
        openingEnd = Math.min(block.end(), block.begin() + OPENING);
        break;
      }
    }
    int at = 0;
    for (PlaceHit hit : hits) {
      hit.isOpening = hit.begin >= Math.max(0, openingBegin) && hit.begin < openingEnd;
      while (at < blocks.size() && blocks.get(at).end() <= hit.begin) {
        at++;
      }
      if (at < blocks.size()) {
        BlockKind kind = blocks.get(at).kind();
        hit.isEditorial = kind.isEditorial();
        hit.isTitle =
            kind == BlockKind.TITLE || kind == BlockKind.KICKER || kind == BlockKind.SUBTITLE;
      }
    }
  }

  private void readWords(PlaceReader reader, List<Found> found, int year) {
    String text = article.text();
    int covered = 0;
    int next = 0;
    for (Found word : found) {
      while (next < hits.size() && hits.get(next).begin < word.begin()) {
        covered = Math.max(covered, hits.get(next).end);
        next++;
      }
      PlaceTerm term = word.term();
      if (term.isNational) {
        tally.addNational(text.startsWith("代表", word.end()) ? 0 : 1);
      }
      if (term.newspaper != null && newspaper == null && isOwnNewspaper(text, word)) {
        newspaper = term.newspaper;
        edition = reader.edition(text, word, year);
      }
      if (term.deicticKind != 0 && word.begin() >= covered && isDeictic(text, word)) {
        (term.isOffice ? offices : own).merge(term.deicticKind, 1, Integer::sum);
        deicticWords.putIfAbsent(term.deicticKind, term.text);
      }
    }
  }

  /**
   * The only district that a breadcrumb (首页 > 南京 > 鼓楼区) or a newspaper's edition (日报·城区版) names, or
   * null.
   *
   * @param own place of the newspaper, in which it must lie; or null
   */
  PlaceHit section(Division own) {
    boolean isOwnEdition = edition != null && (own == null || own.covers(edition.division));
    PlaceHit only = isOwnEdition ? edition : null;
    for (PlaceHit hit : hits) {
      Division division = hit.isEditorial || !isCrumb(hit) ? null : division(hit, own);
      boolean isSection =
          division != null
              && division.level() == PlaceLevel.DISTRICT
              && (own == null || own.covers(division));
      if (!isSection) {
        continue;
      }
      if (only != null && !division(only, own).code().equals(division.code())) {
        return null;
      }
      only = only == null ? hit : only;
    }
    return only;
  }

  /** The only line above the text that is the name of a place's paper (甲县时讯), or null. */
  String paperLine() {
    String text = article.text();
    String found = null;
    for (PlaceHit hit : hits) {
      boolean isAbove = hit.begin < Math.max(0, openingBegin);
      boolean isFrame = !hit.isEditorial || hit.isTitle;
      if (isAbove && isFrame && PlaceReader.isPaper(text, hit.begin, hit.end)) {
        int end = text.indexOf('\n', hit.end);
        String line = text.substring(hit.begin, end < 0 ? text.length() : end).strip();
        if (found != null && !found.equals(line)) {
          return null;
        }
        found = line;
      }
    }
    return found;
  }

  /** What a hit names, given the place of the newspaper; or null. */
  Division division(PlaceHit hit, Division own) {
    if (hit.division != null || own == null) {
      return hit.division;
    }
    Division only = null;
    for (Division candidate : hit.candidates) {
      if (own.covers(candidate)) {
        if (only != null) {
          return null;
        }
        only = candidate;
      }
    }
    return only;
  }

  private boolean isCrumb(PlaceHit hit) {
    String text = article.text();
    int begin = hit.begin - 1;
    while (begin >= 0 && text.charAt(begin) == ' ') {
      begin--;
    }
    int end = hit.end;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    boolean isAfter = begin >= 0 && CRUMB_MARKS.indexOf(text.charAt(begin)) >= 0;
    boolean isBefore =
        end == text.length()
            || text.charAt(end) == '\n'
            || CRUMB_MARKS.indexOf(text.charAt(end)) >= 0;
    return isAfter && isBefore;
  }

  private static boolean isDeictic(String text, Found word) {
    char next = word.end() < text.length() ? text.charAt(word.end()) : '\n';
    char before = word.begin() > 0 ? text.charAt(word.begin() - 1) : '\n';
    char last = text.charAt(word.end() - 1);
    if (!word.term().isOffice) {
      return !((last == '区' && "域间位块".indexOf(next) >= 0)
          || (last == '市' && "场值".indexOf(next) >= 0)
          || (last == '州' && next == '县')
          || "完健安".indexOf(before) >= 0);
    }
    return (!PlaceContext.isHan(before) || BEFORE_OFFICE.indexOf(before) >= 0)
        && !(last == '长' && "江期远效寿春三征城".indexOf(next) >= 0);
  }

  /** The words of a dateline by which an agency or a paper of another place dispatches its news. */
  private String dispatch() {
    String text = article.text();
    Matcher dateline = null;
    for (Block block : article.blocks()) {
      if (block.kind() != BlockKind.BODY) {
        continue;
      }
      int end = Math.min(block.end(), block.begin() + DATELINE_REACH);
      for (int at = block.begin(); at < end; at++) {
        if (AGENCY_STARTS.indexOf(text.charAt(at)) < 0) {
          continue;
        }
        dateline = dateline == null ? DISPATCH.matcher(text) : dateline;
        if (dateline.region(at, text.length()).lookingAt()) {
          return dateline.group();
        }
      }
    }
    return null;
  }

  private static boolean isOwnNewspaper(String text, Found word) {
    if (!PlaceContext.isMedium(text, word.end())) {
      return false;
    }
    int from = Math.max(0, word.begin() - 5);
    String before = text.substring(from, word.begin());
    return before.contains("来源")
        || text.startsWith("记者", word.end())
        || text.startsWith("全媒体记者", word.end())
        || text.startsWith("首席记者", word.end())
        || text.startsWith("客户端记者", word.end())
        || text.startsWith("讯", word.end());
  }
}
