package org.tifa.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tifa.archive.Concern;

/** One article's clues put together. */
final class PlaceCase {
  /** Log-odds of doubt about a name that only other articles of the page explain. */
  private static final double SETTLED_BY_PAGE = 2;

  /** Log odds by which a district is less sure whose name stands nowhere in full. */
  private static final double BARE_ONLY = 0.5;

  /** Log-odds of doubt about a district that only the first sentence names. */
  private static final double OPENING_ALONE = 1;

  /** Highest probability of the district of a text that may be two reports. */
  private static final double OF_TWO_REPORTS = 0.85;

  private final PlaceReader reader;
  private final PageView page;
  private final ArticleView view;
  private final String newspaper;
  private final int year;
  private final List<PlaceClue> clues = new ArrayList<>();
  private final TreeSet<Concern> concerns = new TreeSet<>();
  private final PlaceConfidence confidence = new PlaceConfidence();
  private Division here;
  private Division publisherPlace;
  private boolean isPublisherKnown;
  private PlaceMethod method = PlaceMethod.NONE;
  private PlaceKind kind;
  private String evidence;

  PlaceCase(PlaceReader reader, PageView page, ArticleView view, String newspaper, int year) {
    this.reader = reader;
    this.page = page;
    this.view = view;
    this.newspaper = newspaper;
    this.year = year;
  }

  PlaceClaim claim() {
    MetadataPlace metadata = page.metadata;
    clues.addAll(metadata.clues());
    concerns.addAll(metadata.concerns());
    if (metadata.division() != null) {
      confidence.add(metadata.method(), metadata.division());
      take(metadata.division(), metadata.method(), metadata.evidence(), PlaceKind.SUBJECT);
    }
    considerTitle();
    considerText();
    considerDeictic();
    considerOpening();
    considerPublisher();
    noteAmbiguity();
    if (here == null && concerns.isEmpty()) {
      concerns.add(Concern.PLACE_MISSING);
    }
    return filled();
  }

  private void considerTitle() {
    List<PlaceHit> strong = new ArrayList<>();
    for (PlaceHit hit : view.titleHits) {
      boolean isKnown = hit.division != null && !hit.isWeak && !hit.isQualifier;
      if (isKnown && (hit.isNamed || isProvinceOrKnown(hit))) {
        strong.add(hit);
      }
    }
    PlaceHit deepest = null;
    Division common = null;
    for (PlaceHit hit : strong) {
      if (deepest == null || deepest.division.covers(hit.division)) {
        deepest = hit;
      }
    }
    boolean isOneChain = true;
    for (PlaceHit hit : strong) {
      isOneChain &= hit.division.covers(deepest.division);
      common = common == null ? hit.division : PlaceResolver.shared(common, hit.division);
      if (common == null) {
        break;
      }
    }
    if (deepest == null) {
      return;
    }
    String words = deepest.words(view.titleText);
    if (common == null) {
      clues.add(
          new PlaceClue(
              PlaceMethod.TITLE, words, "no single place", "the headline names places far apart"));
      return;
    }
    Division meant = isOneChain ? deepest.division : common;
    confidence.add(PlaceMethod.TITLE, meant);
    confidence.doubt(deepest.isSettledByPage ? SETTLED_BY_PAGE : 0);
    merge(meant, PlaceMethod.TITLE, words, PlaceKind.SUBJECT);
    considerOpposition(meant);
  }

  /** Sets the text against a headline whose place it never names, or does not open with. */
  private void considerOpposition(Division meant) {
    if (considerOpeners(meant)) {
      return;
    }
    PlaceTally.Finding finding = view.bodyTally.finding();
    if (finding == null || view.bodyTally.total(meant) > 0) {
      return;
    }
    Division told = finding.division();
    if (!told.covers(meant) && !meant.covers(told)) {
      confidence.add(finding);
      merge(
          told,
          PlaceMethod.NAME_IN_TEXT,
          finding.evidence().words(textOf(finding.evidence())),
          PlaceKind.SUBJECT);
    }
  }

