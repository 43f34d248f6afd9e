package org.tifa.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ListColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.LongColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.tifa.config.Sha256;

/** Formats whose text is not simply the file's. */
class FormatsTest {
  private static final String TEXT = "区委召开会议，研究部署下一阶段工作，要求把各项任务落到实处。";
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;
  private ArchiveFixture archive;

  @BeforeEach
  void openFixture() {
    archive = new ArchiveFixture(folder);
  }

  private Source only() {
    assertThat(archive.rejects()).isEmpty();
    Map<String, Source> sources = archive.sources();
    assertThat(sources).hasSize(1);
    return sources.values().iterator().next();
  }

  private Reject onlyReject() {
    assertThat(archive.sources()).isEmpty();
    List<Reject> rejects = archive.rejects();
    assertThat(rejects).hasSize(1);
    assertThat(rejects.get(0).detail()).doesNotContain("\n").isNotBlank();
    return rejects.get(0);
  }

  @Test
  void pdfIsReadColumnByColumnAndPageByPage() {
    byte[] pdf =
        PdfFixture.pages(
            List.of(List.of("左栏第一行，", "左栏第二行。"), List.of("右栏第一行，", "右栏第二行。")),
            List.of(List.of("次页。")));
    archive.write("a.pdf", pdf);
    Source source = only();
    assertThat(source.format()).isEqualTo(SourceFormat.PDF);
    assertThat(source.text().replaceAll("\\s+", "|")).isEqualTo("左栏第一行，|左栏第二行。|右栏第一行，|右栏第二行。|次页。|");
    assertThat(source.text().split("\f", -1)).hasSize(3);
    assertThat(source.byteCount()).isEqualTo(pdf.length);
    assertThat(source.sha256()).isEqualTo(Sha256.hex(pdf));
    assertThat(source.concerns()).isEmpty();
    assertThat(only()).as("read again").isEqualTo(source);
  }

  @Test
  void pdfThatNeedsAPassword() {
    archive.write("a.pdf", PdfFixture.encrypted("secret", TEXT));
    assertThat(onlyReject().reason()).isEqualTo(RejectReason.ENCRYPTED);
  }

  @Test
  void pdfThatIsEncryptedForItsOwnerOnlyIsRead() {
    archive.write("a.pdf", PdfFixture.encrypted("", TEXT));
    assertThat(only().text().strip()).isEqualTo(TEXT);
  }

  @Test
  void pdfOfPictures() {
    archive.write("a.pdf", PdfFixture.pictureThen());
    Reject reject = onlyReject();
    assertThat(reject.reason()).isEqualTo(RejectReason.NO_TEXT_LAYER);
    assertThat(reject.detail()).contains("none of 1 pages has text, 1 hold pictures");
    archive.write("a.pdf", PdfFixture.pictureThen(TEXT));
    assertThat(only().concerns()).containsExactly(Concern.PAGES_WITHOUT_TEXT);
  }

  @Test
  void pdfWhoseFontTellsNoCharacters() {
    archive.write("a.pdf", PdfFixture.withoutCharacters(TEXT));
    Reject reject = onlyReject();
    assertThat(reject.reason()).isEqualTo(RejectReason.UNDECODABLE);
    assertThat(reject.detail()).contains("30 of 30 glyphs");
  }

  @Test
  void brokenPdfs() {
    byte[] pdf = PdfFixture.pages(List.of(List.of(TEXT)));
    archive
        .write("a.pdf", "%PDF-1.4\nnothing of use")
        .write("b.pdf", TEXT)
        .write("c.pdf", new byte[0])
        .write("d.pdf", Arrays.copyOf(pdf, 100));
    assertThat(archive.rejects())
        .extracting(Reject::sourcePath, Reject::reason)
        .containsExactly(
            tuple("a.pdf", RejectReason.BROKEN_PDF),
            tuple("b.pdf", RejectReason.BROKEN_PDF),
            tuple("c.pdf", RejectReason.EMPTY_FILE),
            tuple("d.pdf", RejectReason.BROKEN_PDF));
  }

