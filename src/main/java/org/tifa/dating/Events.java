package org.tifa.dating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tifa.config.ConfigurationException;
import org.tifa.config.TsvTable;
import org.tifa.page.PhraseTable;

/** The dated events and the table that finds their names. Immutable and safe for threads. */
public final class Events {
  private static final List<String> COLUMNS =
      List.of("name", "forms", "begins_on", "ends_on", "kind", "scope");

  private static final Comparator<EventMention> BY_END =
      Comparator.comparingInt(EventMention::end).thenComparingInt(EventMention::begin);

  private final List<DatedEvent> events;
  private final PhraseTable<DatedEvent> names;

  private Events(List<DatedEvent> events, Map<String, DatedEvent> forms) {
    this.events = List.copyOf(events);
    this.names = new PhraseTable<>(forms);
  }

  /**
   * Reads {@code conf/events.tsv}.
   *
   * @param name how messages call the resource
   * @param tsv the whole file
   * @throws ConfigurationException naming every bad row
   */
  public static Events parse(String name, String tsv) {
    List<DatedEvent> events = TsvTable.read(name, tsv, COLUMNS, Events::event);
    Map<String, DatedEvent> forms = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    for (DatedEvent event : events) {
      enter(name, event.name(), event, forms, problems);
      event.forms().forEach(form -> enter(name, form, event, forms, problems));
    }
    if (events.isEmpty()) {
      problems.add(name + ": no event: add at least one row");
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new Events(events, forms);
  }

  private static DatedEvent event(TsvTable.Row row) {
    return new DatedEvent(
        row.required("name"),
        row.list("forms"),
        row.day("begins_on"),
        row.day("ends_on"),
        EventKind.of(row.required("kind")),
        row.required("scope"));
  }

  private static void enter(
      String name,
      String form,
      DatedEvent event,
      Map<String, DatedEvent> forms,
      List<String> problems) {
    BareText bare = BareText.of(form);
    if (bare.length() < 2) {
      problems.add("%s: '%s' is too short to be an event's name".formatted(name, form));
      return;
    }
    DatedEvent other = forms.putIfAbsent(new String(bare.chars()), event);
    if (other != null && !other.equals(event)) {
      problems.add(
          "%s: '%s' names both %s and %s: keep one"
              .formatted(name, form, other.name(), event.name()));
    }
  }

  /** All events, in the order of the file. */
  public List<DatedEvent> all() {
    return events;
  }

  /** All names and forms that are one unbroken word, in lower case, in the order of the file. */
  public List<String> names() {
    return events.stream()
        .flatMap(event -> Stream.concat(Stream.of(event.name()), event.forms().stream()))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.chars().allMatch(Character::isLetterOrDigit))
        .distinct()
        .toList();
  }

  /**
   * The events that a text names, in text order: of names that overlap the longest, and none that
   * is the tail of a longer number (十届一中全会 in 二十届一中全会).
   */
  List<EventMention> mentions(BareText text) {
    List<EventMention> hits = new ArrayList<>();
    names.find(
        text.chars(),
        (begin, end, event) -> {
          if (!isTailOfNumber(text.chars(), begin)) {
            hits.add(new EventMention(event, begin, end));
          }
        });
    hits.sort(BY_END);
    return longest(hits);
  }

  private static boolean isTailOfNumber(char[] chars, int begin) {
    return begin > 0
        && DateScanner.isNumeral(chars[begin])
        && DateScanner.isNumeral(chars[begin - 1]);
  }

  /**
   * Hits come in order of their ends; a later one that begins no later swallows those inside it.
   */
  private static List<EventMention> longest(List<EventMention> hits) {
    List<EventMention> kept = new ArrayList<>(hits.size());
    for (EventMention hit : hits) {
      boolean isInside = false;
      while (!kept.isEmpty()) {
        EventMention last = kept.get(kept.size() - 1);
        if (last.begin() >= hit.begin()) {
          kept.remove(kept.size() - 1);
        } else {
          isInside = last.end() > hit.begin();
          break;
        }
      }
      if (!isInside) {
        kept.add(hit);
      }
    }
    return kept;
  }
}
