package org.tifa.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Writes PDFs with a font that is named and not embedded: glyph numbers are UTF-16 units, and a
 * table says so.
 */
final class PdfFixture {
  private static final int SIZE = 12;

  private PdfFixture() {}

  /** Columns of lines, drawn one column after the other; a page each. */
  @SafeVarargs
  static byte[] pages(List<List<String>>... pages) {
    return write(null, CharacterTable.PRESENT, pages);
  }

  /** A page whose font does not tell the characters. */
  static byte[] withoutCharacters(String... lines) {
    return write(null, CharacterTable.ABSENT, List.of(List.of(lines)));
  }

  /** A page that is only read with a password. */
  static byte[] encrypted(String password, String... lines) {
    return write(password, CharacterTable.PRESENT, List.of(List.of(lines)));
  }

  /** A page that is a picture, and one of text if there are lines. */
  static byte[] pictureThen(String... lines) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      COSStream picture = document.getDocument().createCOSStream();
      picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
      picture.setInt(COSName.WIDTH, 1);
      picture.setInt(COSName.HEIGHT, 1);
      picture.setInt(COSName.BITS_PER_COMPONENT, 8);
      picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
      put(picture, new byte[] {0});
      COSDictionary pictures = new COSDictionary();
      pictures.setItem(COSName.getPDFName("I"), picture);
      PDResources resources = new PDResources();
      resources.getCOSObject().setItem(COSName.XOBJECT, pictures);
      page.setResources(resources);
      page.getCOSObject()
          .setItem(COSName.CONTENTS, stream(document, "q 500 0 0 700 0 0 cm /I Do Q"));
      document.addPage(page);
      if (lines.length > 0) {
        document.addPage(
            page(document, font(document, CharacterTable.PRESENT), List.of(List.of(lines))));
      }
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page whose stream swells to so many bytes of white space. */
  static byte[] swelling(int bytes) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      COSStream stream = document.getDocument().createCOSStream();
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        for (int i = 0; i < bytes / blanks.length; i++) {
          out.write(blanks);
        }
      }
      page.getCOSObject().setItem(COSName.CONTENTS, stream);
      document.addPage(page);
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private enum CharacterTable {
    PRESENT,
    ABSENT
  }

  @SafeVarargs
  private static byte[] write(String password, CharacterTable table, List<List<String>>... pages) {
    try (PDDocument document = new PDDocument()) {
      COSDictionary font = font(document, table);
      for (List<List<String>> columns : pages) {
        document.addPage(page(document, font, columns));
      }
      if (password != null) {
        StandardProtectionPolicy policy =
            new StandardProtectionPolicy(password, password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
      }
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static PDPage page(PDDocument document, COSDictionary font, List<List<String>> columns)
      throws IOException {
    StringBuilder content = new StringBuilder();
    int x = 40;
    for (List<String> lines : columns) {
      int y = 740;
      for (String line : lines) {
        content.append("BT /F %d Tf %d %d Td ".formatted(SIZE, x, y));
        content.append(new COSString(line.getBytes(StandardCharsets.UTF_16BE)).toHexString());
        int shown = content.lastIndexOf("Td ") + 3;
        content.insert(shown, '<').append("> Tj ET\n");
        y -= SIZE + 4;
      }
      x += 260;
    }
    PDPage page = new PDPage();
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F"), font);
    PDResources resources = new PDResources();
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    page.setResources(resources);
    page.getCOSObject().setItem(COSName.CONTENTS, stream(document, content.toString()));
    return page;
  }

  private static COSDictionary font(PDDocument document, CharacterTable table) throws IOException {
    COSDictionary collection = new COSDictionary();
    collection.setString(COSName.REGISTRY, "Adobe");
    collection.setString(COSName.ORDERING, "Identity");
    collection.setItem(COSName.SUPPLEMENT, COSInteger.ZERO);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "Made");
    descriptor.setInt(COSName.FLAGS, 4);
    COSDictionary cids = new COSDictionary();
    cids.setItem(COSName.TYPE, COSName.FONT);
    cids.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    cids.setName(COSName.BASE_FONT, "Made");
    cids.setItem(COSName.CIDSYSTEMINFO, collection);
    cids.setItem(COSName.FONT_DESC, descriptor);
    cids.setInt(COSName.DW, 1000);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "Made");
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    COSArray descendants = new COSArray();
    descendants.add(cids);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    if (table == CharacterTable.PRESENT) {
      font.setItem(
          COSName.TO_UNICODE,
          stream(
              document,
              """
              /CIDInit /ProcSet findresource begin
              begincmap
              /CMapName /Made def
              1 begincodespacerange
              <0000> <FFFF>
              endcodespacerange
              1 beginbfrange
              <0020> <FFEE> <0020>
              endbfrange
              endcmap
              """));
    }
    return font;
  }

  private static COSStream stream(PDDocument document, String words) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    put(stream, words.getBytes(StandardCharsets.US_ASCII));
    return stream;
  }

  private static void put(COSStream stream, byte[] bytes) throws IOException {
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
  }
}
