package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final String SIMPLIFIED = "本报讯 昨日上午，全区招商引资工作推进会在区行政中心召开，会议听取了有关部门的情况汇报。";
  private static final String TRADITIONAL = "本報訊 昨日上午，全區招商引資工作推進會在區行政中心召開，會議聽取了有關部門的情況匯報。";

  private final Decoder decoder = new Decoder(70);

  private Decoded decode(byte[] bytes, SourceFormat format) {
    return decoder.decode(bytes, format).orElseThrow();
  }

  private Decoded decode(byte[] bytes) {
    return decode(bytes, SourceFormat.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "GB18030, GB18030",
    "GBK, GB18030",
    "GB2312, GB18030",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE"
  })
  void findsSimplified(String written, String found) {
    Decoded decoded = decode(SIMPLIFIED.getBytes(Charset.forName(written)));
    assertThat(decoded.charset()).isEqualTo(found);
    assertThat(decoded.text()).isEqualTo(SIMPLIFIED);
    assertThat(decoded.confidence()).isGreaterThanOrEqualTo(99);
    assertThat(decoded.concerns()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "Big5, Big5",
    "GBK, GB18030",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE"
  })
  void findsTraditional(String written, String found) {
    Decoded decoded = decode(TRADITIONAL.getBytes(Charset.forName(written)));
    assertThat(decoded.charset()).isEqualTo(found);
    assertThat(decoded.text()).isEqualTo(TRADITIONAL);
    assertThat(decoded.concerns()).isEmpty();
  }

  @Test
  void vendorsBig5() {
    String hongKong = TRADITIONAL + "嘅咗喺啲";
    Decoded decoded = decode(hongKong.getBytes(Charset.forName("Big5-HKSCS")));
    assertThat(decoded.charset()).isEqualTo("Big5-HKSCS");
    assertThat(decoded.text()).isEqualTo(hongKong);
    String euro = TRADITIONAL + "€100";
    assertThat(decode(euro.getBytes(Charset.forName("x-windows-950"))).text()).isEqualTo(euro);
  }

  @Test
  void fourByteCharactersOfGb18030() {
    String text = SIMPLIFIED + "𠮷野" + SIMPLIFIED;
    assertThat(decode(text.getBytes(GB18030)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void byteOrderMarksAreCertainAndRemoved(String name) {
    Decoded decoded = decode(("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(name)));
    assertThat(decoded).isEqualTo(new Decoded(SIMPLIFIED, name, 100, List.of()));
  }

  @Test
  void asciiInUtf16WithoutMark() {
    String text = "{\"title\": \"plain words\", \"year\": 2024}\n".repeat(5);
    assertThat(decode(text.getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo(text);
    assertThat(decode(text.getBytes(StandardCharsets.UTF_16BE)).text()).isEqualTo(text);
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8)).charset()).isEqualTo("UTF-8");
  }

  @Test
  void fewDamagedBytesKeepTheText() {
    byte[] bytes = SIMPLIFIED.repeat(20).getBytes(StandardCharsets.UTF_8);
    bytes[100] = (byte) 0xFF;
    bytes[1000] = (byte) 0xC0;
    Decoded decoded = decode(bytes);
    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.confidence()).isBetween(90, 99);
    assertThat(decoded.concerns()).containsExactly(Concern.REPLACEMENT_CHARACTERS);
    assertThat(decoded.text()).contains("\uFFFD").contains(SIMPLIFIED);
    byte[] gb = SIMPLIFIED.repeat(20).getBytes(GB18030);
    gb[100] = (byte) 0xFF;
    assertThat(decode(gb).charset()).isEqualTo("GB18030");
    assertThat(decode(gb).concerns()).containsExactly(Concern.REPLACEMENT_CHARACTERS);
  }

  @Test
  void textCutInsideACharacter() {
    byte[] bytes = SIMPLIFIED.repeat(3).getBytes(StandardCharsets.UTF_8);
    Decoded decoded = decode(Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.concerns()).containsExactly(Concern.REPLACEMENT_CHARACTERS);
  }

  @ParameterizedTest
  @CsvSource({
    "<meta charset=gb2312>, GB18030, GB18030, false",
    "<meta charset=\"utf-8\">, GB18030, GB18030, true",
    "<meta http-equiv=Content-Type content=\"text/html; charset=GBK\">, UTF-8, UTF-8, true",
    "<?xml version=\"1.0\" encoding=\"Big5\"?>, Big5, Big5, false",
    "<meta charset=big5>, GB18030, GB18030, true",
    "<meta charset=no-such-charset>, UTF-8, UTF-8, false",
    "<meta charset=utf-16>, UTF-8, UTF-8, false",
  })
  void declarationIsHeardAndChecked(
      String head, String written, String found, boolean isMisdeclared) {
    String page = head + "<p>" + (written.equals("Big5") ? TRADITIONAL : SIMPLIFIED) + "</p>";
    Decoded decoded = decode(page.getBytes(Charset.forName(written)), SourceFormat.HTML);
    assertThat(decoded.charset()).isEqualTo(found);
    assertThat(decoded.text()).isEqualTo(page);
    assertThat(decoded.concerns().contains(Concern.CHARSET_MISDECLARED)).isEqualTo(isMisdeclared);
  }

  @Test
  void declarationDecidesWhereBytesSayLittle() {
    byte[] bytes = "<meta charset=big5>甲乙".getBytes(BIG5);
    assertThat(decode(bytes, SourceFormat.HTML).charset()).isEqualTo("Big5");
  }

  @Test
  void declarationInAsciiPageIsNoFault() {
    byte[] bytes = "<meta charset=gb2312><p>plain</p>".getBytes(StandardCharsets.US_ASCII);
    assertThat(decode(bytes, SourceFormat.HTML).concerns()).isEmpty();
  }

  @Test
  void markOfUtf8BeforeOtherBytes() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    bytes.write(SIMPLIFIED.getBytes(GB18030));
    Decoded decoded = decode(bytes.toByteArray());
    assertThat(decoded.text()).isEqualTo(SIMPLIFIED);
    assertThat(decoded.concerns()).containsExactly(Concern.CHARSET_MISDECLARED);
  }

  @Test
  void longAsciiBeginningDoesNotHideTheCharset() {
    String page = "<script>" + "var a = 1; ".repeat(20_000) + "</script><p>";
    assertThat(decode((page + TRADITIONAL).getBytes(BIG5), SourceFormat.HTML).charset())
        .isEqualTo("Big5");
    assertThat(decode((page + SIMPLIFIED).getBytes(GB18030), SourceFormat.HTML).charset())
        .isEqualTo("GB18030");
  }

  @Test
  void doubtfulChoiceIsMarked() {
    // One character whose bytes are a word in several charsets.
    Decoded decoded =
        new Decoder(100).decode("甲".getBytes(GB18030), SourceFormat.TEXT).orElseThrow();
    assertThat(decoded.concerns()).contains(Concern.CHARSET_DOUBTFUL);
    assertThat(decoded.confidence()).isLessThan(100);
  }

  @Test
  void otherBinariesAreNotText() {
    byte[] image = new byte[3000];
    new Random(5).nextBytes(image);
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, image, 0, 8);
    assertThat(decoder.decode(image, SourceFormat.TEXT)).isEmpty();
    byte[] high = new byte[3000];
    Random random = new Random(6);
    for (int i = 0; i < high.length; i++) {
      high[i] = (byte) (128 + random.nextInt(128));
    }
    assertThat(decoder.decode(high, SourceFormat.TEXT)).isEmpty();
  }

  @Test
  void neverThrowsAndNeverLengthens() {
    Random random = new Random(8);
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      decoder
          .decode(bytes, i % 2 == 0 ? SourceFormat.TEXT : SourceFormat.HTML)
          .ifPresent(
              decoded -> {
                assertThat(decoded.text().length()).isLessThanOrEqualTo(bytes.length);
                assertThat(decoded.confidence()).isBetween(0, 100);
              });
    }
  }
}
