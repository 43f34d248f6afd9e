package org.tifa.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes an archive with planted truth: raw files in FOLDER/archive, what is planted in
 * FOLDER/truth.
 *
 * <p>Example: {@code src/test/sh/generate 10Mc target/made --seed 7}
 */
@Command(
    name = "generate",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Writes a made archive to FOLDER/archive and what is planted to FOLDER/truth.")
public final class Generate implements Callable<Integer> {
  @Mixin private final Recipe recipe = Recipe.unsettled();

  @Parameters(
      index = "1",
      paramLabel = "FOLDER",
      description = "New, empty, or of an earlier archive, which is replaced.")
  private Path folder;

  @Option(names = "--files", defaultValue = "8", description = "Files of JSON Lines. (8)")
  private int files;

  @Option(
      names = "--as-text",
      description = "An article a text file, {code}/{date}-{number}.txt, in place of JSON Lines.")
  private boolean isText;

  private Generate() {}

  /** Makes an archive. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** What {@link #main} does, for callers that go on after it; the exit code: 0 for done. */
  public static int execute(String... args) {
    return Recipe.parser(new Generate())
        .setExecutionExceptionHandler(
            (exception, command, result) -> {
              if (exception instanceof IllegalArgumentException) {
                command.getErr().println("generate: " + exception.getMessage());
                return CommandLine.ExitCode.USAGE;
              }
              throw exception;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    recipe.settle();
    if (files < 1 || files > 9_999) {
      throw new IllegalArgumentException("--files is " + files + ": write 1 to 9999");
    }
    clear();
    long begun = System.nanoTime();
    Generator generator = Generator.of(recipe);
    Path archive = folder.resolve("archive");
    long bytes;
    Observed observed;
    try (ArchiveFiles out =
            isText ? new TextFiles(archive) : new JsonLinesFiles(archive, recipe.size, files);
        TruthFiles truth = new TruthFiles(folder.resolve("truth"), generator)) {
      generator.each(
          article -> {
            try {
              truth.take(article, out.write(article));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      bytes = out.byteCount();
      observed = truth.observed();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "%,d articles, %,d characters, %,d bytes in %.1f s: %.1f MB/s%n",
        observed.articles(), observed.characters(), bytes, seconds, bytes / 1e6 / seconds);
    return CommandLine.ExitCode.OK;
  }

  /** Removes an earlier archive; a folder with anything else is left alone. */
  private void clear() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      boolean isEmpty = inside.findAny().isEmpty();
      if (!isEmpty && !Files.exists(folder.resolve("truth").resolve("articles.tsv"))) {
        throw new IllegalArgumentException(
            "folder '%s' holds other files: name a new or empty one".formatted(folder));
      }
    }
    for (String part : List.of("archive", "truth")) {
      FileUtils.deleteDirectory(folder.resolve(part).toFile());
    }
  }
}
