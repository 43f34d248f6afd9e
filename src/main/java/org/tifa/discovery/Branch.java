package org.tifa.discovery;

/**
 * A recurring string after which texts go on in different ways.
 *
 * @param wording its letters and separators
 * @param count occurrences
 * @param beforeCount different letters before it, beginnings of strings all being different
 * @param freedomBefore entropy of the letter before it, in nats; beginnings of strings are all
 *     different, and a letter before a separator differs from the same without
 * @param freedomAfter entropy of the letter after it, in nats, likewise
 * @param boundedBefore occurrences that begin after a mark
 * @param boundedAfter occurrences that end before a mark
 * @param whole occurrences between two marks
 * @param quoted occurrences between quotation marks
 */
record Branch(
    String wording,
    long count,
    int beforeCount,
    double freedomBefore,
    double freedomAfter,
    long boundedBefore,
    long boundedAfter,
    long whole,
    long quoted) {}
