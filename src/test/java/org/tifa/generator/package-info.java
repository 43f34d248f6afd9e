/**
 * A generator of archives with planted truth, of any size and by seed: for benchmarks, and for
 * tests that plant something and look whether it is found.
 *
 * <p>{@code src/test/sh/generate SIZE FOLDER [--seed N] [OPTION…]} writes {@code FOLDER/archive},
 * which the job reads as any other (JSON Lines with title, text, date, newspaper and code, or text
 * files by path), and {@code FOLDER/truth}. The options are those of {@link
 * org.tifa.generator.Recipe}; {@code --help} lists them. In tests a {@link
 * org.tifa.generator.Generator} gives the articles one by one. Everything follows from the seed, to
 * the byte, on every machine, as long as the gazetteer is the same. Memory does not grow with the
 * archive.
 *
 * <p>An archive has districts, which are real by their codes, days, and articles of log-normal
 * length. The text means nothing, but is built as news is: made words by the laws of Zipf and Heaps
 * ({@link org.tifa.generator.Vocabulary}), function words and punctuation at their places, fixed
 * phrases, formulas, invented people with their offices, places, days, figures, bylines, furniture
 * ({@link org.tifa.generator.MadeProse}). {@code --prose} draws the paragraphs of real texts in
 * place of it.
 *
 * <p>What is planted, each kind by itself and each to be left out by its option set to 0:
 *
 * <ul>
 *   <li>slogans of every kind by a rate each (Zipf's law), and one that stands in every article;
 *   <li>slogans that spread from a centre over the districts; on the day on which a district adopts
 *       a slogan one of its articles has it, or on the first day that the archive holds of the
 *       district where that is later (then the adoption is censored);
 *   <li>slogans that burst, everywhere or in a province;
 *   <li>pairs of slogans bound by an odds ratio in articles, and confounded pairs, which are
 *       written more in one month and have nothing else in common;
 *   <li>reprints of articles or passages by other districts, with a lag and changed characters. The
 *       original always has the lowest number and no later day; on the same day only the number
 *       tells it. Originals have no slogans that spread, so that reprints bring none to a district.
 * </ul>
 *
 * <p>Rates are of articles with words of their own, that is, reprints of whole articles aside. A
 * slogan's wording stands nowhere but where it is planted: what comes about by chance is undone.
 *
 * <p>The truth is tab-separated; numbers of articles and slogans count from 0, offsets are UTF-16
 * units of the text, days are inclusive:
 *
 * <ul>
 *   <li>{@code archive.tsv}: seed, days, counts of the whole;
 *   <li>{@code articles.tsv}: for each article its source as the job names it, the offset of its
 *       text there, date, place, newspaper, length;
 *   <li>{@code slogans.tsv}: wording, kind, role ({@link org.tifa.generator.MadeSlogan.Role}),
 *       rate, and counts: mentions, articles, and articles with a mention that is not reprinted;
 *   <li>{@code lexicon.tsv}: the same slogans as a lexicon ({@code --set resources.lexicon=…});
 *   <li>{@code mentions.tsv}: every mention with its offsets;
 *   <li>{@code passages.tsv}: every reprint with the offsets on both sides, the number of changed
 *       characters, and days between;
 *   <li>{@code districts.tsv}: the first and last day that the archive holds of a district;
 *   <li>{@code adoption.tsv}: for each slogan that spreads and district the planned day (empty:
 *       never), the days of the first mention with and without reprints, and whether the archive
 *       hides the day: left (the first mention stands on the first day held), right (no mention),
 *       none;
 *   <li>{@code bursts.tsv}, {@code pairs.tsv}: what their columns say.
 * </ul>
 */
package org.tifa.generator;
