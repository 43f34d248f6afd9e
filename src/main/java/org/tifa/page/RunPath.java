package org.tifa.page;

/**
 * A reading of a run up to some place. In step, characters stand as they were written; out of step
 * it holds back the lead byte of the next one.
 *
 * @param lead the byte held back, {@link #IN_STEP} or {@link #ANY_LEAD}
 * @param leadAt where that byte stood
 * @param openTrail with ANY_LEAD: the trail byte before it, which makes no character with it, or 0
 * @param penalty nats for the damage supposed
 * @param margin nats to the best reading of another first character that was merged into this one
 * @param stepAt where it last came into step, -1 if it always was
 * @param first the character of the first byte lost, or 0
 * @param isConverted whether simplified text was converted after it was damaged
 */
record RunPath(
    RunNode node,
    int lead,
    int leadAt,
    int openTrail,
    double penalty,
    double margin,
    int stepAt,
    char first,
    boolean isConverted) {
  static final int IN_STEP = -1;

  /** The byte held back is lost. */
  static final int ANY_LEAD = -2;

  /** The reading that all begin with: the text as it is shown. */
  static RunPath shown(RunNode start) {
    return new RunPath(start, IN_STEP, 0, 0, 0, Double.MAX_VALUE, -1, '\0', false);
  }

  double cost() {
    return node.cost() + penalty;
  }

  boolean isInStep() {
    return lead == IN_STEP;
  }

  boolean isAnyLead() {
    return lead == ANY_LEAD;
  }

  /** Whether it is the text as it is shown. */
  boolean isShown() {
    return lead == IN_STEP && stepAt < 0;
  }

  int firstLead() {
    return lead == ANY_LEAD ? Gbk.FIRST_LEAD : lead;
  }

  int lastLead() {
    return lead == ANY_LEAD ? Gbk.LAST_LEAD : lead;
  }

  /** Whether a lead byte and what comes next can be a character of this reading. */
  boolean admits(int held, int trail) {
    return Gbk.isPrinted(held, trail) && (openTrail == 0 || !Gbk.isPrinted(openTrail, held));
  }

  RunPath show(RunNode at) {
    return new RunPath(at, lead, leadAt, openTrail, penalty, margin, stepAt, first, isConverted);
  }

  RunPath charge(double nats) {
    return new RunPath(
        node, lead, leadAt, openTrail, penalty + nats, margin, stepAt, first, isConverted);
  }

  RunPath converted(double nats) {
    return new RunPath(node, lead, leadAt, openTrail, penalty + nats, margin, stepAt, first, true);
  }

  /** Out of step, with a character read and a byte held back. */
  RunPath hold(RunNode at, int newLead, int newLeadAt, int newOpenTrail, double nats) {
    return new RunPath(
        at, newLead, newLeadAt, newOpenTrail, penalty + nats, margin, 0, named(at), isConverted);
  }

  RunPath inStep(RunNode at, int position, double nats) {
    return new RunPath(at, IN_STEP, 0, 0, penalty + nats, margin, position, named(at), isConverted);
  }

  private char named(RunNode at) {
    return first == 0 && lead == ANY_LEAD && at != node ? at.c : first;
  }

  /** The likelier of two that go on alike; remembers by how much if they begin differently. */
  static RunPath merge(RunPath one, RunPath two) {
    boolean isOne = one.cost() <= two.cost();
    RunPath better = isOne ? one : two;
    RunPath worse = isOne ? two : one;
    if (better.first == worse.first) {
      return better;
    }
    double margin = Math.min(better.margin, worse.cost() - better.cost());
    return new RunPath(
        better.node,
        better.lead,
        better.leadAt,
        better.openTrail,
        better.penalty,
        margin,
        better.stepAt,
        better.first,
        better.isConverted);
  }
}
