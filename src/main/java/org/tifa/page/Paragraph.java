package org.tifa.page;

/**
 * Lines put together.
 *
 * @param text raw script, settled widths
 * @param shadow the text in simplified script character by character
 * @param frame by its markup
 * @param level of a heading, else 0
 * @param blanks empty lines before it
 */
record Paragraph(MappedText text, String shadow, RawLine.Frame frame, int level, int blanks) {}
