package org.tifa.dating;

/**
 * A date written in a text.
 *
 * @param begin first offset
 * @param end offset after the last character
 * @param date what it says
 */
record DateExpression(int begin, int end, PartialDate date) {}
