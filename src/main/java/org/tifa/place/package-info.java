/**
 * The gazetteer with its years, and the place an article is attributed to, with evidence. Free of
 * Spark.
 */
package org.tifa.place;
