package org.tifa.damage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tifa.archive.SourceFormat;

/** Prints pages with their damage. The same page, damage and seed give the same bytes. */
final class Printer {
  private final long seed;

  Printer(long seed) {
    this.seed = seed;
  }

  PrintedPage print(CleanPage page, Damage damage) {
    return new Run(page, damage).print();
  }

  /** One page on its way to bytes. */
  private final class Run {
    private final CleanPage page;
    private final Damage damage;
    private final Set<Damage> kinds;

    /** What the page looks like whatever happens to it. */
    private final Random layout;

    private final Random random;
    private final BitSet confused = new BitSet();
    private final boolean isIndented;
    private final boolean isBlankParted;
    private final boolean isMarked;
    private Converter.Author author;
    private boolean isCornerQuoted;
    private Converter.Glosses glosses;

    Run(CleanPage page, Damage damage) {
      this.page = page;
      this.damage = damage;
      this.layout = new Random(seed * 1_000_003 + page.number());
      this.random = new Random(layout.nextLong() + damage.name().hashCode());
      this.kinds = damage == Damage.COMBINED ? realistic() : EnumSet.of(damage);
      int parting = layout.nextInt(10);
      this.isBlankParted = parting < 5;
      this.isIndented = parting >= 5 && parting < 8;
      this.isMarked =
          layout.nextInt(3) == 0 && !isAny(Damage.WRAPPED, Damage.RAGGED, Damage.COLUMNS);
    }

    private boolean isAny(Damage... any) {
      for (Damage kind : any) {
        if (kinds.contains(kind)) {
          return true;
        }
      }
      return false;
    }

    private boolean happens(double share) {
      return random.nextDouble() < share;
    }

    private Set<Damage> realistic() {
      Set<Damage> set = EnumSet.noneOf(Damage.class);
      boolean isWeb = happens(0.2);
      if (isWeb) {
        set.add(Damage.HTML);
      } else if (happens(0.6)) {
        set.add(Newsroom.pick(List.of(Damage.WRAPPED, Damage.RAGGED, Damage.COLUMNS), random));
      } else if (happens(0.5)) {
        set.add(Damage.CUTS);
      }
      add(set, Damage.TRADITIONAL, 0.15);
      add(set, Damage.GLOSSES, set.contains(Damage.TRADITIONAL) ? 0.4 : 0.03);
      add(set, Damage.REPEATS, 0.2);
      add(set, Damage.NEAR_REPEATS, 0.1);
      add(set, Damage.ADVERTS, 0.3);
      add(set, Damage.FURNITURE, 0.6);
      add(set, Damage.CONFUSIONS, isWeb ? 0 : 0.2);
      add(set, Damage.CHARSETS, 0.3);
      boolean isOne = page.articles().size() == 1;
      add(set, Damage.HEADLINES_LAST, isWeb ? 0 : isOne ? 0.15 : 0.05);
      return set;
    }

    private void add(Set<Damage> set, Damage kind, double share) {
      if (happens(share)) {
        set.add(kind);
      }
    }

    PrintedPage print() {
      Charset charset = charset();
      boolean isBig5 = charset.name().equals("Big5");
      if (isAny(Damage.TRADITIONAL) || isBig5) {
        author = Newsroom.pick(List.of(Converter.Author.values()), random);
        isCornerQuoted = happens(0.3);
      }
      if (isAny(Damage.GLOSSES)) {
        glosses = Converter.Glosses.of(random);
      }
      List<Piece> pieces = converted(confused(dressed(pieces())));
      boolean isWeb = isAny(Damage.HTML);
      Charset written = charset;
      String text = isWeb ? new WebPage(random).text(pieces, charset) : text(pieces);
      if (!written.newEncoder().canEncode(text)) {
        written = Charset.forName("GB18030");
        text = isWeb ? new WebPage(random).text(pieces, written) : text;
      }
      boolean isSixteen = written.name().startsWith("UTF-16");
      String marked =
          isSixteen
                  || (written.equals(StandardCharsets.UTF_8)
                      && isAny(Damage.CHARSETS)
                      && happens(0.3))
              ? "\uFEFF" + text
              : text;
      return new PrintedPage(
          page,
          damage,
          isWeb ? SourceFormat.HTML : SourceFormat.TEXT,
          written.name(),
          marked.getBytes(written),
          confused);
    }

    private Charset charset() {
      if (!isAny(Damage.CHARSETS)) {
        return StandardCharsets.UTF_8;
      }
      return Charset.forName(
          Newsroom.pick(
              List.of("GB18030", "GB18030", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "UTF-8"),
              random));
    }

