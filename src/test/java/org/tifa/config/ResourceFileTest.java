package org.tifa.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceFileTest {
  private static final Configuration HADOOP = new Configuration(false);
  private static final String TEXT = "wording\tnote\n四风\t一\nplain\tplain\n实事求是\t二\n";

  @TempDir private Path folder;

  private String file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("my.tsv"), bytes).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "GBK", "Big5"})
  void linesOfAnotherCharsetAreNamed(String charset) throws IOException {
    String file = file(TEXT.getBytes(Charset.forName(charset)));
    assertThatThrownBy(() -> ResourceFile.read("refused", file, HADOOP))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("refused '%s' lines 2, 4 are not UTF-8: save the file as UTF-8", file);
  }

  @Test
  void aLoneLineIsNamedToo() throws IOException {
    String file = file(new byte[] {'a', '\n', (byte) 0xC4, '\n', 'b'});
    assertThatThrownBy(() -> ResourceFile.read("refused", file, HADOOP))
        .hasMessage("refused '%s' line 2 is not UTF-8: save the file as UTF-8", file);
  }

  @Test
  void ofManyLinesTheFirstAreNamed() throws IOException {
    String file = file("四风\n".repeat(30).getBytes(Charset.forName("GBK")));
    assertThatThrownBy(() -> ResourceFile.read("refused", file, HADOOP))
        .hasMessageContaining(
            "lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,")
        .hasMessageContaining("19, 20 and 10 others are not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16"})
  void aGivenFileMayBeWhatASpreadsheetCallsUnicodeText(String charset) throws IOException {
    String file = file(TEXT.getBytes(Charset.forName(charset)));
    assertThat(ResourceFile.given("draft", file, HADOOP).text()).isEqualTo(TEXT);
  }

  @Test
  void aGivenFileOfAnotherCharsetIsRefused() throws IOException {
    String chinese = file(TEXT.getBytes(Charset.forName("GB18030")));
    assertThatThrownBy(() -> ResourceFile.given("draft", chinese, HADOOP))
        .hasMessageContaining("lines 2, 4 are not UTF-8");
  }
}
