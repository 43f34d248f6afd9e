package org.tifa.place;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tifa.page.PhraseTable;

/**
 * Finds every name of a place, newspaper and deictic word in a text in one pass. Immutable once
 * built.
 */
final class PlaceDictionary {
  private static final List<String> NATIONAL =
      List.of("我国", "国务院", "全国人民代表大会", "全国人大", "中华人民共和国", "祖国");

  /** One occurrence of a term. */
  record Found(int begin, int end, PlaceTerm term) {}

  private final TreeMap<String, PlaceTerm> terms = new TreeMap<>();
  private final PhraseTable<PlaceTerm> names;

  PlaceDictionary(Gazetteer gazetteer, Newspapers newspapers) {
    for (Division division : gazetteer.divisions()) {
      PlaceTerm full = term(division.name());
      full.named.add(division);
      full.isStrict = PlaceNames.isStrict(division.name());
      full.isGeneric = PlaceNames.isGeneric(division.name());
      addShort(PlaceNames.typed(division.name()), division);
      addShort(PlaceNames.clipped(division.name()), division);
      String bare = PlaceNames.bare(division.name());
      if (bare != null && !PlaceNames.isEveryday(bare)) {
        PlaceTerm bareTerm = term(bare);
        bareTerm.bare.add(division);
        bareTerm.isDoubtful = PlaceNames.isDoubtful(bare);
      }
    }
    for (Newspaper newspaper : newspapers.all()) {
      newspaper(newspaper.name(), newspaper);
      newspaper.forms().forEach(form -> newspaper(form, newspaper));
    }
    for (char kind : new char[] {'区', '县', '市', '省', '旗', '州', '盟'}) {
      for (String own : List.of("我", "全", "本")) {
        deictic(own + kind, kind, false);
      }
      for (String office : List.of("委", "政府", "人大", "政协", "纪委", "长")) {
        deictic(kind + office, kind, true);
      }
    }
    NATIONAL.forEach(word -> term(word).isNational = true);
    names = new PhraseTable<>(terms);
  }

  private void addShort(String name, Division division) {
    if (name != null) {
      PlaceTerm shortName = term(name);
      shortName.named.add(division);
      shortName.isStrict = PlaceNames.isStrict(name);
    }
  }

  /** Every occurrence, by begin and then the longest first. */
  List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    names.find(text.toCharArray(), (begin, end, term) -> found.add(new Found(begin, end, term)));
    return found;
  }

  /** The term with exactly this text, or null. */
  PlaceTerm exactly(String text) {
    return terms.get(text);
  }

  private void newspaper(String name, Newspaper newspaper) {
    PlaceTerm term = term(name);
    if (term.newspaper == null) {
      term.newspaper = newspaper;
    }
  }

  private void deictic(String word, char kind, boolean isOffice) {
    PlaceTerm term = term(word);
    term.deicticKind = kind;
    term.isOffice = isOffice;
  }

  private PlaceTerm term(String text) {
    return terms.computeIfAbsent(text, PlaceTerm::new);
  }
}
