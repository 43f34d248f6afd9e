package org.tifa.family;

import java.util.List;

/**
 * A wording as it is compared.
 *
 * @param member whose wording it is
 * @param text as the lexicon writes it, or as it was discovered
 * @param parts bare letters between separators
 * @param bare all bare letters
 */
record FamilyWording(Member member, String text, List<String> parts, String bare) {
  static FamilyWording of(Member member, String text) {
    List<String> parts = BareLetters.parts(text);
    return new FamilyWording(member, text, parts, String.join("", parts));
  }

  boolean isCanonical() {
    return text.equals(member.canonical());
  }

  boolean isListed() {
    return member.isListed();
  }

  boolean isList() {
    return parts.size() > 1;
  }

  int length() {
    return bare.length();
  }
}
