package org.tifa.page;

/** A block while its page is taken apart. */
final class Draft {
  final MappedText text;
  final Paragraph paragraph;
  LineKind look;
  BlockKind kind;
  boolean isRepeat;

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

  /** Settles what the block is. */
  void become(LineKind newLook, BlockKind newKind) {
    look = newLook;
    kind = newKind;
  }

  void furnish() {
    kind = BlockKind.FURNITURE;
    look = LineKind.FURNITURE;
  }
}
