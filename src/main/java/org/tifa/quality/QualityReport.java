package org.tifa.quality;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How true the reading of some sources is.
 *
 * @param sources that gold tells of
 * @param articles in gold
 * @param tallies of every measure
 * @param calibrations of every claim
 * @param disagreements between gold and reading, in the order of the sources
 * @param unjudgedMentions mentions of slogans that gold does not name
 */
public record QualityReport(
    int sources,
    int articles,
    Map<Measure, Tally> tallies,
    Map<Claim, Calibration> calibrations,
    List<Judgement> disagreements,
    long unjudgedMentions) {
  public QualityReport {
    tallies = Collections.unmodifiableMap(new EnumMap<>(tallies));
    calibrations = Collections.unmodifiableMap(new EnumMap<>(calibrations));
    disagreements = List.copyOf(disagreements);
  }
}
