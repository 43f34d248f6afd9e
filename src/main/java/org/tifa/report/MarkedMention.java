package org.tifa.report;

/**
 * A mention of a slogan, ready to be shown.
 *
 * @param canonical the slogan's standard wording
 * @param begin first offset in the article's text
 * @param end offset after the last character
 * @param sourceBegin first offset in the decoded source
 * @param sourceEnd offset after the last character
 * @param raw the characters between the source offsets
 */
public record MarkedMention(
    String canonical, int begin, int end, int sourceBegin, int sourceEnd, String raw) {}
