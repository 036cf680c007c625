package dues.matching.scored;

import dues.matching.compare.Alignment;
import dues.matching.compare.Dates;
import dues.matching.compare.Likeness;
import dues.matching.compare.Numbers;
import dues.matching.compare.Word;
import org.jspecify.annotations.Nullable;

/** How alike the fields of pairs are, counted with the probability that a pair is one person. */
final class Observation {
  private final double[][] counts = new double[Field.values().length][Likeness.values().length];

  void note(Person one, Person other, double share) {
    for (var pair : Alignment.of(one.name(), other.name())) {
      note(Field.NAME, pair.isInitial() ? null : pair.likeness(), share);
    }
    if (one.birth() != 0 && other.birth() != 0) {
      note(Field.BIRTH, Dates.likeness(one.birth(), other.birth()), share);
    }
    number(one.keys().document(), other.keys().document(), share);
    number(one.keys().taxNumber(), other.keys().taxNumber(), share);
    shared(Field.PHONE, one.keys().phones(), other.keys().phones(), share);
    shared(Field.EMAIL, one.keys().emails(), other.keys().emails(), share);
    for (var pair : Alignment.of(one.home().parts(), other.home().parts())) {
      note(Field.ADDRESS, pair.isInitial() ? null : pair.likeness(), share);
    }
    if (one.home().flat() != null && other.home().flat() != null) {
      var isSame = one.home().flat() == other.home().flat();
      note(Field.FLAT, isSame ? Likeness.SAME : Likeness.OTHER, share);
    }
  }

  /** Adds what another share of the pairs came to. */
  void add(Observation other) {
    for (var field = 0; field < counts.length; field++) {
      for (var level = 0; level < counts[field].length; level++) {
        counts[field][level] += other.counts[field][level];
      }
    }
  }

  private void number(@Nullable Word one, @Nullable Word other, double share) {
    if (one != null && other != null) {
      note(Field.DOCUMENT, Numbers.likeness(one.text(), other.text()), share);
    }
  }

  private void shared(Field field, Word[] ones, Word[] others, double share) {
    if (ones.length > 0 && others.length > 0) {
      var isShared =
          java.util.Arrays.asList(ones).stream()
              .anyMatch(java.util.Arrays.asList(others)::contains);
      note(field, isShared ? Likeness.SAME : Likeness.OTHER, share);
    }
  }

  private void note(Field field, @Nullable Likeness likeness, double share) {
    if (likeness != null) {
      counts[field.row()][likeness.level()] += share;
    }
  }

  /** Shares of the likenesses of each field, drawn towards what is usual where little was seen. */
  double[][] shares(double[][] usual, double weight) {
    var shares = new double[counts.length][];
    for (var field = 0; field < counts.length; field++) {
      var all = java.util.Arrays.stream(counts[field]).sum();
      shares[field] = new double[counts[field].length];
      for (var level = 0; level < shares[field].length; level++) {
        shares[field][level] =
            (counts[field][level] + weight * usual[field][level]) / (all + weight);
      }
    }
    return shares;
  }
}
