package org.tifa.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tifa.archive.RawStream.Failure;
import org.tifa.config.ArchiveConfig;

/**
 * The text of a word processor's file (Office Open XML): the paragraphs of its main part, a line
 * each, tables cell by cell, text boxes where they are anchored. Deleted text, field codes, notes,
 * headers and footers are left out. Document types and entities are off.
 */
final class DocxText {
  private static final String MAIN_PART = "word/document.xml";

  /** What a compound file of the older format begins with: an encrypted DOCX is one. */
  private static final byte[] COMPOUND_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** Elements whose text is not read; of alternatives the first is, so the fallback is not. */
  private static final Set<String> DROPPED =
      Set.of("delText", "instrText", "delInstrText", "Fallback", "del", "moveFrom");

  private DocxText() {}

  /**
   * Reads the text.
   *
   * @throws Failure if the file is encrypted, damaged, swells too much or has no document
   */
  static Decoded read(byte[] bytes, ArchiveConfig config) throws Failure {
    if (startsWith(bytes, COMPOUND_MARK)) {
      throw new Failure(
          RejectReason.ENCRYPTED, "the file needs a password, or is of an older format: save anew");
    }
    Meter meter = new Meter(config.maxExpansion(), config.maxEntries());
    try (ZipEntries entries =
        new ZipEntries(meter.stored(new ByteArrayInputStream(bytes)), meter)) {
      for (ContainerEntries.Entry entry = entries.next(); entry != null; entry = entries.next()) {
        meter.countEntry();
        if (entry.name().equals(MAIN_PART)) {
          entry.check();
          return Unicode.decoded(text(entry.bytes(), config.maxTextLength()), List.of());
        }
      }
    } catch (Failure e) {
      throw e.reason() == RejectReason.BROKEN_ZIP ? broken(e.getMessage()) : e;
    } catch (IOException e) {
      throw broken(Rejects.message(e));
    }
    throw broken("it has no " + MAIN_PART);
  }

  private static Failure broken(String detail) {
    return new Failure(RejectReason.BROKEN_DOCX, detail);
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static String text(InputStream part, int limit) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(part);
      try {
        return text(xml, limit);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof Failure failure) {
        throw failure;
      }
      throw broken(MAIN_PART + " is no well-formed XML: " + e.getMessage());
    }
  }

  private static String text(XMLStreamReader xml, int limit) throws XMLStreamException, Failure {
    StringBuilder text = new StringBuilder();
    boolean isText = false;
    int dropped = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          if (dropped > 0 || DROPPED.contains(name)) {
            dropped++;
          } else {
            isText |= name.equals("t");
            text.append(mark(name));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (dropped > 0) {
            dropped--;
          } else if (xml.getLocalName().equals("t")) {
            isText = false;
          } else if (xml.getLocalName().equals("p")) {
            text.append('\n');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (isText && dropped == 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        default -> {}
      }
      if (text.length() > limit) {
        throw new Failure(
            RejectReason.TOO_LARGE,
            "the text has more than %d characters: raise archive.max-text-length".formatted(limit));
      }
    }
    return text.toString();
  }

  private static String mark(String name) {
    return switch (name) {
      case "tab" -> "\t";
      case "br", "cr" -> "\n";
      case "noBreakHyphen" -> "-";
      // A paragraph inside a paragraph stands in a text box.
      case "txbxContent" -> "\n";
      default -> "";
    };
  }
}
