package org.tifa.slogan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.tifa.config.ConfigurationException;

/**
 * A lexicon and the refused wordings after a review: rows of a draft that were decided yes are
 * slogans, those decided no are refused, and those decided by the name of a slogan are its forms.
 * What earlier reviews of the same draft have brought in is passed over.
 *
 * @param lexicon the file
 * @param refused the file
 * @param sloganCount slogans added
 * @param formCount forms added
 * @param refusedCount wordings refused
 * @param knownCount decisions that were there already
 */
public record LexiconRevision(
    String lexicon,
    String refused,
    int sloganCount,
    int formCount,
    int refusedCount,
    int knownCount) {

  /**
   * Puts the decisions of a draft into a lexicon: all of them, or none.
   *
   * @param lexicon the file as it was
   * @param refused the file as it was
   * @param draftName how messages call the draft
   * @param draft as a spreadsheet has saved it
   * @throws ConfigurationException naming every bad row with its line and the remedy
   */
  public static LexiconRevision of(String lexicon, String refused, String draftName, String draft) {
    return new Review(lexicon, refused, draftName).of(LexiconDraft.decisions(draftName, draft));
  }

  /** One review while its decisions are carried out. */
  private static final class Review {
    private final String draftName;
    private final Lexicon before;
    private final RefusedWordings refusedBefore;
    private final LexiconText text;
    private final StringBuilder refused;
    private final List<String> problems = new ArrayList<>();

    /** Letters → canonical form of the slogan whose they are. */
    private final Map<String, String> owners = new HashMap<>();

    /** Letters → line of the draft that has decided on them. */
    private final Map<String, Long> decided = new HashMap<>();

    private int slogans;
    private int forms;
    private int refusals;
    private int known;

    Review(String lexicon, String refused, String draftName) {
      this.draftName = draftName;
      this.before = Lexicon.parse("lexicon", lexicon);
      this.refusedBefore = RefusedWordings.parse("refused", refused);
      this.text = new LexiconText(lexicon, draftName);
      this.refused = new StringBuilder(String.join("\n", refused.lines().toList())).append('\n');
      before
          .slogans()
          .forEach(
              slogan ->
                  Lexicon.letters(slogan)
                      .forEach(letters -> owners.put(letters, slogan.canonical())));
    }

    LexiconRevision of(List<DraftDecision> decisions) {
      List<DraftDecision> once = decisions.stream().filter(this::isFirst).toList();
      once.stream().filter(DraftDecision::isYes).forEach(this::adopt);
      once.stream().filter(DraftDecision::isNo).forEach(this::refuse);
      once.stream().filter(one -> !one.isYes() && !one.isNo()).forEach(this::addForms);
      try {
        LexiconReader.read(text, text.text());
      } catch (ConfigurationException e) {
        problems.addAll(e.problems());
      }
      if (!problems.isEmpty()) {
        throw new ConfigurationException(problems);
      }
      return new LexiconRevision(text.text(), refused.toString(), slogans, forms, refusals, known);
    }

    private boolean isFirst(DraftDecision decision) {
      String letters = Glyphs.letters(decision.canonical());
      if (letters.isEmpty()) {
        problem(decision, "canonical '%s' is no wording: write it".formatted(decision.canonical()));
        return false;
      }
      Long other = decided.putIfAbsent(letters, decision.line());
      if (other != null) {
        problem(
            decision,
            "'%s' is already decided on in line %d: decide once"
                .formatted(decision.canonical(), other));
      }
      return other == null;
    }

    private void adopt(DraftDecision decision) {
      if (decision.canonical().equals(owners.get(Glyphs.letters(decision.canonical())))) {
        known++;
        return;
      }
      if (!isRefused(decision)) {
        text.add(decision);
        decision
            .wordings()
            .forEach(form -> owners.putIfAbsent(Glyphs.letters(form), decision.canonical()));
        slogans++;
      }
    }

    private void refuse(DraftDecision decision) {
      String owner = owners.get(Glyphs.letters(decision.canonical()));
      if (owner != null) {
        problem(
            decision,
            "'%s' is a wording of the slogan '%s': remove it there, or decide nothing"
                .formatted(decision.canonical(), owner));
        return;
      }
      if (refusedBefore.contains(decision.canonical())) {
        known++;
        return;
      }
      for (String cell : List.of(decision.canonical(), decision.note())) {
        Cells.problems("note", cell).forEach(words -> problem(decision, words));
      }
      refused.append(CSVFormat.TDF.format(decision.canonical(), decision.note())).append('\n');
      refusals++;
    }

    private void addForms(DraftDecision decision) {
      String target = owners.get(Glyphs.letters(decision.words()));
      if (target == null) {
        problem(
            decision,
            "decision '%s' is neither yes nor no nor a slogan: write one of them, or add its row"
                .formatted(decision.words()));
        return;
      }
      if (isRefused(decision)) {
        return;
      }
      List<String> added = new ArrayList<>();
      for (String form : decision.wordings()) {
        String owner = owners.putIfAbsent(Glyphs.letters(form), target);
        if (owner == null) {
          added.add(form);
        } else if (!owner.equals(target)) {
          problem(
              decision,
              "'%s' is a wording of the slogan '%s': remove it there, or decide nothing"
                  .formatted(form, owner));
        }
      }
      if (added.isEmpty()) {
        known++;
      } else {
        text.addForms(target, added, decision);
        forms += added.size();
      }
    }

    private boolean isRefused(DraftDecision decision) {
      boolean isRefused = refusedBefore.contains(decision.canonical());
      if (isRefused) {
        problem(
            decision,
            "'%s' was refused in line %d of the refused wordings: remove that row, or decide no"
                .formatted(decision.canonical(), refusedBefore.line(decision.canonical())));
      }
      return isRefused;
    }

    private void problem(DraftDecision decision, String words) {
      problems.add("%s line %d: %s".formatted(draftName, decision.line(), words));
    }
  }
}
