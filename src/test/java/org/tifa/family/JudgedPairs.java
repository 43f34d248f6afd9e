package org.tifa.family;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.tifa.article.ArticleReader;
import org.tifa.article.ReadingSetup;
import org.tifa.config.ConfigLoader;
import org.tifa.config.TifaConfig;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.Slogan;
import org.tifa.slogan.WordingParts;

/**
 * Pairs of wordings, each judged by a reader: one family or not. The wordings that the lexicon has
 * are its slogans, the others stand for discovered ones; all families are made at once.
 */
final class JudgedPairs {
  /** One judgement. */
  record Pair(String half, String one, String other, boolean isSame, String why) {}

  private final List<Pair> pairs;
  private final Families families;
  private final Map<String, String> owners = new HashMap<>();

  JudgedPairs() throws IOException {
    pairs = read();
    TifaConfig config = ConfigLoader.defaults();
    Lexicon lexicon = ArticleReader.of(ReadingSetup.of(config, new Configuration(false))).lexicon();
    List<Member> members = new ArrayList<>();
    for (Slogan slogan : lexicon.slogans()) {
      members.add(Member.of(slogan, 0));
      slogan.wordings().forEach(wording -> owners.put(letters(wording), slogan.sloganId()));
    }
    Set<String> discovered = new HashSet<>();
    for (Pair pair : pairs) {
      for (String wording : List.of(pair.one(), pair.other())) {
        if (!owners.containsKey(letters(wording)) && discovered.add(wording)) {
          String sloganId = Lexicon.sloganId(wording);
          owners.put(letters(wording), sloganId);
          members.add(Member.discovered(sloganId, wording, List.of(), 0));
        }
      }
    }
    families = Families.of(members, Declaration.of(lexicon), config.family());
  }

  List<Pair> pairs() {
    return pairs;
  }

  Families families() {
    return families;
  }

  boolean isJoined(Pair pair) {
    return head(pair.one()).equals(head(pair.other()));
  }

  private Member head(String wording) {
    return families.head(owners.get(letters(wording)));
  }

  private static String letters(String wording) {
    return String.join("", WordingParts.of(wording));
  }

  private static List<Pair> read() throws IOException {
    try (InputStream stream = JudgedPairs.class.getResourceAsStream("/families/pairs.tsv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(cells -> new Pair(cells[0], cells[1], cells[2], cells[3].equals("yes"), cells[4]))
          .toList();
    }
  }
}
