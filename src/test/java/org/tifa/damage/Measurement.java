package org.tifa.damage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tifa.article.ReadArticle;
import org.tifa.config.ResourceFile;
import org.tifa.place.Gazetteer;
import org.tifa.slogan.SloganScanner;

/** Prints pages with each kind of damage, reads them back and scores what was read. */
final class Measurement {
  private static final Path SAMPLE =
      Path.of("src", "main", "resources", "org", "tifa", "sample", "archive");

  private final Reading reading = new Reading();
  private final List<CleanPage> pages;
  private final Printer printer;
  final Map<Damage, Score> scores = new EnumMap<>(Damage.class);

  /**
   * @param shared folder with the real reports; without it the bundled sample alone is printed
   */
  Measurement(Path shared, long seed) throws IOException {
    Gazetteer gazetteer = Gazetteer.parse(ResourceFile.bundled("gazetteer").text());
    Passages passages = new Passages(gazetteer);
    List<Passage> all = new ArrayList<>(passages.sample(SAMPLE, reading));
    if (Files.isDirectory(shared.resolve("archive"))) {
      all.addAll(passages.provinces(shared.resolve("archive/provinces-2026"), 2026));
      all.addAll(passages.reports(shared.resolve("archive/state-council/reports.jsonl")));
    }
    this.pages = new Newsroom(gazetteer).pages(all, seed);
    this.printer = new Printer(seed);
  }

  int pageCount() {
    return pages.size();
  }

  /**
   * Measures every so many pages.
   *
   * @param step 1 for all of them
   */
  Collection<Score> run(int step, Collection<Damage> kinds) {
    for (int i = 0; i < pages.size(); i += step) {
      CleanPage page = pages.get(i);
      PrintedPage undamaged = printer.print(page, Damage.NONE);
      Claims[] claims =
          score(Damage.NONE).count(undamaged, reading.read(undamaged), null, reading.scanner);
      for (Damage kind : kinds) {
        if (kind != Damage.NONE && kind.befalls(page.articles().size())) {
          PrintedPage printed = printer.print(page, kind);
          score(kind).count(printed, reading.read(printed), claims, reading.scanner);
        }
      }
    }
    return scores.values();
  }

  private Score score(Damage kind) {
    return scores.computeIfAbsent(kind, Score::new);
  }

  SloganScanner scanner() {
    return reading.scanner;
  }

  int articleCount() {
    return pages.stream().mapToInt(page -> page.articles().size()).sum();
  }

  PrintedPage printed(int number, Damage kind) {
    return printer.print(pages.get(number), kind);
  }

  List<ReadArticle> read(PrintedPage page) {
    return reading.read(page);
  }

  /**
   * Measures and writes the table: folder of the real input, step, file to write, seed, and the
   * kinds of damage by their constants' names, all of them if none is given.
   */
  public static void main(String[] arguments) throws IOException {
    Path shared = Path.of(arguments[0]);
    int step = Integer.parseInt(arguments[1]);
    Path report = Path.of(arguments[2]);
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    Measurement measurement = new Measurement(shared, seed);
    List<Damage> kinds = new ArrayList<>();
    for (int i = 4; i < arguments.length; i++) {
      kinds.add(Damage.valueOf(arguments[i]));
    }
    if (kinds.isEmpty()) {
      kinds.addAll(List.of(Damage.values()));
    }
    Collection<Score> scores = measurement.run(step, kinds);
    String table = Tables.markdown(scores);
    Files.writeString(report, table);
    List<String> faults = new ArrayList<>();
    scores.forEach(score -> faults.addAll(score.faults));
    Files.write(Path.of(arguments[2] + ".faults"), faults);
    System.out.println(table);
  }
}
