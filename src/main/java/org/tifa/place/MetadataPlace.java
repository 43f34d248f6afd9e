package org.tifa.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tifa.archive.Concern;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;

/**
 * The place that sidecars, fields and paths give.
 *
 * @param division or null
 * @param method METADATA or PATH, by the most specific value used; null if nothing is given
 * @param evidence the words used, or null
 * @param clues one for each value
 * @param concerns PLACE_UNKNOWN, PLACE_AMBIGUOUS, PLACE_CONFLICT
 */
record MetadataPlace(
    Division division,
    PlaceMethod method,
    String evidence,
    List<PlaceClue> clues,
    List<Concern> concerns) {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s/·,，>\\-—]");
  private static final List<MetadataField> NAMES =
      List.of(
          MetadataField.PROVINCE, MetadataField.CITY, MetadataField.DISTRICT, MetadataField.PLACE);

  static MetadataPlace of(Metadata metadata, PlaceReader reader, int year) {
    return new Reading(metadata, reader, year).result();
  }

  /** Reads the fields from the widest to the narrowest. */
  private static final class Reading {
    private final Metadata metadata;
    private final PlaceReader reader;
    private final int year;
    private final List<PlaceClue> clues = new ArrayList<>();
    private final TreeSet<Concern> concerns = new TreeSet<>();
    private Division here;
    private PlaceMethod method;
    private String evidence;

    Reading(Metadata metadata, PlaceReader reader, int year) {
      this.metadata = metadata;
      this.reader = reader;
      this.year = year;
    }

    MetadataPlace result() {
      for (MetadataField field : NAMES) {
        metadata.value(field).ifPresent(value -> readName(field, value));
      }
      metadata.value(MetadataField.PLACE_CODE).ifPresent(this::readCode);
      return new MetadataPlace(here, method, evidence, clues, List.copyOf(concerns));
    }

    private void readCode(Metadata.Value value) {
      Optional<Division> division = reader.gazetteer.division(value.text(), year);
      if (division.isEmpty()) {
        unknown(value, "no such code");
        return;
      }
      accept(division.get(), value);
    }

    private void readName(MetadataField field, Metadata.Value value) {
      String text = SEPARATORS.matcher(value.text()).replaceAll("");
      List<Division> fits = fits(text, preferred(field));
      if (fits.isEmpty()) {
        unknown(value, "not in the gazetteer for that year");
        return;
      }
      List<Division> inside = new ArrayList<>();
      for (Division fit : fits) {
        if (here == null || here.covers(fit)) {
          inside.add(fit);
        }
      }
      if (inside.size() == 1) {
        accept(inside.get(0), value);
      } else if (inside.size() > 1) {
        List<String> labels = inside.stream().map(Division::label).toList();
        concerns.add(Concern.PLACE_AMBIGUOUS);
        clues.add(clue(value, "fits " + String.join(", ", labels), "fits several places"));
      } else if (fits.size() == 1) {
        accept(fits.get(0), value);
      } else {
        concerns.add(Concern.PLACE_CONFLICT);
        clues.add(
            clue(
                value,
                "none of that name lies in " + here.label(),
                "disagrees with another field"));
      }
    }

    private List<Division> fits(String text, PlaceLevel preferred) {
      List<Division> direct = direct(text, preferred);
      if (!direct.isEmpty()) {
        return direct;
      }
      for (int cut = text.length() - 2; cut >= 2; cut--) {
        List<Division> inside = new ArrayList<>();
        for (Division parent : fits(text.substring(0, cut), null)) {
          for (Division child : direct(text.substring(cut), preferred)) {
            if (parent.level().compareTo(child.level()) < 0 && parent.covers(child)) {
              inside.add(child);
            }
          }
        }
        if (!inside.isEmpty()) {
          return inside;
        }
      }
      return List.of();
    }

    private List<Division> direct(String text, PlaceLevel preferred) {
      PlaceTerm term = reader.dictionary.exactly(text);
      if (term == null) {
        return List.of();
      }
      List<Division> units = reader.gazetteer.asOf(term.named, year);
      if (units.isEmpty()) {
        units = reader.gazetteer.asOf(term.bare, year);
      }
      List<Division> level = new ArrayList<>();
      for (Division unit : units) {
        if (unit.level() == preferred) {
          level.add(unit);
        }
      }
      if (!level.isEmpty()) {
        return level;
      }
      return preferred == null ? PlaceReader.highest(units) : units;
    }

    private static PlaceLevel preferred(MetadataField field) {
      return switch (field) {
        case PROVINCE -> PlaceLevel.PROVINCE;
        case CITY -> PlaceLevel.CITY;
        case DISTRICT -> PlaceLevel.DISTRICT;
        default -> null;
      };
    }

    private void accept(Division division, Metadata.Value value) {
      if (here != null && !here.covers(division) && !division.covers(here)) {
        concerns.add(Concern.PLACE_CONFLICT);
        clues.add(clue(value, division.label(), "disagrees with another field"));
        here = PlaceResolver.shared(here, division);
        return;
      }
      boolean isNarrower = here == null || here.covers(division);
      clues.add(clue(value, division.label(), isNarrower ? null : "a narrower field is known"));
      if (isNarrower) {
        here = division;
        method = methodOf(value);
        evidence = value.text();
      }
    }

    private void unknown(Metadata.Value value, String why) {
      concerns.add(Concern.PLACE_UNKNOWN);
      clues.add(clue(value, why, "names no known place"));
    }

    private static PlaceClue clue(Metadata.Value value, String reading, String reason) {
      return new PlaceClue(methodOf(value), value.text(), reading, reason);
    }

    private static PlaceMethod methodOf(Metadata.Value value) {
      return value.origin() == Metadata.Origin.PATH ? PlaceMethod.PATH : PlaceMethod.METADATA;
    }
  }
}
