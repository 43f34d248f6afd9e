/** Measures of speed; they are run by hand, not by the tests. */
package org.tifa.bench;
