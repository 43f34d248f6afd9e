package org.tifa.article;

import java.io.Serializable;
import java.util.List;
import org.tifa.slogan.ArticleMentions;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.Slogan;

/**
 * The scan for all slogans of a run, those of the lexicon and discovered ones, small enough to send
 * to executors. The automaton is built once in each process.
 */
public final class MentionScan implements Serializable {
  private final ReadingSetup setup;

  private final List<Slogan> discovered;

  private transient ArticleMentions mentions;

  /**
   * @param discovered slogans that the setup's lexicon lacks
   */
  public MentionScan(ReadingSetup setup, List<Slogan> discovered) {
    this.setup = setup;
    this.discovered = List.copyOf(discovered);
  }

  /** The slogans looked for. */
  public Lexicon slogans() {
    return ArticleReader.of(setup).lexicon().with(discovered);
  }

  /** What finds them. */
  synchronized ArticleMentions mentions() {
    if (mentions == null) {
      mentions = setup.mentionsOf(slogans());
    }
    return mentions;
  }
}
