package org.tifa.dating;

/**
 * A place where a text names an event.
 *
 * @param event the event
 * @param begin first offset in the bare text
 * @param end offset after the last character in the bare text
 */
record EventMention(DatedEvent event, int begin, int end) {}
