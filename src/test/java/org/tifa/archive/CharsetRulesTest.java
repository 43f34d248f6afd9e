package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A charset that is named for a path goes before declarations and guesses. */
class CharsetRulesTest {
  /** Two characters of GB18030 whose bytes are good UTF-8 as well. */
  private static final String TEXT = "茅庐";

  private static final byte[] BYTES = TEXT.getBytes(Charset.forName("GB18030"));

  @TempDir Path folder;
  private ArchiveFixture archive;

  @BeforeEach
  void openFixture() {
    archive = new ArchiveFixture(folder).charset("GB18030", "old/*.*");
  }

  @Test
  void aFileIsReadAsNamed() {
    archive.write("2003/old/a.txt", BYTES).write("2003/new/a.txt", BYTES);
    Source named = archive.sources().get("2003/old/a.txt");
    assertThat(named.text()).isEqualTo(TEXT);
    assertThat(named.charset()).isEqualTo("GB18030");
    assertThat(named.charsetConfidence()).isEqualTo(100);
    assertThat(named.concerns()).isEmpty();
    assertThat(archive.sources().get("2003/new/a.txt").text()).isNotEqualTo(TEXT);
  }

  @Test
  void aDeclarationIsNotAsked() {
    String page = "<html><head><meta charset='utf-8'></head><body>茅庐</body></html>";
    archive.write("old/a.html", page.getBytes(Charset.forName("GB18030")));
    assertThat(archive.sources().get("old/a.html").text()).isEqualTo(page);
  }

  @Test
  void recordsAreReadAsTheirFileIs() {
    String record = "{\"text\":\"" + TEXT + "\"}";
    archive.write("old/a.jsonl", record.getBytes(Charset.forName("GB18030")));
    assertThat(archive.sources().get("old/a.jsonl#0").text()).isEqualTo(TEXT);
  }

  @Test
  void aByteOrderMarkOfTheCharsetIsNoText() {
    archive.charset("UTF-8", "a.txt").write("a.txt", "\uFEFF镇".getBytes(StandardCharsets.UTF_8));
    assertThat(archive.sources().get("a.txt").text()).isEqualTo("镇");
  }

  @Test
  void bytesThatDoNotFitAreRejected() {
    archive
        .charset("UTF-8", "b.txt")
        .write("b.txt", "镇上的集市今天开张".getBytes(Charset.forName("GB18030")));
    Reject reject = archive.rejects().get(0);
    assertThat(reject.reason()).isEqualTo(RejectReason.UNDECODABLE);
    assertThat(reject.detail()).contains("archive.charsets names");
  }
}
