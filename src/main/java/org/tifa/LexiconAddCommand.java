package org.tifa;

import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigLoader;
import org.tifa.config.ResourceFile;
import org.tifa.slogan.LexiconRevision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Puts a reviewed draft into the lexicon.
 *
 * <p>Input: a draft with decisions, and the lexicon and refused wordings of the configuration.
 * Output: both with the decisions in them, as files for the next run. Nothing is written if a row
 * is wrong. Example: {@code tifa lexicon add draft.tsv --output reviewed}
 */
@Command(
    name = "add",
    description =
        "Puts the decisions of a reviewed draft into the lexicon and the refused wordings.",
    mixinStandardHelpOptions = true)
final class LexiconAddCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "Reviewed draft.")
  private String draft;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder that gets lexicon.tsv and refused.tsv, those of the configuration with the decisions.")
  private String output;

  @Mixin private ConfigOptions config;

  @Override
  public Integer call() {
    Configuration hadoop = new Configuration();
    ReadingSetup setup =
        RunRequest.setup(ConfigLoader.load(config.file(), config.settings(), hadoop), hadoop);
    LexiconRevision revision =
        LexiconRevision.of(
            setup.lexicon().text(),
            setup.refused().text(),
            "draft",
            ResourceFile.given("draft", draft, hadoop).text());
    String lexicon = output + "/lexicon.tsv";
    String refused = output + "/refused.tsv";
    OutputFile.write(refused, revision.refused(), hadoop);
    OutputFile.write(lexicon, revision.lexicon(), hadoop);
    Console.out()
        .println(
            "%,d slogans and %,d forms added, %,d wordings refused, %,d decisions were there already"
                .formatted(
                    revision.sloganCount(),
                    revision.formCount(),
                    revision.refusedCount(),
                    revision.knownCount()));
    Console.out()
        .println(
            "for the next run: --set resources.lexicon=%s --set resources.refused=%s"
                .formatted(lexicon, refused));
    return Tifa.DONE;
  }
}
