package org.tifa.place;

import java.util.List;
import org.tifa.archive.Concern;

/**
 * The place claimed for an article, with its evidence. Codes and names are those of the article's
 * date; levels below the one that is known are null, levels above are filled from the gazetteer.
 *
 * @param districtCode six digits, or null
 * @param districtName or null
 * @param cityCode six digits, or null (also for districts directly under a province)
 * @param cityName or null
 * @param provinceCode six digits, or null
 * @param provinceName or null
 * @param currentDistrictCode the district's successor in use today; null where the district is null
 *     or was split among several of other names
 * @param kind null where nothing is known
 * @param method how it was found
 * @param evidence the words it rests on, or null
 * @param confidence probability from 0 to 1 that the deepest level claimed is right; null where
 *     nothing is claimed
 * @param mentioned all places the article names, in code order
 * @param clues every clue found, used or not, in order of trust
 * @param concerns PLACE_MISSING, PLACE_CONFLICT, PLACE_AMBIGUOUS, PLACE_UNKNOWN
 */
public record PlaceClaim(
    String districtCode,
    String districtName,
    String cityCode,
    String cityName,
    String provinceCode,
    String provinceName,
    String currentDistrictCode,
    PlaceKind kind,
    PlaceMethod method,
    String evidence,
    Double confidence,
    List<NamedPlace> mentioned,
    List<PlaceClue> clues,
    List<Concern> concerns) {
  public PlaceClaim {
    mentioned = List.copyOf(mentioned);
    clues = List.copyOf(clues);
    concerns = List.copyOf(concerns);
  }
}
