/**
 * Families: the wordings of one slogan, joined by what makes them the same official formulation.
 *
 * <p>A <em>member</em> is a slogan with its wordings. A <em>link</em> tells how a shorter wording
 * stands to a longer one; a joining link makes their slogans one family, another only tells a
 * relation. Wordings are compared by their <em>bare</em> letters: marks, script, width and
 * particles (的, 和) make no difference. The <em>frame</em> of a wording are the verbs, adverbs and
 * names of kinds that any slogan may have around it: 坚决做到 before 两个维护, 工程 after 东数西算.
 */
package org.tifa.family;
