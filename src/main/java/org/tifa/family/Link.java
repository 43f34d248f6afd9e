package org.tifa.family;

/**
 * How a wording stands to a longer one, of the same slogan or of another.
 *
 * @param fromId slogan of the shorter wording
 * @param fromWording the shorter wording; of two of the same length the one that is no head's
 * @param toId slogan of the longer wording
 * @param toWording the longer wording
 * @param reason why they are linked
 * @param isJoining whether the link makes one family; otherwise it only tells a relation
 */
record Link(
    String fromId,
    String fromWording,
    String toId,
    String toWording,
    LinkReason reason,
    boolean isJoining) {}
