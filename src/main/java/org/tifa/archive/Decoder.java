package org.tifa.archive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns bytes into text and says in which charset and how surely. In order: a byte order mark;
 * strictly valid UTF-8; UTF-8 with a few damaged bytes; and otherwise the charset among UTF-16,
 * GB18030, Big5 and the one a web page declares that makes the bytes most likely as Chinese text
 * ({@link ChineseModel}). Bytes that are likelier as noise than as text in any of them, and text
 * full of control characters, are not decoded at all. Immutable and safe for threads.
 */
public final class Decoder {
  static final Charset GB18030 = Charset.forName("GB18030");

  /** Plain Big5 first; the vendors' supersets only where plain Big5 fails. */
  private static final List<Charset> BIG5_FAMILY =
      List.of(
          Charset.forName("Big5"), Charset.forName("x-windows-950"), Charset.forName("Big5-HKSCS"));

  /** Enough for a sure choice: the confidence saturates after a few hundred characters. */
  private static final int SAMPLE_BYTES = 1 << 16;

  /**
   * Neighbouring characters are not independent, so the model's evidence is weaker than its sum
   * says. On real snippets of 2 to 2,000 characters this factor keeps the confidence at or below
   * the measured share of right choices.
   */
  private static final double TEMPER = 0.35;

  /** Evidence, as a log probability, of a page's own declaration that its bytes do not refute. */
  private static final double DECLARED_EVIDENCE = 20;

  /** Of a hundred characters of text, so many may be control characters; one always may. */
  private static final int CONTROL_PERCENT = 5;

  private static final int REPLACED_PERCENT = 20;

