package org.tifa.page;

/** A half-open span {@code [begin, end)} of UTF-16 offsets. */
public record Span(int begin, int end) {}
