package org.tifa.article;

import java.io.Serializable;
import org.tifa.config.ResourceFile;
import org.tifa.config.TifaConfig;

/**
 * Everything that decides how sources are read, small enough to send to executors, where the
 * readers are built from it once per process.
 *
 * @param config all options
 * @param lexicon slogans
 * @param gazetteer places
 * @param events dated events
 * @param newspapers media
 */
public record ReadingSetup(
    TifaConfig config,
    ResourceFile lexicon,
    ResourceFile gazetteer,
    ResourceFile events,
    ResourceFile newspapers)
    implements Serializable {}
