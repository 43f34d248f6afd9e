/**
 * The damage model: clean articles are printed as newspapers print them, damaged as conversion,
 * recognition and archiving damage them, and read back, so that the loss can be counted.
 *
 * <p>A {@link org.tifa.damage.CleanPage} is a page as its editors meant it. A {@link
 * org.tifa.damage.Printer} makes bytes of it, with one kind of {@link org.tifa.damage.Damage} or
 * many at once. The truth stays beside the bytes in a {@link org.tifa.damage.PrintedPage}. All of
 * it follows from a seed. The damage is modelled on how pages come out of converters, not on what
 * the reader can mend.
 */
package org.tifa.damage;
