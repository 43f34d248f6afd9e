package org.tifa.damage;

import java.util.Collection;
import java.util.Locale;

/** Writes scores as tables of Markdown. */
final class Tables {
  private Tables() {}

  static String markdown(Collection<Score> scores) {
    StringBuilder out = new StringBuilder();
    out.append(
        "| damage | articles | characters restored | lost ‰ | added ‰ | beyond undoing ‰ | mentions recall | precision | boundaries F1 | begins F1 | titles recall | precision | bylines recall | precision | district as undamaged | day as undamaged | district not wrong | day not wrong | district found | day found | wrong districts ≥ 0.9 | wrong days ≥ 0.9 | wrong articles ≥ 0.9 |\n");
    out.append(
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (Score s : scores) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %s | %.2f | %.2f | %.2f | %s | %s | %.3f | %.3f | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %d/%d | %d/%d | %d/%d |%n",
              s.damage.label(),
              s.articles,
              s.characters.percent(),
              1000 * s.lost.value(),
              1000 * s.added.value(),
              1000 * s.confused.value(),
              s.mentionRecall.percent(),
              s.mentionPrecision.percent(),
              Share.f1(s.cutPrecision, s.cutRecall),
              Share.f1(s.beginPrecision, s.beginRecall),
              s.titleRecall.percent(),
              s.titlePrecision.percent(),
              s.bylineRecall.percent(),
              s.bylinePrecision.percent(),
              s.district.percent(),
              s.day.percent(),
              s.districtTruth.percent(),
              s.dayTruth.percent(),
              s.districtFound.percent(),
              s.dayFound.percent(),
              s.wrongDistricts.count(),
              s.wrongDistricts.total(),
              s.wrongDays.count(),
              s.wrongDays.total(),
              s.wrongArticles.count(),
              s.wrongArticles.total()));
    }
    return out.toString();
  }
}
