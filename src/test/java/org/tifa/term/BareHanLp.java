package org.tifa.term;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.util.function.ToIntFunction;
import org.tifa.config.TermConfig;

/** HanLP alone with Tifa's settings, for measures of speed: texts in, numbers of terms out. */
public final class BareHanLp {
  private BareHanLp() {}

  /** The very segment that the job uses, with the words added to its dictionary. */
  public static ToIntFunction<String> withWords(TermConfig config, TermWords words) {
    Segment segment = Segmenters.of(config, words).segment;
    return text -> segment.seg(text).size();
  }

  /** HanLP as it comes: what {@code HanLP.newSegment()} gives. */
  public static ToIntFunction<String> asShipped() {
    Segment segment = HanLP.newSegment();
    return text -> segment.seg(text).size();
  }

  /** HanLP's own dictionary alone. */
  public static ToIntFunction<String> withoutWords(TermConfig config) {
    if (!config.algorithm().equals("standard")) {
      return withWords(config, TermWords.NONE);
    }
    Segment segment =
        new ViterbiSegment()
            .enableNameRecognize(config.personNames())
            .enablePlaceRecognize(config.places())
            .enableOrganizationRecognize(config.organisations())
            .enableCustomDictionary(config.supplementaryDictionary());
    return text -> segment.seg(text).size();
  }
}
