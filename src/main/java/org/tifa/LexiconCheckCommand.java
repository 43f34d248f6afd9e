package org.tifa;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.tifa.article.EarlyUse;
import org.tifa.article.EarlyUses;
import org.tifa.article.ReadingSetup;
import org.tifa.config.DatingConfig;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.LexiconDoubt;
import org.tifa.slogan.LexiconReview;
import org.tifa.slogan.Slogan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Looks through the lexicon for doubtful rows, and for dates that an archive contradicts.
 *
 * <p>Input: a lexicon, and an archive if its dates are to be checked. Output: each doubtful row
 * with its line and the remedy, and each slogan that the archive uses before its {@code
 * introduced_on}, with the article and the words. Example: {@code tifa lexicon check my-lexicon.tsv
 * --archive news}
 */
@Command(
    name = "check",
    description =
        "Names doubtful rows of the lexicon, and slogans that an archive uses before their introduced_on.",
    mixinStandardHelpOptions = true)
final class LexiconCheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Lexicon to check (default: the one of the configuration).")
  private String file;

  @Option(
      names = "--archive",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Folder or file with dated articles.")
  private List<String> archive = List.of();

  @Mixin private ConfigOptions config;

  @Override
  public Integer call() {
    Configuration hadoop = new Configuration();
    List<String> settings = new ArrayList<>(config.settings());
    if (file != null) {
      settings.add("resources.lexicon=" + file);
    }
    ReadingSetup setup = RunRequest.setup(config.file(), settings, hadoop);
    Lexicon lexicon = Lexicon.parse("lexicon", setup.lexicon().text());
    PrintStream out = Console.out();
    tellDoubts(lexicon, setup.config().dating(), out);
    if (!archive.isEmpty()) {
      tellEarlyUses(EarlyUses.of(archive, setup, hadoop), out);
    }
    return Tifa.DONE;
  }

  private static void tellDoubts(Lexicon lexicon, DatingConfig dating, PrintStream out) {
    List<LexiconDoubt> doubts =
        LexiconReview.of(lexicon, dating.earliestYear(), dating.latestYear());
    doubts.forEach(out::println);
    out.println(
        "%,d slogans in %,d wordings, %,d doubts"
            .formatted(
                lexicon.slogans().size(),
                lexicon.slogans().stream().mapToInt(slogan -> slogan.wordings().size()).sum(),
                doubts.size()));
  }

  private static void tellEarlyUses(EarlyUses early, PrintStream out) {
    for (EarlyUse use : early.uses()) {
      Slogan slogan = use.slogan();
      out.println(
          "%s: introduced_on %s, but used by %s (%s) in %s%s"
              .formatted(
                  slogan.canonical(),
                  slogan.introducedOn(),
                  use.date().precision().spelled(use.date().datedOn()),
                  use.date().method().label(),
                  use.sourcePath(),
                  use.title() == null ? "" : ", " + use.title()));
      out.println(
          "  …%s【%s】%s…"
              .formatted(
                  use.mention().context().left(),
                  use.raw().replaceAll("\\s+", " "),
                  use.mention().context().right()));
    }
    out.println(
        "%,d articles, %,d of them dated; %,d slogans met there, %,d before their introduced_on"
            .formatted(
                early.articleCount(), early.datedCount(), early.metCount(), early.uses().size()));
  }
}
