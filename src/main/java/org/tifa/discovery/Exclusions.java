package org.tifa.discovery;

import java.util.List;
import java.util.Set;
import org.tifa.slogan.Glyphs;
import org.tifa.term.Term;

/** Tells wordings that are no phrases, or phrases of other kinds than slogans, by their words. */
final class Exclusions {
  /**
   * First letters of HanLP's tags: particles, conjunctions, interjections, suffixes and the like.
   */
  private static final String NO_BEGINNING = "ucyekwo";

  /** The same, with prepositions and adverbs. */
  private static final String NO_END = "ucpdyewo";

  private static final String NO_FIRST_WORDS = "的了和与及等之也将把被对在是有于由从";
  private static final String NO_LAST_WORDS = "的了和与及等在为是有将把被对于不说道称";

  /** Times that programmes are named after. */
  private static final Set<String> TIMELESS = Set.of("未来", "现代", "当代", "新时代");

  /** What is measured rather than named by a number before it. */
  private static final Set<String> UNITS =
      Set.of("小时", "分钟", "秒", "公里", "千米", "平方米", "公斤", "斤", "亩", "吨", "天", "个月", "年", "岁", "元");

  /** So many occurrences in quotation marks say that digits belong to a name: “4+2”. */
  private static final int QUOTED_NAME = 3;

  private final Cues cues;

  Exclusions(Cues cues) {
    this.cues = cues;
  }

  /** Why a wording is kept out, or null if it is not. */
  Verdict of(Branch branch, List<Term> terms) {
    if (terms.isEmpty()) {
      return Verdict.FRAGMENT;
    }
    boolean isNamed = branch.quoted() >= QUOTED_NAME;
    if (!isNamed && branch.wording().indexOf('+') < 0 && holdsDigits(branch.wording())) {
      return Verdict.FIGURE;
    }
    Term first = terms.get(0);
    Term last = terms.get(terms.size() - 1);
    boolean isOneWord = terms.size() == 1 && branch.wording().length() > 3;
    if (!isOneWord && !isNamed && (isNoBeginning(first) || isNoEnd(last))) {
      return Verdict.FRAGMENT;
    }
    if (!isNamed && terms.stream().anyMatch(Exclusions::isTime)) {
      return Verdict.DATE;
    }
    if (!isNamed && terms.stream().allMatch(this::isName)) {
      return Verdict.NAME;
    }
    if (!isNamed && terms.stream().allMatch(Exclusions::isCount)) {
      return Verdict.FIGURE;
    }
    if (cues.isEvent(branch.wording())) {
      return Verdict.NAME;
    }
    return cues.holdsFormula(branch.wording()) ? Verdict.FORMULA : null;
  }

  private static boolean holdsDigits(String wording) {
    return wording.chars().anyMatch(c -> c == '%' || c == '.' || Glyphs.isAlphanumeric((char) c));
  }

  private static boolean isNoBeginning(Term term) {
    boolean isVerb = term.text().equals("过");
    return (!isVerb && NO_BEGINNING.indexOf(term.pos().charAt(0)) >= 0)
        || (term.text().length() == 1 && NO_FIRST_WORDS.contains(term.text()));
  }

  private static boolean isNoEnd(Term term) {
    return NO_END.indexOf(term.pos().charAt(0)) >= 0
        || (term.text().length() == 1 && NO_LAST_WORDS.contains(term.text()));
  }

  private static boolean isTime(Term term) {
    return term.pos().startsWith("t") && !TIMELESS.contains(term.text());
  }

  private static boolean isCount(Term term) {
    return "mq".indexOf(term.pos().charAt(0)) >= 0 || UNITS.contains(term.text());
  }

  private boolean isName(Term term) {
    return term.pos().startsWith("nr")
        || term.pos().startsWith("ns")
        || term.pos().startsWith("nt")
        || cues.isOffice(term.text());
  }
}