  /**
   * Whether the text opens with another district than its headline: 甲县… above 5月4日，乙县召开…. Then one
   * of them is not this article's.
   */
  private boolean considerOpeners(Division meant) {
    if (meant.level() != PlaceLevel.DISTRICT || view.openers.isEmpty()) {
      return false;
    }
    for (PlaceHit opener : view.openers) {
      boolean isInTitle =
          view.titleHits.stream().anyMatch(hit -> opener.division.equals(hit.division));
      if (isInTitle || opener.division.code().equals(meant.code())) {
        return false;
      }
    }
    PlaceHit first = null;
    for (PlaceHit opener : view.openers) {
      first = first == null && !opener.isWeak ? opener : first;
    }
    if (first == null) {
      return false;
    }
    confidence.add(PlaceMethod.TITLE, first.division);
    merge(
        first.division,
        PlaceMethod.NAME_IN_TEXT,
        first.words(view.article.text()),
        PlaceKind.SUBJECT);
    return true;
  }

  private boolean isProvinceOrKnown(PlaceHit hit) {
    if (hit.division.level() == PlaceLevel.PROVINCE) {
      return true;
    }
    for (PlaceHit other : view.everyHit) {
      if (other.isNamed && other.division != null && hit.division.covers(other.division)) {
        return true;
      }
    }
    return publisherPlace().map(own -> hit.division.covers(own)).orElse(false)
        || (here != null && hit.division.covers(here));
  }

  private void considerText() {
    PlaceTally.Finding finding = view.tally.finding();
    if (finding == null) {
      return;
    }
    String words = finding.evidence().words(textOf(finding.evidence()));
    if (view.isNationalTitle && method != PlaceMethod.TITLE) {
      clues.add(
          new PlaceClue(
              PlaceMethod.NAME_IN_TEXT,
              words,
              finding.division().label(),
              "the headline speaks of the whole country"));
      return;
    }
    confidence.add(finding);
    confidence.doubt(finding.evidence().isSettledByPage ? SETTLED_BY_PAGE : 0);
    merge(finding.division(), PlaceMethod.NAME_IN_TEXT, words, PlaceKind.SUBJECT);
  }

  /**
   * The district of a dated first sentence, where the rest of the text speaks of wider places or
   * none: 5月4日，甲县召开….
   */
  private void considerOpening() {
    PlaceHit opener = view.soleOpener();
    boolean isOpen =
        opener != null
            && isDeeper(opener.division)
            && !isMetadata()
            && view.dispatch == null
            && !view.isNationalTitle
            && !concerns.contains(Concern.PLACE_CONFLICT)
            && method != PlaceMethod.TITLE
            && !view.opensAgain(opener.division);
    if (isOpen) {
      confidence.add(PlaceMethod.PAGE, opener.division);
      confidence.doubt(OPENING_ALONE);
      merge(
          opener.division,
          PlaceMethod.NAME_IN_TEXT,
          opener.words(view.article.text()),
          PlaceKind.SUBJECT);
    }
  }

  private void considerDeictic() {
    for (char kind : new char[] {'区', '县', '旗', '市', '州', '盟', '省'}) {
      boolean isOwn = view.own.containsKey(kind);
      boolean isOffice = view.offices.containsKey(kind) && "区县旗".indexOf(kind) >= 0;
      if (!isOwn && !isOffice) {
        continue;
      }
      Division meant = meant(kind);
      if (meant == null) {
        continue;
      }
      confidence.add(PlaceMethod.DEICTIC, meant);
      merge(meant, PlaceMethod.DEICTIC, view.deicticWords.get(kind), PlaceKind.SUBJECT);
      return;
    }
  }

  /** The page's or newspaper's place of a kind, or null. */
  private Division meant(char kind) {
    Division own = publisherPlace().orElse(null);
    if (own != null && own.kind() == kind) {
      return own;
    }
    if (page.place == null) {
      Division sole = page.soleDistrict;
      boolean fits = sole != null && sole.kind() == kind && (own == null || own.covers(sole));
      confidence.doubt(fits ? BARE_ONLY : 0);
      return fits ? sole : null;
    }
    Division named = page.place.division();
    if (own != null && !own.covers(named)) {
      return null;
    }
    if (named.kind() == kind) {
      return named;
    }
    Division city = PlaceTally.ancestor(named, PlaceLevel.CITY);
    boolean isCity = city.level() == PlaceLevel.CITY && city.code() != null;
    return isCity && city.kind() == kind ? city : null;
  }

