package org.tifa.archive;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The charsets that a user names by path: no declaration and no guess is asked there. A pattern is
 * matched against the end of a source path by whole segments; {@code *} is anything in a segment.
 * Immutable and safe for threads.
 */
final class CharsetRules {
  private record Rule(Pattern path, Charset charset) {}

  private final List<Rule> rules = new ArrayList<>();

  /**
   * @param charsets name → patterns of paths; every name is known to Java
   */
  CharsetRules(Map<String, List<String>> charsets) {
    charsets.forEach(
        (name, paths) -> paths.forEach(path -> rules.add(rule(path, Charset.forName(name)))));
  }

  /** What is named for a path: a sure choice. */
  Optional<CharsetChoice> choice(String sourcePath, byte[] bytes) {
    for (Rule rule : rules) {
      if (rule.path.matcher(sourcePath).matches()) {
        return Optional.of(CharsetChoice.named(rule.charset, bytes));
      }
    }
    return Optional.empty();
  }

  private static Rule rule(String path, Charset charset) {
    String regex = SourcePaths.ending(path) + SourcePaths.ANY_RECORD;
    return new Rule(Pattern.compile(regex, Pattern.DOTALL), charset);
  }
}
