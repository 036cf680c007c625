package dues.address.directory;

import dues.address.Quality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look-up of a city or a street gave: one place and how it was found, several that fit
 * equally, or none.
 *
 * @param quality how the place was found; AMBIGUOUS when several fit, UNPARSED when none does
 */
record Hit<T>(@Nullable T place, Quality quality) {

  static <T> Hit<T> none() {
    return new Hit<>(null, Quality.UNPARSED);
  }

  static <T> Hit<T> ambiguous() {
    return new Hit<>(null, Quality.AMBIGUOUS);
  }

  /** One candidate is the answer, several are none. */
  static <T> Hit<T> of(List<T> candidates, Quality quality) {
    if (candidates.size() == 1) {
      return new Hit<>(candidates.get(0), quality);
    }
    var distinct = candidates.stream().distinct().toList();
    if (distinct.isEmpty()) {
      return none();
    }
    return distinct.size() == 1 ? new Hit<>(distinct.get(0), quality) : ambiguous();
  }

  boolean isNone() {
    return place == null && quality == Quality.UNPARSED;
  }
}
