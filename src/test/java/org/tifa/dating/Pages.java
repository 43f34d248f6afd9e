package org.tifa.dating;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tifa.archive.Metadata;
import org.tifa.archive.MetadataField;
import org.tifa.config.DatingConfig;
import org.tifa.config.ResourceFile;
import org.tifa.page.Block;
import org.tifa.page.BlockKind;
import org.tifa.page.Page;
import org.tifa.page.PageArticle;
import org.tifa.page.Script;
import org.tifa.page.TextMap;

/** Builds pages for tests. */
final class Pages {
  static final DatingConfig CONFIG = new DatingConfig(1900, 2027, 730);

  private Pages() {}

  /** The resolver with the bundled events. */
  static DateResolver resolver() {
    return Holder.RESOLVER;
  }

  static Events bundledEvents() {
    return Holder.EVENTS;
  }

  static Page page(PageArticle... articles) {
    return new Page(List.of(articles));
  }

  /** A title and body paragraphs. */
  static PageArticle article(String title, String... paragraphs) {
    Builder builder = new Builder();
    if (title != null) {
      builder.add(BlockKind.TITLE, title);
    }
    for (String paragraph : paragraphs) {
      builder.add(BlockKind.BODY, paragraph);
    }
    return builder.build(title);
  }

  static Metadata published(String value) {
    return value == null ? Metadata.NONE : metadata(value, Metadata.Origin.FIELD);
  }

  static Metadata metadata(String published, Metadata.Origin origin) {
    Map<MetadataField, Metadata.Value> values = new EnumMap<>(MetadataField.class);
    values.put(MetadataField.PUBLISHED_ON, new Metadata.Value(published, origin));
    return new Metadata(values);
  }

  /** Collects the blocks of one article. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    Builder add(BlockKind kind, String words) {
      if (text.length() > 0) {
        text.append('\n');
      }
      int begin = text.length();
      text.append(words);
      blocks.add(new Block(kind, begin, text.length(), false));
      return this;
    }

    PageArticle build(String title) {
      String all = text.toString();
      return new PageArticle(
          1,
          title,
          null,
          null,
          List.of(),
          null,
          null,
          null,
          all,
          new TextMap.Builder().append(all.length(), 0, all.length()).build(),
          blocks,
          Script.HANS,
          List.of(),
          null,
          1);
    }
  }

  private static final class Holder {
    static final Events EVENTS = Events.parse("events", ResourceFile.bundled("events").text());
    static final DateResolver RESOLVER = new DateResolver(EVENTS, CONFIG);
  }
}
