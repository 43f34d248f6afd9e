package org.tifa.page;

/** A block while its page is taken apart. */
final class Draft {
  final MappedText text;
  final Paragraph paragraph;
  LineKind look;
  BlockKind kind;
  boolean isRepeat;

  /** Several facts of an article are read off it, so it is kept once it is read. */
  private Imprint imprint;

  private boolean isImprintRead;

  Draft(MappedText text, Paragraph paragraph, LineKind look, BlockKind kind) {
    this.text = text;
    this.paragraph = paragraph;
    this.look = look;
    this.kind = kind;
  }

  String words() {
    return text.text();
  }

  int level() {
    return paragraph.level();
  }

  boolean isNoise() {
    return kind.isNoise();
  }

  boolean isHeadline() {
    return kind == BlockKind.BODY && (look == LineKind.HEADLINE || level() > 0);
  }

  boolean isBody() {
    return kind == BlockKind.BODY && !isHeadline();
  }

  /** A paragraph: neither a headline nor a line under one. */
  boolean isText() {
    return isBody() && look != LineKind.UNDERLINE;
  }

  /** What stands over a text: a headline, a line under it, a column's name, a byline. */
  boolean isFront() {
    return isHeadline()
        || look == LineKind.UNDERLINE
        || kind == BlockKind.COLUMN
        || kind == BlockKind.BYLINE;
  }

  /**
   * What the block says of its page, or null if it is no imprint.
   *
   * @param classifier the one of all pages
   */
  Imprint imprint(LineClassifier classifier) {
    if (!isImprintRead) {
      imprint = classifier.imprint(words());
      isImprintRead = true;
    }
    return imprint;
  }

  /** Settles what the block is. */
  void become(LineKind newLook, BlockKind newKind) {
    look = newLook;
    kind = newKind;
  }

  void furnish() {
    become(LineKind.FURNITURE, BlockKind.FURNITURE);
  }
}
