package org.tifa.term;

import java.util.concurrent.ConcurrentHashMap;
import org.tifa.config.TermConfig;

/**
 * The segmenters of this JVM, one for each configuration and list of words: HanLP's analysers don't
 * serialise and are dear to build, so that executors build them at first use and keep them.
 */
public final class Segmenters {
  private record Key(TermConfig config, String words) {}

  private static final ConcurrentHashMap<Key, Segmenter> BUILT = new ConcurrentHashMap<>();

  private Segmenters() {}

  /** The segmenter of a configuration and words. */
  public static Segmenter of(TermConfig config, TermWords words) {
    return BUILT.computeIfAbsent(
        new Key(config, words.fingerprint()), key -> new Segmenter(config, words));
  }
}
