package org.tifa.dating;

/**
 * The date with which a report opens.
 *
 * @param date a day, or month and day
 * @param evidence the words around it
 * @param begin offset of the date
 * @param isReport whether the words around it mark the report's own day: 本报讯(记者…), 电, an interview,
 *     or a local event that is not remembered
 */
record Opening(PartialDate date, String evidence, int begin, boolean isReport) {}
