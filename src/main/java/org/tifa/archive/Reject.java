package org.tifa.archive;

/**
 * An input, or a part of one, that could not be used.
 *
 * @param sourcePath path of the source as in {@link Source#sourcePath()}
 * @param position byte offset in the (decompressed) file, 0 for a whole file
 * @param stage the stage that gave it up, such as {@code read}
 * @param reason why
 * @param detail one line with the offending value and the remedy
 */
public record Reject(
    String sourcePath, long position, String stage, RejectReason reason, String detail)
    implements Reading {}
