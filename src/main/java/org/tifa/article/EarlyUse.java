package org.tifa.article;

import org.tifa.dating.DateClaim;
import org.tifa.slogan.ArticleMention;
import org.tifa.slogan.Slogan;

/**
 * A use of a slogan in an article that is dated before the slogan's introduction.
 *
 * @param slogan the slogan
 * @param sourcePath of the article's source
 * @param title of the article, or null
 * @param date of the article
 * @param mention its first mention there
 * @param raw the mention's characters in the source
 */
public record EarlyUse(
    Slogan slogan,
    String sourcePath,
    String title,
    DateClaim date,
    ArticleMention mention,
    String raw) {}
