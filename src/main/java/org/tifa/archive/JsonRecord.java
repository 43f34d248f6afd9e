package org.tifa.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tifa.archive.Metadata.Origin;

/** Reads the JSON object on one line. Immutable and safe for threads. */
final class JsonRecord {
  private static final int NAMED_FIELDS = 20;

  private final FieldMapping mapping;
  private final JsonFactory factory;

  JsonRecord(FieldMapping mapping) {
    this.mapping = mapping;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                // The cutter already bounds the line.
                StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
  }

  /** What a line holds: a text and its metadata, or the reason why it cannot be used. */
  record Result(String text, Metadata metadata, RejectReason reason, String detail) {
    static Result rejected(RejectReason reason, String detail) {
      return new Result(null, Metadata.NONE, reason, detail);
    }
  }

  Result read(String line) {
    try (JsonParser parser = factory.createParser(line)) {
      return read(parser);
    } catch (JsonProcessingException e) {
      return Result.rejected(
          RejectReason.BROKEN_JSON,
          "not a JSON object on one line: %s%s"
              .formatted(
                  e.getOriginalMessage(),
                  e.getLocation() == null
                      ? ""
                      : " (character %d)".formatted(e.getLocation().getCharOffset())));
    } catch (IOException e) {
      return Result.rejected(RejectReason.BROKEN_JSON, Rejects.message(e));
    }
  }

  private Result read(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      return Result.rejected(
          RejectReason.BROKEN_JSON,
          "the line holds %s where a JSON object is needed: write one object a line"
              .formatted(kind(first)));
    }
    FieldMapping.Collector collector = mapping.new Collector();
    List<String> names = new ArrayList<>();
    String wrongKind = null;
    boolean hasTextField = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (names.size() < NAMED_FIELDS) {
        names.add(name);
      }
      JsonToken token = parser.nextToken();
      boolean isText = mapping.means(name, "text");
      if (isText && token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL) {
        wrongKind = "field '%s' holds %s where a string is needed".formatted(name, kind(token));
        parser.skipChildren();
        continue;
      }
      hasTextField |= isText && token == JsonToken.VALUE_STRING;
      if (!mapping.isMapped(name)) {
        parser.skipChildren();
      } else if (token == JsonToken.START_ARRAY) {
        collector.add(name, joined(parser));
      } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        collector.add(name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      return Result.rejected(
          RejectReason.BROKEN_JSON, "more stands behind the object: write one object a line");
    }
    String text = collector.value("text");
    if (text != null) {
      return new Result(text, collector.metadata(Origin.FIELD), null, null);
    }
    if (wrongKind != null) {
      return Result.rejected(RejectReason.MISSING_FIELD, wrongKind);
    }
    if (hasTextField) {
      return Result.rejected(RejectReason.EMPTY_TEXT, "the text field is empty");
    }
    return Result.rejected(
        RejectReason.MISSING_FIELD,
        "no text field (%s) among %s: add its name to archive.fields.text"
            .formatted(String.join(", ", mapping.textNames()), String.join(", ", names)));
  }

  /** The strings and numbers of an array, such as several authors, with a space between them. */
  private static String joined(JsonParser parser) throws IOException {
    StringBuilder joined = new StringBuilder();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        joined.append(joined.isEmpty() ? "" : " ").append(parser.getText().strip());
      } else {
        parser.skipChildren();
      }
      token = parser.nextToken();
    }
    return joined.toString();
  }

  private static String kind(JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_ARRAY -> "an array";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a truth value";
      case VALUE_NULL -> "null";
      default -> "something else";
    };
  }
}
