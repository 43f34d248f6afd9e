package org.tifa.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tifa.place.PlaceDictionary.Found;

/** Turns strings found in a text into names of places as of a year. Immutable. */
final class PlaceReader {
  private static final int LONGEST_NAME = 16;
  private static final int SHORTEST_LIST = 3;

  /** Units of a medium's name behind that of its place. */
  private static final int LONGEST_MEDIUM = 10;

  private static final Pattern MEDIUM =
      Pattern.compile(
          "(新闻)?(日报|晚报|晨报|早报|周报|时报|都市报|商报|报|新闻网|在线|网|发布|融媒|融媒体|融媒体中心|传媒中心"
              + "|新闻|要闻|时讯|快讯|资讯|市?广播电视台|电视台|日报社|客户端|日报客户端|频道)");

  private static final Pattern NAMED_AFTER =
      Pattern.compile("(?:今日|美丽|美好|魅力|掌上|掌心|智慧|印象|幸福|看|爱|云上|微)(\\p{IsHan}{2,})");

  private static final Pattern EDITION =
      Pattern.compile("(\\p{IsHan}{2,8}?)(?:版|周刊|专版|专刊|新闻|周报|频道)");

  final Gazetteer gazetteer;
  final Newspapers newspapers;
  final PlaceDictionary dictionary;

  PlaceReader(Gazetteer gazetteer, Newspapers newspapers) {
    this.gazetteer = gazetteer;
    this.newspapers = newspapers;
    this.dictionary = new PlaceDictionary(gazetteer, newspapers);
  }

