package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordCutterTest {
  private static final CharsetChoice UTF_8 =
      new CharsetChoice(StandardCharsets.UTF_8, 100, 0, true, List.of());

  @Test
  void aLineThatGoesBeyondTheRangeIsLeftThere() throws IOException {
    RecordCutter cutter = cutter("x".repeat(100_000) + "\nnext\n");
    cutter.skipLine(1000);
    assertThat(cutter.offset()).isBetween(1000L, 99_999L);
  }

  @Test
  void aLineThatEndsInTheRangeIsSkipped() throws IOException {
    RecordCutter cutter = cutter("rest\r\nnext\n");
    cutter.skipLine(1000);
    assertThat(cutter.nextLine().bytes()).asString(StandardCharsets.UTF_8).isEqualTo("next");
  }

  private static RecordCutter cutter(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new RecordCutter(new ByteArrayInputStream(bytes), 0, UTF_8, 1 << 20);
  }
}
