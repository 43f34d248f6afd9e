package org.tifa.family;

import java.util.ArrayList;
import java.util.List;
import org.tifa.slogan.Lexicon;
import org.tifa.slogan.Relation;
import org.tifa.slogan.RelationKind;
import org.tifa.slogan.Slogan;

/**
 * A relation of the lexicon between two of its slogans.
 *
 * @param sloganId the slogan that has the relation
 * @param kind what it is to the other
 * @param otherId the other slogan
 */
record Declaration(String sloganId, RelationKind kind, String otherId) {
  /** All relations of a lexicon, in its order. */
  static List<Declaration> of(Lexicon lexicon) {
    List<Declaration> declarations = new ArrayList<>();
    for (Slogan slogan : lexicon.slogans()) {
      for (Relation relation : slogan.relations()) {
        String otherId = Lexicon.sloganId(relation.canonical());
        declarations.add(new Declaration(slogan.sloganId(), relation.kind(), otherId));
      }
    }
    return declarations;
  }
}