    /** The page as meant, in the order of print. */
    private List<Piece> pieces() {
      List<Piece> pieces = new ArrayList<>();
      page.masthead().forEach(line -> pieces.add(Piece.loose(Piece.Role.MASTHEAD, line)));
      Truth truth = new Truth(page);
      for (int i = 0; i < page.articles().size(); i++) {
        CleanArticle article = page.articles().get(i);
        List<Piece> heads = new ArrayList<>();
        List<Piece> bodies = new ArrayList<>();
        for (Truth.Part part : truth.parts) {
          if (part.article() != i) {
            continue;
          }
          Piece.Role role =
              part.isBody()
                  ? Piece.Role.PARAGRAPH
                  : part.text().equals(article.title()) ? Piece.Role.TITLE : Piece.Role.HEADLINE;
          (part.isBody() ? bodies : heads).add(new Piece(role, i, part.begin(), part.text()));
        }
        if (article.bylineLine() != null) {
          heads.add(new Piece(Piece.Role.BYLINE, i, -1, article.bylineLine()));
        }
        Piece last = bodies.get(bodies.size() - 1);
        bodies.set(bodies.size() - 1, last.with(last.text() + article.bylineTail()));
        boolean isLast = isAny(Damage.HEADLINE_LAST, Damage.HEADLINES_LAST);
        pieces.addAll(isLast ? bodies : heads);
        pieces.addAll(isLast ? heads : bodies);
      }
      return pieces;
    }

    /** With what does not belong to the articles. */
    private List<Piece> dressed(List<Piece> meant) {
      List<Piece> pieces = meant;
      if (isAny(Damage.REPEATS)) {
        pieces = repeated(pieces);
      }
      if (isAny(Damage.NEAR_REPEATS)) {
        pieces = nearlyRepeated(pieces);
      }
      if (isAny(Damage.ADVERTS)) {
        pieces = mixed(pieces, Piece.Role.ADVERT, Wording.ADVERTS, 0.5);
      }
      if (isAny(Damage.FURNITURE)) {
        pieces =
            mixed(
                pieces,
                Piece.Role.FURNITURE,
                isAny(Damage.HTML) || happens(0.3)
                    ? Wording.WEB_FURNITURE
                    : Wording.PRINT_FURNITURE,
                0.3);
        for (String line : Newsroom.pick(Wording.PRINT_FURNITURE, random)) {
          pieces.add(Piece.loose(Piece.Role.FURNITURE, line));
        }
      }
      return pieces;
    }

    private List<Piece> repeated(List<Piece> meant) {
      List<Piece> pieces = new ArrayList<>(meant);
      for (int i = pieces.size() - 1; i >= 0; i--) {
        Piece piece = pieces.get(i);
        if (isWorthRepeating(piece) && happens(0.25)) {
          int at = i + 1;
          while (at < pieces.size()
              && pieces.get(at).role() == Piece.Role.PARAGRAPH
              && pieces.get(at).article() == piece.article()
              && happens(0.3)) {
            at++;
          }
          pieces.add(at, new Piece(piece.role(), piece.article(), -1, piece.text()));
        }
      }
      return pieces;
    }

    private boolean isWorthRepeating(Piece piece) {
      return piece.role() == Piece.Role.PARAGRAPH && piece.text().length() >= 30;
    }

    private List<Piece> nearlyRepeated(List<Piece> meant) {
      List<Piece> pieces = new ArrayList<>(meant);
      for (int i = pieces.size() - 1; i >= 0; i--) {
        Piece piece = pieces.get(i);
        if (!isWorthRepeating(piece)) {
          continue;
        }
        int verb = speakerEnd(piece.text());
        if (verb > 0 && happens(0.8)) {
          String other = Newsroom.name(random) + piece.text().substring(verb);
          pieces.add(i + 1, new Piece(piece.role(), piece.article(), -1, other));
        } else if (verb <= 0 && happens(0.1)) {
          String other = Confusions.confuse(piece.text(), 0.08, -1, new BitSet(), random);
          pieces.add(i + 1, new Piece(piece.role(), piece.article(), -1, other));
        }
      }
      return pieces;
    }

    /** Where the name of who speaks ends, or -1. */
    private static int speakerEnd(String text) {
      for (String verb : List.of("强调，", "指出，", "要求，")) {
        int at = text.indexOf(verb);
        if (at > 1 && at <= 4) {
          return at;
        }
      }
      return -1;
    }