  private void considerPublisher() {
    if (view.dispatch != null && kind == null) {
      publisherPlace().ifPresent(this::setAside);
      return;
    }
    boolean isOpen = kind == null || isMetadata();
    Division own = publisherPlace().orElse(null);
    PlaceHit section = view.section(own);
    if (section != null && isOpen && isDeeper(view.division(section, own))) {
      String words = section.words(view.article.text());
      Division named = view.division(section, own);
      clues.add(new PlaceClue(PlaceMethod.PAGE, words, named.label(), null));
      confidence.add(PlaceMethod.PAGE, named);
      take(named, PlaceMethod.PAGE, words, PlaceKind.PUBLISHER);
      isOpen = false;
    }
    if (page.place != null) {
      Division named = page.place.division();
      boolean isWhole = own == null || named.code().equals(own.code());
      boolean fits = isWhole ? page.isPlaceOwn : (page.isPlaceEdition && own.covers(named));
      boolean isFromOthers = page.articles.size() > 1 || kind == null;
      if (fits && isFromOthers) {
        confidence.add(PlaceMethod.PAGE, named);
      }
      isOpen = offer(named, PlaceMethod.PAGE, page.placeWords, isOpen && fits) && isOpen;
    }
    if (own != null) {
      confidence.add(PlaceMethod.NEWSPAPER, own);
      offer(own, PlaceMethod.NEWSPAPER, newspaper, isOpen);
    }
  }

  private void setAside(Division own) {
    clues.add(
        new PlaceClue(
            PlaceMethod.NEWSPAPER,
            newspaper,
            own.label(),
            "the story is a dispatch: " + view.dispatch));
  }

  /**
   * Takes the place of the publisher if it may count and leads deeper.
   *
   * @return whether the place is still open
   */
  private boolean offer(Division named, PlaceMethod how, String words, boolean mayCount) {
    boolean isUsed = mayCount && isDeeper(named);
    String reason =
        isUsed ? null : here == null ? "nothing shows that it is the page's own" : beside(named);
    clues.add(new PlaceClue(how, words, named.label(), reason));
    if (isUsed) {
      take(named, how, words, PlaceKind.PUBLISHER);
    }
    return !isUsed;
  }

  /** How a place stands to the one that is known. */
  private String beside(Division other) {
    if (other.code().equals(here.code())) {
      return "says the same";
    }
    if (other.covers(here)) {
      return "is wider";
    }
    return here.covers(other) ? "the article itself does not go so far" : "is another place";
  }

  private boolean isDeeper(Division division) {
    return here == null || (here.covers(division) && !division.covers(here));
  }

  private boolean isMetadata() {
    return method == PlaceMethod.METADATA || method == PlaceMethod.PATH;
  }

  private Optional<Division> publisherPlace() {
    if (!isPublisherKnown) {
      isPublisherKnown = true;
      publisherPlace =
          PageView.publisher(newspaper, List.of(view), reader, year)
              .filter(own -> !isNamesake(own))
              .orElse(null);
    }
    return Optional.ofNullable(publisherPlace);
  }

  /**
   * Whether an unlisted newspaper only shares its name with a district, as the page is of another:
   * a paper may be named after an old province or prefecture.
   */
  private boolean isNamesake(Division own) {
    return own.level() == PlaceLevel.DISTRICT
        && page.place != null
        && page.place.division().level() == PlaceLevel.DISTRICT
        && !page.place.division().code().equals(own.code())
        && !newspaper.contains(own.name())
        && reader.newspapers.named(newspaper).isEmpty();
  }

  /** Puts a clue of the article itself beside what is known. */
  private void merge(Division division, PlaceMethod how, String words, PlaceKind what) {
    if (isDeeper(division)) {
      boolean isBlocked = concerns.contains(Concern.PLACE_CONFLICT);
      String reason = isBlocked ? "stronger clues disagree already" : null;
      clues.add(new PlaceClue(how, words, division.label(), reason));
      if (!isBlocked) {
        take(division, how, words, what);
      }
      return;
    }
    if (isOfOtherTime(division)) {
      clues.add(new PlaceClue(how, words, division.label(), "is the same place at another time"));
      // The former name tells when the text is of; today's name is only assumed.
      if (here.isInUse() && !isMetadata()) {
        confidence.rename(here, division);
        take(division, how, words, what);
      }
      return;
    }
    clues.add(new PlaceClue(how, words, division.label(), beside(division)));
    if (division.covers(here) || method == PlaceMethod.METADATA) {
      return;
    }
    concerns.add(Concern.PLACE_CONFLICT);
    here = PlaceResolver.shared(here, division);
    if (here == null) {
      method = PlaceMethod.NONE;
      evidence = null;
      kind = null;
    }
  }