  /**
   * The names in a text, in order and without overlap. Full names come first; bare names fill the
   * gaps and keep all their candidates until the page tells which are meant.
   */
  List<PlaceHit> hits(String text, List<Found> found, int year) {
    List<PlaceHit> named = new ArrayList<>();
    List<int[]> taken = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < found.size(); i++) {
      Found here = found.get(i);
      if (here.begin() < free) {
        continue;
      }
      if (here.term().newspaper != null && PlaceContext.isMedium(text, here.end())) {
        taken.add(new int[] {here.begin(), here.end()});
        free = here.end();
        continue;
      }
      if (here.term().named.isEmpty()) {
        continue;
      }
      List<Division> under = under(found, i, here.term().named);
      boolean followsPlace = !under.isEmpty();
      List<Division> candidates = gazetteer.asOf(followsPlace ? under : here.term().named, year);
      if (candidates.isEmpty()
          || PlaceContext.isFalseName(text, here.begin(), here.end(), here.term(), followsPlace)) {
        continue;
      }
      named.add(new PlaceHit(here.begin(), here.end(), here.term(), true, candidates));
      taken.add(new int[] {here.begin(), here.end()});
      free = here.end();
    }
    List<PlaceHit> all = new ArrayList<>(named);
    addBare(text, found, taken, year, all);
    all.sort(Comparator.comparingInt(hit -> hit.begin));
    for (PlaceHit hit : all) {
      hit.hasOffice = hit.isNamed && PlaceContext.officeAt(text, hit.end) > 0;
      hit.isWeak = PlaceContext.isByTheWay(text, hit.begin, hit.end);
      hit.isZoned = !hit.isNamed && hit.isOfCity() && PlaceContext.isZone(text, hit.end);
    }
    for (int i = all.size() - 1; i > 0; i--) {
      PlaceHit wider = all.get(i - 1);
      wider.isWeak |= all.get(i).isWeak && wider.end == all.get(i).begin;
    }
    for (int i = 1; i < all.size(); i++) {
      PlaceHit wider = all.get(i - 1);
      all.get(i).isWeak |= wider.isWeak && wider.end == all.get(i).begin;
    }
    markLists(text, all);
    return all;
  }

  private void addBare(
      String text, List<Found> found, List<int[]> taken, int year, List<PlaceHit> all) {
    int next = 0;
    int free = 0;
    for (int i = 0; i < found.size(); i++) {
      Found here = found.get(i);
      if (here.term().bare.isEmpty() || here.begin() < free) {
        continue;
      }
      while (next < taken.size() && taken.get(next)[1] <= here.begin()) {
        next++;
      }
      boolean isTaken = next < taken.size() && taken.get(next)[0] < here.end();
      if (isTaken || PlaceContext.isFalseBare(text, here.begin(), here.end(), here.term())) {
        continue;
      }
      List<Division> under = under(found, i, here.term().bare);
      if (!PlaceNames.isProvince(here.term().text)
          && PlaceContext.isCutFromWords(
              text, here.begin(), here.end(), !under.isEmpty(), isBeforeName(found, i))) {
        continue;
      }
      List<Division> candidates = gazetteer.asOf(under.isEmpty() ? here.term().bare : under, year);
      if (candidates.isEmpty()) {
        continue;
      }
      PlaceHit hit = new PlaceHit(here.begin(), here.end(), here.term(), false, candidates);
      hit.division = under.size() > 0 && candidates.size() == 1 ? candidates.get(0) : null;
      all.add(hit);
      free = here.end();
    }
  }

  /** Whether another name begins where this one ends. */
  private static boolean isBeforeName(List<Found> found, int index) {
    int end = found.get(index).end();
    for (int i = index + 1; i < found.size() && found.get(i).begin() <= end; i++) {
      PlaceTerm term = found.get(i).term();
      if (found.get(i).begin() == end && !(term.named.isEmpty() && term.bare.isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /** Those units that lie in a place whose name ends where this one begins. */
  private static List<Division> under(List<Found> found, int index, List<Division> units) {
    int begin = found.get(index).begin();
    List<Division> under = List.of();
    for (int i = index - 1; i >= 0 && found.get(i).begin() >= begin - LONGEST_NAME; i--) {
      Found before = found.get(i);
      if (before.end() != begin) {
        continue;
      }
      for (Division unit : units) {
        if (!under.contains(unit)
            && (isIn(unit, before.term().named) || isIn(unit, before.term().bare))) {
          under = under.isEmpty() ? new ArrayList<>() : under;
          under.add(unit);
        }
      }
    }
    return under;
  }

  private static boolean isIn(Division unit, List<Division> parents) {
    for (Division parent : parents) {
      if (parent.level().compareTo(unit.level()) < 0 && parent.covers(unit)) {
        return true;
      }
    }
    return false;
  }

  private static void markLists(String text, List<PlaceHit> hits) {
    int first = 0;
    for (int i = 1; i <= hits.size(); i++) {
      boolean continues =
          i < hits.size()
              && hits.get(i).begin == hits.get(i - 1).end + 1
              && text.charAt(hits.get(i - 1).end) == '、';
      if (continues) {
        continue;
      }
      if (i - first >= SHORTEST_LIST) {
        for (int j = first; j < i; j++) {
          hits.get(j).isListed = true;
        }
      }
      first = i;
    }
  }

  /** The district of a listed newspaper's edition: 日报·城区版, 日报·城关周刊; or null. */
  PlaceHit edition(String text, Found newspaper, int year) {
    int begin = newspaper.end() + 1;
    String code = newspaper.term().newspaper.placeCode();
    Division own = code == null ? null : gazetteer.division(code, year).orElse(null);
    if (own == null || begin >= text.length() || "·・".indexOf(text.charAt(begin - 1)) < 0) {
      return null;
    }
    Matcher edition = EDITION.matcher(text).region(begin, text.length());
    if (!edition.lookingAt()) {
      return null;
    }
    int end = edition.end(1);
    for (int from = begin; end - from >= 2; from++) {
      for (String kind : List.of("", "区", "县", "市")) {
        PlaceTerm term = dictionary.exactly(text.substring(from, end) + kind);
        List<Division> units = new ArrayList<>();
        for (Division unit :
            term == null ? List.<Division>of() : gazetteer.asOf(term.named, year)) {
          if (unit.level() == PlaceLevel.DISTRICT && own.covers(unit)) {
            units.add(unit);
          }
        }
        if (units.size() == 1) {
          return new PlaceHit(from, end, term, false, units);
        }
      }
    }
    return null;
  }

  /**
   * Whether the line at an offset is the name of a paper, which begins with that of a place: 甲县时讯.
   */
  static boolean isPaper(String text, int begin, int end) {
    boolean isLineBegin = begin == 0 || text.charAt(begin - 1) == '\n';
    int lineEnd = text.indexOf('\n', end);
    lineEnd = lineEnd < 0 ? text.length() : lineEnd;
    return isLineBegin
        && lineEnd - end <= LONGEST_MEDIUM
        && MEDIUM.matcher(text.substring(end, lineEnd).strip()).matches();
  }

  /** The place of a newspaper, by the list or by a name such as 烈山区融媒体中心. */
  Optional<Division> placeOf(String newspaper, int year) {
    Optional<Newspaper> known = newspapers.named(newspaper);
    if (known.isPresent()) {
      String code = known.get().placeCode();
      return code == null ? Optional.empty() : gazetteer.division(code, year);
    }
    Matcher named = NAMED_AFTER.matcher(newspaper);
    if (named.matches()) {
      return only(dictionary.exactly(named.group(1)), year);
    }
    for (int end = newspaper.length() - 1; end >= 2; end--) {
      PlaceTerm term = dictionary.exactly(newspaper.substring(0, end));
      if (term == null || !MEDIUM.matcher(newspaper.substring(end)).matches()) {
        continue;
      }
      Optional<Division> only = only(term, year);
      if (only.isPresent()) {
        return only;
      }
    }
    return Optional.empty();
  }

  /** The one unit a name stands for, the highest where it stands for several; or empty. */
  private Optional<Division> only(PlaceTerm term, int year) {
    if (term == null) {
      return Optional.empty();
    }
    List<Division> units = new ArrayList<>(gazetteer.asOf(term.named, year));
    if (units.isEmpty()) {
      units.addAll(highest(gazetteer.asOf(term.bare, year)));
    }
    return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
  }

  /** Those of the highest level. */
  static List<Division> highest(List<Division> units) {
    List<Division> highest = new ArrayList<>();
    for (PlaceLevel level : PlaceLevel.values()) {
      for (Division unit : units) {
        if (unit.level() == level) {
          highest.add(unit);
        }
      }
      if (!highest.isEmpty()) {
        break;
      }
    }
    return highest;
  }

  /**
   * Settles names that fit several places by the places around them: the one whose city, or else
   * whose province, is the only one of its kind there.
   *
   * @param isPage whether the places around are those of the whole page
   */
  static void settle(List<PlaceHit> hits, Set<String> around, boolean isPage) {
    for (PlaceHit hit : hits) {
      if (!hit.isNamed || hit.division != null) {
        continue;
      }
      hit.division = chosen(hit.candidates, around);
      hit.isSettledByPage = isPage && hit.division != null;
    }
  }

  static Division chosen(List<Division> candidates, Set<String> around) {
    Division byCity = null;
    int cities = 0;
    Division byProvince = null;
    int provinces = 0;
    for (Division candidate : candidates) {
      if (candidate.cityCode() != null && around.contains(candidate.cityCode())) {
        byCity = candidate;
        cities++;
      }
      if (around.contains(candidate.provinceCode())) {
        byProvince = candidate;
        provinces++;
      }
    }
    if (cities > 0) {
      return cities == 1 ? byCity : null;
    }
    return provinces == 1 ? byProvince : null;
  }
}
