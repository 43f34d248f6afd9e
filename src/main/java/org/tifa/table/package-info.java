/**
 * Every table's schema once, the only reader and writer of tables, their publication, and the
 * manifest of a run.
 */
package org.tifa.table;