  /** Whether two names stand for one district, before and after its city changed. */
  private boolean isOfOtherTime(Division other) {
    boolean areDistricts =
        here.level() == PlaceLevel.DISTRICT && other.level() == PlaceLevel.DISTRICT;
    return year == Gazetteer.NO_YEAR
        && areDistricts
        && !here.code().equals(other.code())
        && reader.gazetteer.currentCode(here).isPresent()
        && reader.gazetteer.currentCode(here).equals(reader.gazetteer.currentCode(other));
  }

  private void take(Division division, PlaceMethod how, String words, PlaceKind what) {
    here = division;
    method = how;
    evidence = words;
    kind = what;
  }

  /** A name that fits several places is a concern where it could have been the subject. */
  private void noteAmbiguity() {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (PlaceHit hit : view.everyHit) {
      if (hit.isNamed && hit.division == null && !hit.isWeak && hit.isEditorial) {
        counts.merge(hit.term.text, hit.isTitle ? 2 : 1, Integer::sum);
        if (counts.get(hit.term.text) == 1 || hit.isTitle) {
          List<String> labels = hit.candidates.stream().map(Division::label).toList();
          PlaceClue clue =
              new PlaceClue(
                  hit.isTitle ? PlaceMethod.TITLE : PlaceMethod.NAME_IN_TEXT,
                  hit.term.text,
                  "fits " + String.join(", ", labels),
                  "fits several places");
          if (!clues.contains(clue)) {
            clues.add(clue);
          }
        }
      }
    }
    boolean isOpen = here == null || here.level() != PlaceLevel.DISTRICT;
    if (isOpen && !counts.isEmpty()) {
      concerns.add(Concern.PLACE_AMBIGUOUS);
    }
  }

  private String textOf(PlaceHit hit) {
    return view.titleHits.contains(hit) ? view.titleText : view.article.text();
  }

  private PlaceClaim filled() {
    clues.sort((a, b) -> a.method().compareTo(b.method()));
    boolean isDistrict = here != null && here.level() == PlaceLevel.DISTRICT;
    boolean isProvince = here != null && here.level() == PlaceLevel.PROVINCE;
    String cityCode = here == null || isProvince ? null : here.cityCode();
    return new PlaceClaim(
        isDistrict ? here.code() : null,
        isDistrict ? here.name() : null,
        cityCode,
        cityCode == null ? null : here.cityName(),
        here == null ? null : here.provinceCode(),
        here == null ? null : here.provinceName(),
        isDistrict ? reader.gazetteer.currentCode(here).orElse(null) : null,
        kind,
        method,
        evidence,
        here == null ? null : confidence(),
        mentioned(),
        clues,
        List.copyOf(concerns));
  }

  private double confidence() {
    confidence.doubt(concerns.contains(Concern.PLACE_CONFLICT) ? 1.5 : 0);
    confidence.doubt(concerns.contains(Concern.PLACE_AMBIGUOUS) ? 1 : 0);
    confidence.doubt(kind == PlaceKind.PUBLISHER && view.article.credit() != null ? 0.5 : 0);
    double sure = confidence.of(here, method);
    if (here.level() == PlaceLevel.DISTRICT && !isMetadata() && view.opensAgain(here)) {
      sure = Math.min(sure, OF_TWO_REPORTS);
    }
    // What strays into the only article of a page is of the same province.
    boolean isWide = page.articles.size() == 1 && here.level() == PlaceLevel.PROVINCE;
    return isWide || isMetadata() ? sure : Math.min(sure, view.article.confidence());
  }

  private List<NamedPlace> mentioned() {
    TreeMap<String, Integer> counts = new TreeMap<>();
    TreeMap<String, Division> divisions = new TreeMap<>();
    for (PlaceHit hit : view.hits) {
      if (hit.division != null && hit.isEditorial) {
        counts.merge(hit.division.code(), 1, Integer::sum);
        divisions.putIfAbsent(hit.division.code(), hit.division);
      }
    }
    List<NamedPlace> places = new ArrayList<>();
    counts.forEach(
        (code, count) -> {
          Division division = divisions.get(code);
          places.add(new NamedPlace(code, division.name(), division.level(), count));
        });
    return places;
  }
}
