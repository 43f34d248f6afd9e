/**
 * The lexicon and the exact scan for its slogans. The scan runs on characters, never on segments.
 */
package org.tifa.slogan;
