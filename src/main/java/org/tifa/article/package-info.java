/** Reads a source into articles: page, date and place put together, and its Spark stage. */
package org.tifa.article;
