package org.tifa.damage;

import java.util.Objects;
import org.tifa.article.ReadArticle;
import org.tifa.dating.DateClaim;
import org.tifa.place.PlaceClaim;

/**
 * What is claimed of an article.
 *
 * @param district its code, or null
 * @param day the date with its precision, or null
 */
record Claims(String district, String day) {
  static Claims of(ReadArticle read) {
    DateClaim date = read.article().date();
    String day = date.datedOn() == null ? date.monthDay() : date.datedOn() + " " + date.precision();
    return new Claims(read.article().place().districtCode(), day);
  }

  /** Whether the district is the one read without damage, or the right one. */
  boolean isDistrictOf(Claims undamaged, CleanArticle clean) {
    return (undamaged != null && Objects.equals(district, undamaged.district))
        || clean.districtCode().equals(district);
  }

  /** Whether the day is the one read without damage, or the right one. */
  boolean isDayOf(Claims undamaged, CleanArticle clean) {
    return (undamaged != null && Objects.equals(day, undamaged.day))
        || (clean.publishedOn() + " DAY").equals(day)
        || (clean.eventOn() + " DAY").equals(day);
  }

  /** Whether a date is claimed that the article does not have. */
  static boolean isWrong(DateClaim date, CleanArticle clean) {
    if (date.datedOn() == null) {
      return false;
    }
    return switch (date.precision()) {
      case YEAR -> date.datedOn().getYear() != clean.publishedOn().getYear();
      case MONTH ->
          date.datedOn().getYear() != clean.publishedOn().getYear()
              || (date.datedOn().getMonth() != clean.publishedOn().getMonth()
                  && (clean.eventOn() == null
                      || date.datedOn().getMonth() != clean.eventOn().getMonth()));
      default ->
          !date.datedOn().equals(clean.publishedOn()) && !date.datedOn().equals(clean.eventOn());
    };
  }

  /** Whether a place is claimed that the article does not belong to. */
  static boolean isWrong(PlaceClaim place, CleanArticle clean) {
    if (place.districtCode() != null) {
      return !place.districtCode().equals(clean.districtCode())
          && !clean.currentDistrictCode().equals(place.currentDistrictCode());
    }
    return place.provinceCode() != null
        && !place.provinceCode().regionMatches(0, clean.districtCode(), 0, 2);
  }
}
