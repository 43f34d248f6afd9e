package org.tifa.config;

import java.io.Serializable;

/**
 * The whole configuration, each part in the record of its room.
 *
 * @param resources where the facts are read from
 * @param archive finding, opening and decoding raw files
 * @param dating claiming dates
 * @param slogan finding slogans
 * @param discovery finding slogans that nobody listed
 * @param family joining wordings into families
 * @param term segmentation and tags
 * @param measure counts and measures
 * @param output the run as a whole
 */
public record TifaConfig(
    ResourceConfig resources,
    ArchiveConfig archive,
    DatingConfig dating,
    SloganConfig slogan,
    DiscoveryConfig discovery,
    FamilyConfig family,
    TermConfig term,
    MeasureConfig measure,
    OutputConfig output)
    implements Serializable {}
