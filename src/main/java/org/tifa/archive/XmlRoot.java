package org.tifa.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tifa.archive.RawStream.Failure;

/**
 * Looks at the beginning and the end of an XML file. What the file's own declarations define is
 * never read: neither entities nor document types, neither inside nor outside the file.
 */
final class XmlRoot {
  /** Names of the root elements that are read, without case. */
  static final Set<String> KNOWN = Set.of("alto", "mets", "tei", "tei.2", "teicorpus");

  private XmlRoot() {}

  /**
   * Checks that the file is one that can be read.
   *
   * @return the text, with a concern if it ends before its root does
   * @throws Failure if it declares entities, has no root or one that is not known
   */
  static Decoded check(Decoded decoded) throws Failure {
    String text = decoded.text();
    int at = 0;
    while (true) {
      at = text.indexOf('<', at);
      if (at < 0 || at + 1 >= text.length()) {
        throw new Failure(RejectReason.BROKEN_XML, "no element begins in the file");
      }
      if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at);
      } else if (text.startsWith("<?", at)) {
        at = after(text, "?>", at);
      } else if (text.startsWith("<!", at)) {
        at = afterDoctype(text, at);
      } else {
        break;
      }
    }
    String name = name(text, at + 1);
    String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    if (!KNOWN.contains(local)) {
      throw new Failure(
          RejectReason.UNKNOWN_FORMAT,
          "the root element is '%s': ALTO, METS and TEI are read".formatted(name));
    }
    String end = "</" + name;
    int last = text.lastIndexOf(end);
    if (last >= 0 && text.indexOf('>', last) >= 0) {
      return decoded;
    }
    List<Concern> concerns = new ArrayList<>(decoded.concerns());
    concerns.add(Concern.MARKUP_CUT_OFF);
    return new Decoded(text, decoded.charset(), decoded.confidence(), concerns);
  }

  private static int after(String text, String mark, int begin) {
    int end = text.indexOf(mark, begin);
    return end < 0 ? text.length() : end + mark.length();
  }

  /** The offset behind a document type, which may have declarations in brackets. */
  private static int afterDoctype(String text, int begin) throws Failure {
    int close = text.indexOf('>', begin);
    int open = text.indexOf('[', begin);
    if (open < 0 || close < open) {
      return close < 0 ? text.length() : close + 1;
    }
    int end = after(text, "]", open);
    if (text.substring(open, end).contains("<!ENTITY")) {
      throw new Failure(
          RejectReason.BROKEN_XML,
          "the file declares entities, which are never read: write what they stand for");
    }
    return after(text, ">", end);
  }

  private static String name(String text, int begin) {
    int end = begin;
    while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(begin, end);
  }
}
