/**
 * Cleans a decoded page and splits it into articles, keeping a map back to source offsets. Free of
 * Spark.
 */
package org.tifa.page;