  private static final byte[] MARK_UTF8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] MARK_LE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] MARK_BE = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] MARK_GB = {(byte) 0x84, 0x31, (byte) 0x95, 0x33};

  /** Whether bytes are all there is, or a beginning that may end inside a character. */
  enum Extent {
    WHOLE,
    BEGINNING
  }

  private final int minConfidence;

  /**
   * @param minConfidence 0–100; a choice below it is marked as doubtful
   */
  public Decoder(int minConfidence) {
    this.minConfidence = minConfidence;
  }

  /** Decodes a whole file; empty if its bytes are not text in any supported charset. */
  public Optional<Decoded> decode(byte[] bytes, SourceFormat format) {
    return decode(bytes, format, Optional.empty());
  }

  /**
   * Decodes a whole file that something beside it declares the charset of.
   *
   * @param declared such as a web server's header; the file's own declaration goes before it
   */
  Optional<Decoded> decode(byte[] bytes, SourceFormat format, Optional<Charset> declared) {
    Optional<Decoded> unmistakable =
        declared.isPresent() ? Optional.empty() : wellFormed(bytes, format);
    return unmistakable.isPresent() ? unmistakable : detected(bytes, format, declared);
  }

  private Optional<Decoded> detected(
      byte[] bytes, SourceFormat format, Optional<Charset> declared) {
    return detect(bytes, bytes.length, Extent.WHOLE, format, declared)
        .flatMap(choice -> decode(bytes, choice.markLength(), choice));
  }

  /**
   * The text if the bytes are UTF-8 beyond doubt, as nearly all are: without mark and without a
   * declaration that could say otherwise. It is decoded once, where a choice decodes it twice.
   */
  private static Optional<Decoded> wellFormed(byte[] bytes, SourceFormat format) {
    if (format == SourceFormat.HTML
        || format == SourceFormat.XML
        || startsWith(bytes, bytes.length, MARK_UTF8)
        || startsWith(bytes, bytes.length, MARK_GB)) {
      return Optional.empty();
    }
    String text = Utf8.plain(bytes, 0);
    return text == null
        ? Optional.empty()
        : Optional.of(new Decoded(text, StandardCharsets.UTF_8.name(), 100, List.of()));
  }

  /** Decodes the bytes from an offset on in a charset that is already chosen. */
  Optional<Decoded> decode(byte[] bytes, int begin, CharsetChoice choice) {
    if (choice.charset().equals(StandardCharsets.UTF_8) && choice.concerns().isEmpty()) {
      String plain = Utf8.plain(bytes, begin);
      if (plain != null) {
        return Optional.of(
            new Decoded(plain, choice.charset().name(), choice.confidence(), List.of()));
      }
    }
    String text = new String(bytes, begin, bytes.length - begin, choice.charset());
    Set<Concern> concerns = EnumSet.noneOf(Concern.class);
    concerns.addAll(choice.concerns());
    long replaced = count(text, '\uFFFD');
    if (replaced > 0) {
      concerns.add(Concern.REPLACEMENT_CHARACTERS);
    }
    if (replaced * 100 > (long) text.length() * REPLACED_PERCENT || isControlled(text)) {
      return Optional.empty();
    }
    return Optional.of(
        new Decoded(text, choice.charset().name(), choice.confidence(), List.copyOf(concerns)));
  }

  /**
   * Decodes one record of a container. A container whose beginning is ASCII only says nothing of
   * its charset: there each record speaks for itself, as does a record that is not in the
   * container's charset.
   */
  Optional<Decoded> decodeRecord(byte[] bytes, CharsetChoice choice) {
    if (choice.isNamed()) {
      return decode(bytes, 0, choice);
    }
    boolean isUtf8 = choice.charset().equals(StandardCharsets.UTF_8);
    if (isUtf8 && choice.concerns().isEmpty()) {
      String plain = Utf8.plain(bytes, 0);
      if (plain != null) {
        return Optional.of(
            new Decoded(plain, choice.charset().name(), choice.confidence(), List.of()));
      }
    }
    int nonAscii = firstNonAscii(bytes, 0, bytes.length);
    if (nonAscii == bytes.length || choice.unitLength() > 1) {
      return decode(bytes, 0, choice);
    }
    if (!choice.isAscii() && isLikely(bytes, nonAscii, choice)) {
      return decode(bytes, 0, choice);
    }
    return decode(bytes, SourceFormat.TEXT);
  }

  /** Strict UTF-8 is hardly ever another charset, and hardly ever is another charset UTF-8. */
  private static boolean isLikely(byte[] bytes, int nonAscii, CharsetChoice choice) {
    Damage damage = damage(bytes, nonAscii, bytes.length, Extent.WHOLE);
    return choice.charset().equals(StandardCharsets.UTF_8)
        ? damage.malformed() == 0 || damage.isBearable()
        : damage.malformed() > 0 || damage.multibyte() < 3;
  }

  /**
   * Chooses the charset of the first {@code length} bytes; empty if they are not text.
   *
   * @param format of web pages and XML the declaration is heard
   */
  Optional<CharsetChoice> detect(byte[] bytes, int length, Extent extent, SourceFormat format) {
    return detect(bytes, length, extent, format, Optional.empty());
  }

  private Optional<CharsetChoice> detect(
      byte[] bytes, int length, Extent extent, SourceFormat format, Optional<Charset> beside) {
    int begin = 0;
    boolean isMisdeclared = false;
    if (startsWith(bytes, length, MARK_UTF8)) {
      Damage damage = damage(bytes, MARK_UTF8.length, length, extent);
      if (damage.isBearable() || damage.malformed() == 0) {
        return Optional.of(marked(StandardCharsets.UTF_8, MARK_UTF8));
      }
      // The mark of an editor before bytes in another charset.
      begin = MARK_UTF8.length;
      isMisdeclared = true;
    } else if (startsWith(bytes, length, MARK_LE)) {
      return Optional.of(marked(StandardCharsets.UTF_16LE, MARK_LE));
    } else if (startsWith(bytes, length, MARK_BE)) {
      return Optional.of(marked(StandardCharsets.UTF_16BE, MARK_BE));
    } else if (startsWith(bytes, length, MARK_GB)) {
      return Optional.of(marked(GB18030, MARK_GB));
    }
    Optional<Charset> within =
        format == SourceFormat.HTML || format == SourceFormat.XML
            ? DeclaredCharset.of(bytes, begin, length)
            : Optional.<Charset>empty();
    Optional<Charset> declared = within.or(() -> beside);
    Guess guess = guess(bytes, begin, length, extent, declared);
    if (guess == null) {
      return Optional.empty();
    }
    List<Concern> concerns = new ArrayList<>();
    if (guess.confidence() < minConfidence) {
      concerns.add(Concern.CHARSET_DOUBTFUL);
    }
    if (isMisdeclared
        || (!guess.isAscii() && declared.isPresent() && !isSame(declared.get(), guess.charset()))) {
      concerns.add(Concern.CHARSET_MISDECLARED);
    }
    return Optional.of(
        new CharsetChoice(guess.charset(), guess.confidence(), begin, guess.isAscii(), concerns));
  }

  private record Guess(Charset charset, int confidence, boolean isAscii) {}

  private static Guess guess(
      byte[] bytes, int begin, int length, Extent extent, Optional<Charset> declared) {
    int nonAscii = firstNonAscii(bytes, begin, length);
    boolean hasNuls = hasManyNuls(bytes, begin, length);
    if (!hasNuls) {
      if (nonAscii == length) {
        return new Guess(StandardCharsets.UTF_8, 100, true);
      }
      Damage damage = damage(bytes, nonAscii, length, extent);
      if (damage.malformed() == 0) {
        return new Guess(StandardCharsets.UTF_8, 100, false);
      }
      if (damage.isBearable()) {
        int lost = (int) (100 * damage.malformed() / damage.multibyte());
        return new Guess(StandardCharsets.UTF_8, Math.min(99, 100 - lost), false);
      }
    }
    // The long ASCII beginning of a web page would say nothing.
    int sampleBegin = hasNuls ? begin : nonAscii - (nonAscii - begin) % 2;
    int sampleEnd = Math.min(length, sampleBegin + SAMPLE_BYTES);
    return likeliest(bytes, sampleBegin, sampleEnd, declared, hasNuls);
  }

  private static Guess likeliest(
      byte[] bytes, int begin, int end, Optional<Charset> declared, boolean hasNuls) {
    List<Charset> candidates = new ArrayList<>();
    candidates.add(StandardCharsets.UTF_16LE);
    candidates.add(StandardCharsets.UTF_16BE);
    if (!hasNuls) {
      candidates.add(GB18030);
      candidates.add(bestOfBig5(bytes, begin, end));
      declared
          .filter(charset -> candidates.stream().noneMatch(other -> isSame(charset, other)))
          .ifPresent(candidates::add);
    }
    double noise = ChineseModel.NOISE_PER_BYTE * (end - begin);
    Charset best = null;
    double bestLikelihood = noise;
    double second = Double.NEGATIVE_INFINITY;
    for (Charset candidate : candidates) {
      String text = new String(bytes, begin, end - begin, candidate);
      double likelihood = ChineseModel.likelihood(text);
      if (declared.isPresent() && isSame(declared.get(), candidate) && text.indexOf('\uFFFD') < 0) {
        likelihood += DECLARED_EVIDENCE;
      }
      if (likelihood > bestLikelihood) {
        second = bestLikelihood;
        bestLikelihood = likelihood;
        best = candidate;
      } else if (likelihood > second) {
        second = likelihood;
      }
    }
    if (best == null) {
      return null;
    }
    double odds = Math.exp(-TEMPER * (bestLikelihood - Math.max(second, noise)));
    return new Guess(best, (int) Math.min(99, Math.round(100 / (1 + odds))), false);
  }

  private static Charset bestOfBig5(byte[] bytes, int begin, int end) {
    Charset best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Charset charset : BIG5_FAMILY) {
      String text = new String(bytes, begin, end - begin, charset);
      if (best == null && text.indexOf('\uFFFD') < 0) {
        return charset;
      }
      // Not the number of failures alone: windows-950 reads what it lacks as private use.
      double likelihood = ChineseModel.likelihood(text);
      if (likelihood > most) {
        best = charset;
        most = likelihood;
      }
    }
    return best;
  }

  /** Whether two charsets are one as far as a declaration is concerned. */
  private static boolean isSame(Charset one, Charset other) {
    return one.equals(other) || (BIG5_FAMILY.contains(one) && BIG5_FAMILY.contains(other));
  }

  private static CharsetChoice marked(Charset charset, byte[] mark) {
    return new CharsetChoice(charset, 100, mark.length, false, List.of());
  }

  private static boolean startsWith(byte[] bytes, int length, byte[] mark) {
    return length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static int firstNonAscii(byte[] bytes, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (bytes[i] < 0) {
        return i;
      }
    }
    return end;
  }

  /** ASCII text in UTF-16 is valid UTF-8, but every second byte is NUL. */
  private static boolean hasManyNuls(byte[] bytes, int begin, int end) {
    int sampleEnd = Math.min(end, begin + SAMPLE_BYTES);
    int even = 0;
    int odd = 0;
    for (int i = begin; i < sampleEnd; i++) {
      if (bytes[i] == 0) {
        if ((i - begin) % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    int most = Math.max(even, odd);
    return most * 20L > sampleEnd - begin && Math.min(even, odd) * 4L < most;
  }

  /**
   * What is wrong with bytes as UTF-8.
   *
   * @param malformed ill-formed sequences
   * @param multibyte well-formed sequences of more than one byte
   */
  private record Damage(long malformed, long multibyte) {
    /** Text in another charset has hardly any well-formed sequence, damaged UTF-8 has many. */
    boolean isBearable() {
      return multibyte >= 3 && malformed * 10 <= multibyte;
    }
  }

  private static Damage damage(byte[] bytes, int begin, int end, Extent extent) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, begin, end - begin);
    CharBuffer out = CharBuffer.allocate(8192);
    long malformed = 0;
    long multibyte = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, extent == Extent.WHOLE);
      char[] characters = out.array();
      for (int i = 0; i < out.position(); i++) {
        if (characters[i] >= 0x80) {
          multibyte++;
        }
      }
      out.clear();
      if (result.isError()) {
        malformed++;
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return new Damage(malformed, multibyte);
      }
    }
  }

  private static long count(String text, char wanted) {
    long count = 0;
    for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
      count++;
    }
    return count;
  }

  private static boolean isControlled(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7F) {
        controls++;
      }
    }
    return controls > 1 && (long) controls * 100 > (long) text.length() * CONTROL_PERCENT;
  }
}