  @Test
  void pdfWhoseStreamSwells() {
    archive.write("a.pdf", PdfFixture.swelling(100 << 20));
    assertThat(onlyReject().reason()).isEqualTo(RejectReason.SWELLS_TOO_MUCH);
  }

  private static byte[] docx(String body) {
    return new Packed.Zip()
        .add("[Content_Types].xml", "<Types/>")
        .add(
            "word/document.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"urn:w\""
                + " xmlns:mc=\"urn:mc\"><w:body>"
                + body
                + "</w:body></w:document>")
        .bytes();
  }

  @Test
  void docxGivesItsParagraphs() {
    archive.write(
        "a.docx",
        docx(
            "<w:p><w:r><w:t>标题</w:t></w:r></w:p><w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r>"
                + "<w:delText>删</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText>"
                + "<w:t xml:space=\"preserve\">乙&amp;</w:t><w:br/><w:t>丙</w:t></w:r></w:p>"
                + "<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Choice>"
                + "<mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback>"
                + "</mc:AlternateContent>"));
    Source source = only();
    assertThat(source.text()).isEqualTo("标题\n甲乙&\n丙\n框\n");
    assertThat(source.format()).isEqualTo(SourceFormat.DOCX);
  }

  @Test
  void badDocx() {
    byte[] good = docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p>");
    archive
        .write("a.docx", new Packed.Zip().add("other.xml", "<x/>").bytes())
        .write("b.docx", TEXT)
        .write("c.docx", Arrays.copyOf(good, good.length / 2))
        .write("d.docx", docx("<w:p>"))
        .write("e.docx", docx(""))
        .write("f.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2})
        .write(
            "g.docx",
            new Packed.Zip()
                .add(
                    "word/document.xml",
                    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x><t>&a;</t></x>")
                .bytes());
    assertThat(archive.rejects())
        .extracting(Reject::sourcePath, Reject::reason)
        .containsExactly(
            tuple("a.docx", RejectReason.BROKEN_DOCX),
            tuple("b.docx", RejectReason.BROKEN_DOCX),
            tuple("c.docx", RejectReason.BROKEN_DOCX),
            tuple("d.docx", RejectReason.BROKEN_DOCX),
            tuple("e.docx", RejectReason.EMPTY_TEXT),
            tuple("f.docx", RejectReason.ENCRYPTED),
            tuple("g.docx", RejectReason.BROKEN_DOCX));
  }

  private static byte[] warc(WarcCompression compression, Writing... records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
      writer.write(
          new Warcinfo.Builder().fields(Map.of("software", List.of("made for a test"))).build());
      for (Writing record : records) {
        record.to(writer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private interface Writing {
    void to(WarcWriter writer) throws IOException;
  }

  private static Writing response(String url, int status, String type, byte[] body) {
    return writer -> {
      HttpRequest request = new HttpRequest.Builder("GET", "/").build();
      writer.write(
          new WarcRequest.Builder(URI.create(url))
              .date(Instant.EPOCH)
              .body(MediaType.HTTP_REQUEST, request.serializeHeader())
              .build());
      HttpResponse response =
          new HttpResponse.Builder(status, "x").body(MediaType.parse(type), body).build();
      writer.write(
          new WarcResponse.Builder(URI.create(url)).date(Instant.EPOCH).body(response).build());
    };
  }

  @Test
  void warcGivesItsPages() {
    String page = "<html><body><p>" + TEXT + "</p></body></html>";
    Writing[] records = {
      response(
          "http://news.example.cn/2023-05/06/a.htm?x=1",
          200,
          "text/html; charset=gb2312",
          page.getBytes(GB18030)),
      response("http://news.example.cn/b.png", 200, "image/png", new byte[] {1, 2}),
      response("http://news.example.cn/c.htm", 404, "text/html", page.getBytes(GB18030)),
      response("http://news.example.cn/d.txt", 200, "text/plain", TEXT.getBytes(GB18030))
    };
    archive
        .patterns("{year}-{month}/{day}/*.htm")
        .write("a.warc", warc(WarcCompression.NONE, records))
        .write("b.warc.gz", warc(WarcCompression.GZIP, records));
    Map<String, Source> sources = archive.sources();
    assertThat(archive.rejects()).isEmpty();
    assertThat(sources.values())
        .extracting(
            source -> source.sourcePath().replaceAll("\\d+$", "N"),
            Source::format,
            Source::charset,
            source -> source.metadata().text(MetadataField.URL),
            source -> source.metadata().text(MetadataField.PUBLISHED_ON))
        .containsExactlyInAnyOrder(
            tuple(
                "a.warc#N",
                SourceFormat.HTML,
                "GB18030",
                "http://news.example.cn/2023-05/06/a.htm?x=1",
                "2023-05-06"),
            tuple("a.warc#N", SourceFormat.TEXT, "GB18030", "http://news.example.cn/d.txt", null),
            tuple(
                "b.warc.gz#N",
                SourceFormat.HTML,
                "GB18030",
                "http://news.example.cn/2023-05/06/a.htm?x=1",
                "2023-05-06"),
            tuple(
                "b.warc.gz#N", SourceFormat.TEXT, "GB18030", "http://news.example.cn/d.txt", null));
    assertThat(sources.values())
        .allSatisfy(source -> assertThat(source.text()).isIn(page, TEXT))
        .allSatisfy(source -> assertThat(source.concerns()).isEmpty());
    byte[] file = warc(WarcCompression.NONE, records);
    for (String path : sources.keySet()) {
      int offset = Integer.parseInt(path.substring(path.indexOf('#') + 1));
      assertThat(new String(file, offset, 5, StandardCharsets.US_ASCII)).isEqualTo("WARC/");
    }
  }

  @Test
  void aServerThatNamesTheWrongCharset() {
    archive.write(
        "a.warc",
        warc(
            WarcCompression.NONE,
            response("http://x.cn/a", 200, "text/html; charset=big5", TEXT.getBytes(GB18030))));
    Source source = only();
    assertThat(source.text()).isEqualTo(TEXT);
    assertThat(source.concerns()).containsExactly(Concern.CHARSET_MISDECLARED);
  }

  @Test
  void warcWithoutPagesIsOneReject() {
    archive.write(
        "a.warc.gz",
        warc(
            WarcCompression.GZIP,
            response("http://x.cn/b.png", 200, "image/png", new byte[] {1}),
            response("http://x.cn/c.htm", 302, "text/html", new byte[0])));
    Reject reject = onlyReject();
    assertThat(reject.reason()).isEqualTo(RejectReason.EMPTY_CONTAINER);
    assertThat(reject.detail())
        .contains("2 request", "1 response of image/png", "1 response of status 302", "1 warcinfo");
  }

  @Test
  void damagedWarcKeepsWhatCameBefore() {
    byte[] whole =
        warc(
            WarcCompression.NONE,
            response("http://x.cn/a", 200, "text/html", TEXT.getBytes(StandardCharsets.UTF_8)),
            response("http://x.cn/b", 200, "text/html", TEXT.getBytes(StandardCharsets.UTF_8)));
    archive.write("a.warc", Arrays.copyOf(whole, whole.length - 40)).write("b.warc", TEXT);
    assertThat(archive.sources()).hasSize(1);
    assertThat(archive.rejects())
        .extracting(reject -> reject.sourcePath().replaceAll("#\\d+", ""), Reject::reason)
        .as("the page that was cut, and the rest")
        .containsExactly(
            tuple("a.warc", RejectReason.BROKEN_WARC),
            tuple("a.warc", RejectReason.BROKEN_WARC),
            tuple("b.warc", RejectReason.BROKEN_WARC));
  }

  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message page {
            optional binary text (UTF8);
            optional int32 date (DATE);
            optional group author (LIST) { repeated group list { optional binary element (UTF8); } }
            optional int64 size;
          }
          """);

  private Path parquet(String name, int rows, long groupBytes) throws IOException {
    Path file = folder.resolve(name);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(SCHEMA)
            .withRowGroupSize(groupBytes)
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      SimpleGroupFactory groups = new SimpleGroupFactory(SCHEMA);
      for (int i = 0; i < rows; i++) {
        Group group = groups.newGroup();
        if (i != 1) {
          group.append("text", TEXT + i);
        }
        group.append("date", (int) LocalDate.of(2023, 5, 6).toEpochDay()).append("size", 1L);
        Group authors = group.addGroup("author");
        authors.addGroup("list").append("element", "甲");
        authors.addGroup("list").append("element", "乙");
        writer.write(group);
      }
    }
    return file;
  }

  @Test
  void parquetGivesItsRows() throws IOException {
    parquet("a.parquet", 3, 1 << 20);
    Map<String, Source> sources = archive.sources();
    assertThat(sources).containsOnlyKeys("a.parquet#0", "a.parquet#2");
    Source source = sources.get("a.parquet#2");
    assertThat(source.text()).isEqualTo(TEXT + 2);
    assertThat(source.metadata().text(MetadataField.PUBLISHED_ON)).isEqualTo("2023-05-06");
    assertThat(source.metadata().text(MetadataField.BYLINE)).isEqualTo("甲 乙");
    assertThat(archive.rejects())
        .extracting(Reject::sourcePath, Reject::position, Reject::reason)
        .containsExactly(tuple("a.parquet#1", 1L, RejectReason.EMPTY_TEXT));
  }

  @Test
  void everyCutOfAParquetFileGivesTheSameRows() throws IOException {
    parquet("a.parquet", 20_000, 1 << 18);
    List<Reading> whole = archive.readings();
    assertThat(whole).hasSize(20_000);
    archive.splitBytes(100_000);
    assertThat(archive.listing().splits()).hasSizeGreaterThan(10);
    assertThat(archive.readings()).containsExactlyInAnyOrderElementsOf(whole);
  }

  private void orc(String name, int rows) throws IOException {
    TypeDescription schema =
        TypeDescription.fromString(
            "struct<text:string,date:date,author:array<string>,size:bigint>");
    try (Writer writer =
        OrcFile.createWriter(
            new org.apache.hadoop.fs.Path(folder.resolve(name).toUri()),
            OrcFile.writerOptions(ArchiveFixture.HADOOP)
                .setSchema(schema)
                .stripeSize(1 << 16)
                .compress(CompressionKind.ZLIB))) {
      VectorizedRowBatch batch = schema.createRowBatch();
      for (int i = 0; i < rows; i++) {
        int row = batch.size++;
        BytesColumnVector texts = (BytesColumnVector) batch.cols[0];
        if (i == 1) {
          texts.noNulls = false;
          texts.isNull[row] = true;
        } else {
          texts.setVal(row, (TEXT + i).getBytes(StandardCharsets.UTF_8));
        }
        ((LongColumnVector) batch.cols[1]).vector[row] = LocalDate.of(2023, 5, 6).toEpochDay();
        ListColumnVector authors = (ListColumnVector) batch.cols[2];
        authors.offsets[row] = authors.childCount;
        authors.lengths[row] = 2;
        authors.child.ensureSize(authors.childCount + 2, true);
        BytesColumnVector names = (BytesColumnVector) authors.child;
        names.setVal(authors.childCount++, "甲".getBytes(StandardCharsets.UTF_8));
        names.setVal(authors.childCount++, "乙".getBytes(StandardCharsets.UTF_8));
        if (batch.size == batch.getMaxSize()) {
          writer.addRowBatch(batch);
          batch.reset();
        }
      }
      writer.addRowBatch(batch);
    }
  }

  @Test
  void orcGivesItsRows() throws IOException {
    orc("a.orc", 3000);
    Map<String, Source> sources = archive.sources();
    assertThat(sources).hasSize(2999);
    Source source = sources.get("a.orc#2500");
    assertThat(source.text()).isEqualTo(TEXT + 2500);
    assertThat(source.metadata().text(MetadataField.PUBLISHED_ON)).isEqualTo("2023-05-06");
    assertThat(source.metadata().text(MetadataField.BYLINE)).isEqualTo("甲 乙");
    assertThat(archive.rejects())
        .extracting(Reject::sourcePath, Reject::position, Reject::reason)
        .containsExactly(tuple("a.orc#1", 1L, RejectReason.EMPTY_TEXT));
    List<Reading> whole = archive.readings();
    archive.splitBytes(5000);
    assertThat(archive.listing().splits()).hasSizeGreaterThan(2);
    assertThat(archive.readings()).containsExactlyInAnyOrderElementsOf(whole);
  }

  @Test
  void badTables() throws IOException {
    Path good = parquet("good.parquet", 3, 1 << 20);
    byte[] bytes = Files.readAllBytes(good);
    Files.delete(good);
    archive
        .splitBytes(1024)
        .write("a.parquet", Arrays.copyOf(bytes, bytes.length - 3))
        .write("b.parquet", TEXT)
        .write("c.parquet", "")
        .write("d.orc", TEXT.repeat(100))
        .write("e.orc", "");
    assertThat(archive.rejects())
        .extracting(Reject::sourcePath, Reject::reason)
        .containsExactly(
            tuple("a.parquet", RejectReason.BROKEN_PARQUET),
            tuple("b.parquet", RejectReason.BROKEN_PARQUET),
            tuple("c.parquet", RejectReason.EMPTY_FILE),
            tuple("d.orc", RejectReason.BROKEN_ORC),
            tuple("e.orc", RejectReason.EMPTY_FILE));
  }

  @Test
  void tablesInsideContainersAndPacked() throws IOException {
    byte[] parquet = Files.readAllBytes(parquet("a.parquet", 3, 1 << 20));
    orc("b.orc", 3);
    byte[] orc = Files.readAllBytes(folder.resolve("b.orc"));
    archive
        .write("c.zip", new Packed.Zip().add("a.parquet", parquet).add("b.orc", orc).bytes())
        .write("d.parquet.gz", ArchiveFixture.gzip(parquet));
    assertThat(archive.sources())
        .containsOnlyKeys(
            "a.parquet#0",
            "a.parquet#2",
            "b.orc#0",
            "b.orc#2",
            "c.zip!/a.parquet#0",
            "c.zip!/a.parquet#2",
            "c.zip!/b.orc#0",
            "c.zip!/b.orc#2",
            "d.parquet.gz#0",
            "d.parquet.gz#2");
  }

  @Test
  void xmlKeepsItsOwnText() {
    String alto =
        "<?xml version=\"1.0\" encoding=\"GBK\"?>\n<alto><String CONTENT=\"甲乙丙\"/></alto>";
    archive.write("a.xml", alto.getBytes(GB18030));
    Source source = only();
    assertThat(source.text()).isEqualTo(alto);
    assertThat(source.charset()).isEqualTo("GB18030");
    assertThat(source.concerns()).isEmpty();
  }

  @Test
  void xmlThatIsNotRead() {
    archive
        .write("a.xml", "<rss><item>" + TEXT + "</item></rss>")
        .write(
            "b.xml",
            "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><TEI><text>&x;</text></TEI>")
        .write(
            "c.xml",
            "<!DOCTYPE TEI [<!ENTITY a \"哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "]><TEI><text>&b;</text></TEI>")
        .write("d.xml", TEXT)
        .write("e.xml", "<!-- <TEI> -->");
    assertThat(archive.rejects())
        .extracting(Reject::sourcePath, Reject::reason)
        .containsExactly(
            tuple("a.xml", RejectReason.UNKNOWN_FORMAT),
            tuple("b.xml", RejectReason.BROKEN_XML),
            tuple("c.xml", RejectReason.BROKEN_XML),
            tuple("d.xml", RejectReason.BROKEN_XML),
            tuple("e.xml", RejectReason.BROKEN_XML));
    assertThat(archive.sources()).isEmpty();
  }

  @Test
  void xmlThatIsCutOff() {
    archive.write(
        "a.xml", "<!DOCTYPE TEI SYSTEM \"http://x.cn/tei.dtd\"><TEI><text><p>" + TEXT + "</p>");
    assertThat(only().concerns()).containsExactly(Concern.MARKUP_CUT_OFF);
  }
}
