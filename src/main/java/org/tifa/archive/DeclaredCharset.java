package org.tifa.archive;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that a web page or XML file says it is in: meta element or XML declaration. */
final class DeclaredCharset {
  /** Browsers look no further than the first kilobyte; templates with long comments need more. */
  private static final int HEAD_BYTES = 4096;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<(?:meta\\s[^>]{0,200}?charset|\\?xml\\s[^>]{0,200}?encoding)\\s*=\\s*"
              + "[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  /** The declared charset, if there is a declaration and Java knows the name. */
  static Optional<Charset> of(byte[] bytes, int begin, int end) {
    int length = Math.min(end - begin, HEAD_BYTES);
    String head = new String(bytes, begin, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARATION.matcher(head);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  /** The charset of a name, as browsers understand names, if Java knows it. */
  static Optional<Charset> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.matches("gb_?2312(-80)?|gbk|x-gbk|cp936|ms936|gb18030|euc-cn|chinese")) {
      return Optional.of(Decoder.GB18030);
    }
    if (lower.startsWith("utf-16") || lower.startsWith("utf16")) {
      // A declaration that can be read byte by byte is not in UTF-16; HTML reads it as UTF-8.
      return Optional.of(StandardCharsets.UTF_8);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
