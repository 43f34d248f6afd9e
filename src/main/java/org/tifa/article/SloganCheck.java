package org.tifa.article;

import java.time.LocalDate;
import java.util.List;
import org.tifa.archive.Concern;
import org.tifa.dating.ClueStanding;
import org.tifa.dating.DateClaim;
import org.tifa.dating.DateClue;
import org.tifa.dating.DateMethod;
import org.tifa.slogan.ArticleMention;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.Slogan;

/**
 * Doubts a date by the slogans of its article: a text cannot use 两个确立 eleven years before it was
 * coined. Only canonical wordings of national slogans count, because other wordings and local
 * slogans were often in use before a leader took them up.
 */
final class SloganCheck {
  /** Share of the confidence that stays. */
  private static final double DOUBTED = 0.5;

  private final Lexicon lexicon;
  private final int toleranceDays;

  /**
   * @param toleranceDays days before its introduction in which a slogan may stand without doubt
   */
  SloganCheck(Lexicon lexicon, int toleranceDays) {
    this.lexicon = lexicon;
    this.toleranceDays = toleranceDays;
  }

  /** The claim, doubted where an editorial block uses a slogan too early. */
  DateClaim check(DateClaim claim, List<ArticleMention> mentions) {
    LocalDate last = claim.lastDay();
    if (last == null) {
      return claim;
    }
    Slogan latest = null;
    for (ArticleMention mention : mentions) {
      Slogan slogan = lexicon.slogan(mention.mention().sloganId());
      boolean isWitness =
          mention.block().isEditorial()
              && mention.mention().isLongest()
              && mention.mention().form().equals(slogan.canonical())
              && slogan.scope().equals("national");
      LocalDate introduced = slogan.firstDay();
      if (isWitness
          && introduced != null
          && last.isBefore(introduced.minusDays(toleranceDays))
          && (latest == null || latest.firstDay().isBefore(introduced))) {
        latest = slogan;
      }
    }
    return latest == null
        ? claim
        : claim.doubted(
            Concern.SLOGAN_BEFORE_INTRODUCTION,
            new DateClue(
                DateMethod.SLOGAN_INTRODUCED,
                latest.canonical(),
                latest.introducedOn() + "..",
                ClueStanding.OTHER_TIME),
            DOUBTED);
  }
}
