package org.tifa.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The windows in which slogans are counted together: editorial blocks are the paragraphs, and
 * sentences end inside them at 。！？!? and the closing marks that follow, or at the paragraph's end.
 *
 * @param paragraphs spans of the editorial blocks in text order
 * @param sentences spans in text order; each lies in one paragraph and together they cover it
 */
public record Windows(List<Span> paragraphs, List<Span> sentences) {
  private static final String ENDS = "。！？!?";
  private static final String CLOSERS = "”’」』）)》\"'";

  public Windows {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
  }

  /** The windows of a text that was cut into blocks. */
  public static Windows of(String text, List<Block> blocks) {
    List<Span> paragraphs = new ArrayList<>();
    List<Span> sentences = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind().isEditorial() && block.end() > block.begin()) {
        paragraphs.add(new Span(block.begin(), block.end()));
        cut(text, block.begin(), block.end(), sentences);
      }
    }
    return new Windows(paragraphs, sentences);
  }

  /** Index of the span that holds an offset, or -1 if it lies in none. */
  public static int indexAt(List<Span> spans, int offset) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = spans.get(middle);
      if (offset < span.begin()) {
        high = middle - 1;
      } else if (offset >= span.end()) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  private static void cut(String text, int begin, int end, List<Span> sentences) {
    int start = begin;
    int i = begin;
    while (i < end) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        int next = i + 1;
        while (next < end
            && (ENDS.indexOf(text.charAt(next)) >= 0 || CLOSERS.indexOf(text.charAt(next)) >= 0)) {
          next++;
        }
        sentences.add(new Span(start, next));
        start = next;
        i = next;
      } else {
        i++;
      }
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }
}
