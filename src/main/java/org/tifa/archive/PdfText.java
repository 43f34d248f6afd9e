package org.tifa.archive;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.tifa.archive.RawStream.Failure;
import org.tifa.config.ArchiveConfig;

/**
 * The text of a PDF as PDFBox extracts it: in the order in which the page draws it, which in
 * typeset newspapers is that of columns and articles; a form feed ends each page. Sorting by
 * position would read across columns. Fonts of the machine are never looked at, so that every
 * machine reads the same.
 */
final class PdfText {
  static {
    FontMappers.set(new BundledFont());
  }

  /** A page of a newspaper draws with some ten thousand operators. */
  private static final int MAX_OPERATORS = 20_000_000;

  /** Of a hundred glyphs, so many may have no character before the text is of no use. */
  private static final int LOST_PERCENT = 20;

  private PdfText() {}

  /**
   * Extracts the text.
   *
   * @throws Failure if the file is encrypted, damaged, swells too much or has no text
   */
  static Decoded read(byte[] bytes, ArchiveConfig config) throws Failure {
    PdfStreams.check(bytes, config);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      Stripper stripper = new Stripper(config.maxTextLength());
      String text = stripper.getText(document);
      return decoded(stripper, text);
    } catch (InvalidPasswordException e) {
      throw new Failure(RejectReason.ENCRYPTED, "the file needs a password: save it without one");
    } catch (Failure e) {
      throw e;
    } catch (TooLong e) {
      throw new Failure(RejectReason.TOO_LARGE, e.getMessage());
    } catch (IOException | RuntimeException e) {
      throw new Failure(
          RejectReason.BROKEN_PDF, e.getMessage() == null ? e.toString() : e.getMessage());
    } catch (NoClassDefFoundError e) {
      // Certificates would need a library of their own.
      throw new Failure(RejectReason.ENCRYPTED, "the file is encrypted for certificates");
    } catch (StackOverflowError e) {
      throw new Failure(RejectReason.BROKEN_PDF, "its objects are nested too deeply");
    }
  }

  private static Decoded decoded(Stripper stripper, String text) throws Failure {
    if (stripper.glyphs == 0) {
      throw new Failure(
          RejectReason.NO_TEXT_LAYER,
          "none of %d pages has text%s"
              .formatted(
                  stripper.pages,
                  stripper.picturePages > 0
                      ? ", %d hold pictures".formatted(stripper.picturePages)
                          + ": recognise their text first"
                      : ""));
    }
    if (stripper.lostGlyphs * 100 > stripper.glyphs * LOST_PERCENT) {
      throw new Failure(
          RejectReason.UNDECODABLE,
          "the fonts do not tell the characters of %d of %d glyphs: recognise the text from a picture"
              .formatted(stripper.lostGlyphs, stripper.glyphs));
    }
    List<Concern> concerns = new ArrayList<>();
    if (stripper.lostGlyphs > 0) {
      concerns.add(Concern.GLYPHS_WITHOUT_CHARACTERS);
    }
    if (stripper.picturePages > 0) {
      concerns.add(Concern.PAGES_WITHOUT_TEXT);
    }
    return Unicode.decoded(text, concerns);
  }

  /** Extracts, and counts what it meets. */
  private static final class Stripper extends PDFTextStripper {
    private final int maxLength;
    private long glyphs;
    private long lostGlyphs;
    private long operators;
    private long glyphsBefore;
    private boolean hasPicture;
    private int pages;
    private int picturePages;

    Stripper(int maxLength) {
      this.maxLength = maxLength;
      setSortByPosition(false);
      setLineSeparator("\n");
      setParagraphStart("");
      setParagraphEnd("");
      setPageStart("");
      setPageEnd("\f");
      setArticleStart("");
      setArticleEnd("");
      setAddMoreFormatting(false);
    }

    @Override
    public String getText(PDDocument document) throws IOException {
      BoundedWriter text = new BoundedWriter(maxLength);
      writeText(document, text);
      return text.toString();
    }

    @Override
    protected void startPage(PDPage page) {
      pages++;
      glyphsBefore = glyphs;
      hasPicture = false;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
      super.processPage(page);
      if (glyphs == glyphsBefore && hasPicture) {
        picturePages++;
      }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      operators++;
      if (operators > MAX_OPERATORS) {
        throw new Failure(
            RejectReason.TOO_LARGE,
            "its pages draw with more than %d operators".formatted(MAX_OPERATORS));
      }
      hasPicture |= operator.getName().equals("Do") || operator.getName().equals("BI");
      super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      glyphs++;
      // Of simple fonts PDFBox takes the code itself.
      if (font instanceof PDType0Font && font.toUnicode(code) == null) {
        lostGlyphs++;
      }
      super.showGlyph(matrix, font, code, displacement);
    }
  }

  private static final class BoundedWriter extends StringWriter {
    private final int limit;

    BoundedWriter(int limit) {
      this.limit = limit;
    }

    @Override
    public void write(String words) {
      super.write(words);
      check();
    }

    @Override
    public void write(char[] words, int begin, int length) {
      super.write(words, begin, length);
      check();
    }

    private void check() {
      if (getBuffer().length() > limit) {
        throw new TooLong(limit);
      }
    }
  }

  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong(int limit) {
      super("the text has more than %d characters: raise archive.max-text-length".formatted(limit));
    }
  }
}
