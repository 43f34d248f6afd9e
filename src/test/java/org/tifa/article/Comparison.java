package org.tifa.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.PageArticle;
import org.tifa.slogan.ArticleMention;

/** One article beside what a careful reader finds, with every difference as a line. */
final class Comparison {
  private final ReadArchive archive;
  private final ReadArchive.Entry entry;
  private final ReadArticle read;
  private final JsonNode truth;
  private final List<String> differences;

  Comparison(
      ReadArchive archive,
      ReadArchive.Entry entry,
      ReadArticle read,
      JsonNode truth,
      List<String> differences) {
    this.archive = archive;
    this.entry = entry;
    this.read = read;
    this.truth = truth;
    this.differences = differences;
  }

  /** Text without its widths and spaces, which readers write as they please. */
  static String bare(String text) {
    return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
  }

  Comparison same(String field, Object wanted, Object found) {
    if (!Objects.equals(wanted, found)) {
      differences.add(
          "%s#%d/%d %s: wanted %s, found %s"
              .formatted(
                  entry.file(),
                  entry.record(),
                  read.article().page().ordinal(),
                  field,
                  wanted,
                  found));
    }
    return this;
  }

  /** A text field; where the truth lacks the key, no text is wanted. */
  Comparison text(String key, String found) {
    return same(key, bare(text(key)), bare(found));
  }

  String text(String key) {
    return truth.path(key).isTextual() ? truth.get(key).asText() : null;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    truth.path(key).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The day, or the month and day where the year is open. */
  Comparison date() {
    String day =
        read.article().date().datedOn() == null ? null : read.article().date().datedOn().toString();
    same("dated_on", text("dated_on"), day);
    if (text("dated_on") == null) {
      same("month_day", text("month_day"), read.article().date().monthDay());
    }
    return this;
  }

  Comparison district() {
    return same("district_code", text("district_code"), read.article().place().districtCode());
  }

  /**
   * The medium, where metadata or the page's own words name it: its author knows more than both.
   */
  Comparison newspaper() {
    String found = read.article().newspaper();
    String wanted = text("newspaper");
    boolean isNamed = wanted != null && read.article().page().text().contains(wanted);
    return found == null && !isNamed ? this : same("newspaper", wanted, found);
  }

  /** First and last words of the body, where the truth tells them. */
  Comparison body() {
    PageArticle page = read.article().page();
    List<String> bodies = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block.kind() == BlockKind.BODY) {
        bodies.add(bare(page.words(block)));
      }
    }
    if (bodies.isEmpty()) {
      return same("body", "some", "none");
    }
    String starts = bare(text("starts"));
    String first = bodies.get(0);
    if (starts != null && !first.startsWith(starts)) {
      same("starts", starts, first.substring(0, Math.min(starts.length(), first.length())));
    }
    String ends = bare(text("ends"));
    String last = bodies.get(bodies.size() - 1);
    if (ends != null && !last.endsWith(ends)) {
      same("ends", ends, last.substring(Math.max(0, last.length() - ends.length())));
    }
    return this;
  }

  Comparison repeats() {
    long repeats = read.article().page().blocks().stream().filter(Block::isRepeat).count();
    return same("repeats", truth.get("repeats").asLong(), repeats);
  }

  /**
   * How often the editorial blocks use each slogan.
   *
   * @param known the slogans that the truth counts
   */
  Comparison mentions(Set<String> known) {
    Map<String, Integer> wanted = new TreeMap<>();
    truth
        .path("mentions")
        .fieldNames()
        .forEachRemaining(slogan -> wanted.put(slogan, truth.path("mentions").get(slogan).asInt()));
    Map<String, Integer> found = new TreeMap<>();
    for (ArticleMention mention : read.mentions()) {
      String canonical = archive.canonical(mention.mention().sloganId());
      if (mention.block().isEditorial() && known.contains(canonical)) {
        found.merge(canonical, 1, Integer::sum);
      }
    }
    for (String slogan : known) {
      same("mentions of " + slogan, wanted.getOrDefault(slogan, 0), found.getOrDefault(slogan, 0));
    }
    return this;
  }
}