    private List<Piece> mixed(
        List<Piece> meant, Piece.Role role, List<List<String>> lines, double share) {
      List<Piece> pieces = new ArrayList<>();
      for (int i = 0; i < meant.size(); i++) {
        Piece piece = meant.get(i);
        pieces.add(piece);
        boolean isLast = i + 1 == meant.size() || meant.get(i + 1).article() != piece.article();
        boolean isInside = piece.role() == Piece.Role.PARAGRAPH && !isLast;
        double chance = isLast && piece.article() >= 0 ? share : isInside ? share / 8 : 0;
        if (happens(chance)) {
          Newsroom.pick(lines, random).forEach(line -> pieces.add(Piece.loose(role, line)));
        }
      }
      return pieces;
    }

    private List<Piece> confused(List<Piece> meant) {
      if (!isAny(Damage.CONFUSIONS)) {
        return meant;
      }
      double rate = 0.001 + random.nextDouble() * 0.006;
      List<Piece> pieces = new ArrayList<>();
      for (Piece piece : meant) {
        pieces.add(
            piece.with(
                Confusions.confuse(piece.text(), rate, piece.truthBegin(), confused, random)));
      }
      return pieces;
    }

    private List<Piece> converted(List<Piece> meant) {
      if (author == null && glosses == null) {
        return meant;
      }
      List<Piece> pieces = new ArrayList<>();
      for (Piece piece : meant) {
        String text =
            author == null
                ? piece.text()
                : Converter.traditional(piece.text(), author, isCornerQuoted);
        pieces.add(piece.with(glosses == null ? text : glosses.gloss(text, piece.text())));
      }
      return pieces;
    }

    private String text(List<Piece> pieces) {
      List<String> lines = new ArrayList<>();
      boolean isWrapped = isAny(Damage.WRAPPED, Damage.RAGGED, Damage.COLUMNS);
      boolean isIndentedHere = isIndented && !(isWrapped && happens(0.2));
      Columns columns = Columns.of(isIndentedHere, random);
      int foot = columnLength();
      int article = -1;
      boolean keepsTitles = happens(0.6);
      Piece before = null;
      for (Piece piece : pieces) {
        if (piece.article() != article && piece.article() >= 0) {
          article = piece.article();
          if (isAny(Damage.RAGGED)) {
            columns = columns.ragged(random);
          }
        }
        if (before != null && isParted(before, piece)) {
          lines.add("");
        }
        before = piece;
        if (piece.role() == Piece.Role.TITLE && isMarked) {
          lines.add("## " + piece.text());
        } else if (piece.role() == Piece.Role.PARAGRAPH && isWrapped) {
          for (String line : columns.lines(piece.text(), random)) {
            lines.add(line);
            foot--;
            if (foot == 0 && isAny(Damage.COLUMNS)) {
              foot = columnLength();
              lines.add("");
              if (happens(0.1)) {
                lines.addAll(Newsroom.pick(Wording.ADVERTS, random));
                lines.add("");
              }
            }
          }
        } else if (piece.role() == Piece.Role.PARAGRAPH) {
          cut(isIndentedHere ? "　　" + piece.text() : piece.text(), lines);
        } else if (piece.role() == Piece.Role.TITLE && isWrapped && !keepsTitles) {
          lines.addAll(broken(piece.text(), Math.max(10, columns.width())));
        } else {
          lines.add(piece.text());
        }
      }
      return String.join("\n", lines) + "\n";
    }

    private int columnLength() {
      return 15 + random.nextInt(30);
    }

    private boolean isParted(Piece before, Piece piece) {
      boolean isOther = before.article() != piece.article();
      boolean isBegin = piece.isHead() && !before.isHead();
      if ((before.role() != piece.role() && piece.article() < 0)
          || (before.article() < 0 && isOther)) {
        return true;
      }
      return isOther || isBegin || (isBlankParted && !piece.isHead());
    }

    private void cut(String paragraph, List<String> lines) {
      if (!isAny(Damage.CUTS) || paragraph.length() < 50 || !happens(0.3)) {
        lines.add(paragraph);
        return;
      }
      int at = 15 + random.nextInt(paragraph.length() - 30);
      while (isAscii(paragraph.charAt(at)) || isAscii(paragraph.charAt(at - 1))) {
        at++;
      }
      lines.add(paragraph.substring(0, at));
      lines.add("");
      if (happens(0.15)) {
        lines.addAll(
            Newsroom.pick(happens(0.5) ? Wording.ADVERTS : Wording.PRINT_FURNITURE, random));
        lines.add("");
      }
      lines.add(paragraph.substring(at));
    }

    private static boolean isAscii(char c) {
      return c < 128;
    }

    /** A headline of several lines, about equally long. */
    private List<String> broken(String headline, int longest) {
      int count = (headline.length() + longest - 1) / longest;
      int length = (headline.length() + count - 1) / count;
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < headline.length(); i += length) {
        lines.add(headline.substring(i, Math.min(headline.length(), i + length)).strip());
      }
      return lines;
    }
  }
}
