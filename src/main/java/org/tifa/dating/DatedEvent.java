package org.tifa.dating;

import java.time.LocalDate;
import java.util.List;

/**
 * An event whose days are known.
 *
 * @param name what it is called
 * @param forms other names
 * @param beginsOn first day
 * @param endsOn last day
 * @param kind what it is
 * @param scope {@code national} or the name of a province
 */
public record DatedEvent(
    String name,
    List<String> forms,
    LocalDate beginsOn,
    LocalDate endsOn,
    EventKind kind,
    String scope) {
  public DatedEvent {
    forms = List.copyOf(forms);
    if (endsOn.isBefore(beginsOn)) {
      throw new IllegalArgumentException(
          "ends_on " + endsOn + " is before begins_on " + beginsOn + ": swap them");
    }
  }
}
