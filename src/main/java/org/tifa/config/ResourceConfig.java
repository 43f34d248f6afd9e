package org.tifa.config;

import java.io.Serializable;

/**
 * Where the facts are read from: {@code bundled} for the jar's file, or a path.
 *
 * @param lexicon slogans
 * @param gazetteer places
 * @param events dated events
 * @param newspapers media and their places
 * @param overrides corrections of the reading by path
 * @param furniture wordings of furniture, adverts and columns, over the bundled ones
 * @param confusions characters that recognition takes for one another
 * @param refused wordings that are no slogans
 * @param cues words that tell slogans from other phrases
 */
public record ResourceConfig(
    String lexicon,
    String gazetteer,
    String events,
    String newspapers,
    String overrides,
    String furniture,
    String confusions,
    String refused,
    String cues)
    implements Serializable {}
