package dues.console.reviews;

import dues.store.review.QuestionCounts.Count;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** How many questions there are of each word of a filter. */
record Tally(String word, long questions) {

  /**
   * Counts by one of their sides.
   *
   * @param always words that are shown with 0, too, and in this order
   */
  static List<Tally> of(
      Collection<Count> counts, List<String> always, Function<Count, String> side) {
    TreeMap<String, Long> sums = new TreeMap<>();
    counts.forEach(count -> sums.merge(side.apply(count), count.questions(), Long::sum));
    Collection<String> words = always.isEmpty() ? sums.keySet() : always;
    return words.stream().map(word -> new Tally(word, sums.getOrDefault(word, 0L))).toList();
  }
}
