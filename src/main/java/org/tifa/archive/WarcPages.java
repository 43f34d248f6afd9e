package org.tifa.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.tifa.archive.Metadata.Origin;
import org.tifa.archive.Metadata.Value;

/**
 * The pages of a crawl (WARC): responses with a status of 2xx, resources and conversions, whose
 * type is text/html, application/xhtml+xml, text/plain or application/pdf. Other records, such as
 * requests, metadata, pictures, redirections and pages that were not found, are no pages: they are
 * neither sources nor rejects, and are named only where a file has no page at all. The date of a
 * record is that of the crawl and says nothing of the page's.
 */
final class WarcPages implements Readings.Cursor {
  private static final int NAMED_KINDS = 8;

  private static final Map<String, SourceFormat> FORMATS =
      Map.of(
          "text/html", SourceFormat.HTML,
          "application/xhtml+xml", SourceFormat.HTML,
          "text/plain", SourceFormat.TEXT,
          "application/pdf", SourceFormat.PDF);

  private final Input input;
  private final SourceReader reader;
  private final Map<String, Integer> others = new TreeMap<>();
  private InputStream in;
  private WarcReader warc;
  private long position;
  private boolean isEmpty = true;
  private boolean isDone;

  WarcPages(Input input, SourceReader reader) {
    this.input = input;
    this.reader = reader;
  }

  @Override
  public Reading next() throws IOException {
    try {
      if (warc == null) {
        in = Bounded.notEmpty(input.open());
        warc = new WarcReader(in);
      }
      while (!isDone) {
        Optional<WarcRecord> record = warc.next();
        if (record.isEmpty()) {
          isDone = true;
          return isEmpty ? empty() : null;
        }
        position = warc.position();
        Reading reading = read(record.get());
        if (reading != null) {
          isEmpty = false;
          return reading;
        }
      }
      return null;
    } catch (RawStream.Failure e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new RawStream.Failure(
          RejectReason.BROKEN_WARC,
          "the rest is lost: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
    }
  }

  /** What a record says, or null if it is no page. */
  private Reading read(WarcRecord record) throws IOException {
    if (!(record instanceof WarcTargetRecord target)) {
      return other(record.type());
    }
    MediaType type;
    MessageBody body;
    try {
      if (record instanceof WarcResponse response
          && MediaType.HTTP.type().equals(response.contentType().type())
          && response.contentType().subtype().equals(MediaType.HTTP.subtype())) {
        HttpResponse http = response.http();
        type = http.contentType();
        if (http.status() < 200 || http.status() > 299) {
          return other("response of status " + http.status());
        }
        if (!FORMATS.containsKey(name(type))) {
          return other("response of " + name(type));
        }
        body = http.bodyDecoded();
      } else if (record instanceof WarcResource || record instanceof WarcConversion) {
        type = record.contentType();
        if (!FORMATS.containsKey(name(type))) {
          return other(record.type() + " of " + name(type));
        }
        body = record.body();
      } else {
        return other(record.type());
      }
      return page(target, type, body);
    } catch (RawStream.Failure e) {
      return rejected(e.reason(), e.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      return rejected(
          RejectReason.BROKEN_WARC,
          "the page cannot be read: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
    }
  }

  private Reading page(WarcTargetRecord record, MediaType type, MessageBody body)
      throws IOException {
    byte[] bytes = reader.readAll(input.meter().unpacked(body.stream()), Input.UNKNOWN_LENGTH);
    String url = record.target();
    Metadata said =
        url == null || url.isBlank()
            ? Metadata.NONE
            : new Metadata(Map.of(MetadataField.URL, new Value(url.strip(), Origin.FIELD)));
    Optional<Charset> declared =
        Optional.ofNullable(type.parameters().get("charset")).flatMap(DeclaredCharset::named);
    return reader.read(
        new Document(
            SourceReader.recordPath(input, position),
            input.patternPath() + "/" + path(url == null ? "" : url.strip()),
            position,
            FORMATS.get(name(type)),
            declared,
            input.sidecar().or(said),
            bytes));
  }

  private Reading other(String kind) {
    others.merge(kind == null ? "record of no type" : kind, 1, Integer::sum);
    return null;
  }

  private Reject rejected(RejectReason reason, String detail) {
    return Rejects.read(SourceReader.recordPath(input, position), position, reason, detail);
  }

  private Reject empty() {
    String found =
        others.entrySet().stream()
            .limit(NAMED_KINDS)
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    return Rejects.read(
        input.sourcePath(),
        0,
        RejectReason.EMPTY_CONTAINER,
        "the file holds no page of text" + (found.isEmpty() ? "" : ": it holds " + found));
  }

  private static String name(MediaType type) {
    return (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
  }

  /** The address as a path: without scheme, query and fragment. */
  private static String path(String url) {
    String path = url.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*:/*", "");
    int end = 0;
    while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
      end++;
    }
    return path.substring(0, end);
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    isDone = true;
    if (in != null) {
      in.close();
    }
  }
}
