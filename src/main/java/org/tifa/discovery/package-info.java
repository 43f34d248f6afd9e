/**
 * Finds slogans that nobody listed: recurring strings of letters, weighed by how they hold
 * together, stand free, spread, and are built and used. The table candidates.
 */
package org.tifa.discovery;
