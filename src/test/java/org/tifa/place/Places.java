package org.tifa.place;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.config.ResourceFile;
import org.tifa.dating.DateClaim;
import org.tifa.dating.DateKind;
import org.tifa.dating.DateMethod;
import org.tifa.dating.DatePrecision;
import org.tifa.page.Page;

/** The resolver over the bundled gazetteer, built once for all tests. */
final class Places {
  static final Gazetteer GAZETTEER = Gazetteer.parse(ResourceFile.bundled("gazetteer").text());
  static final Newspapers NEWSPAPERS =
      Newspapers.parse(ResourceFile.bundled("newspapers").text(), GAZETTEER);
  static final PlaceResolver RESOLVER = new PlaceResolver(GAZETTEER, NEWSPAPERS);

  static final DateClaim UNDATED =
      new DateClaim(
          null, null, null, DatePrecision.NONE, DateMethod.NONE, null, 0, List.of(), List.of());

  private Places() {}

  static DateClaim in(int year) {
    return new DateClaim(
        LocalDate.of(year, 1, 1),
        null,
        DateKind.PUBLISHED,
        DatePrecision.YEAR,
        DateMethod.METADATA,
        String.valueOf(year),
        0.98,
        List.of(),
        List.of());
  }

  static Metadata metadata(Metadata.Origin origin, Object... pairs) {
    Map<MetadataField, Metadata.Value> values = new EnumMap<>(MetadataField.class);
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((MetadataField) pairs[i], new Metadata.Value((String) pairs[i + 1], origin));
    }
    return new Metadata(values);
  }

  static PlaceClaim first(Page page, DateClaim date) {
    return RESOLVER.resolve(Metadata.NONE, page, page.articles().get(0), date);
  }

  /** Code of the deepest level claimed, or {@code -}. */
  static String code(PlaceClaim claim) {
    if (claim.districtCode() != null) {
      return claim.districtCode();
    }
    if (claim.cityCode() != null) {
      return claim.cityCode();
    }
    return claim.provinceCode() == null ? "-" : claim.provinceCode();
  }
}
