/**
 * How true the reading is: gold, what a careful reader finds in a source, against what was read.
 *
 * <p>Gold says only what it knows. A field that gold does not name is not judged; a field that gold
 * names as empty says that there is none, or that it must stay open.
 */
package org.tifa.quality;
