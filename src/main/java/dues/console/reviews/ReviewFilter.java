package dues.console.reviews;

import dues.store.review.QuestionCounts.Count;
import dues.store.review.QuestionSlice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which questions are looked at; blank: of any source, for any reason. */
record ReviewFilter(
    @Nullable String kind, @Nullable String source, @Nullable String code, @Nullable Integer from) {

  static final int PAGE = 20;

  /** The same with every word filled in: of the kind of which there are any. */
  ReviewFilter filled(List<Count> counts, List<String> kinds) {
    String first = counts.stream().map(Count::kind).max(String::compareTo).orElse(kinds.get(0));
    String asked = kind != null && kinds.contains(kind) ? kind : first;
    return new ReviewFilter(
        asked,
        source == null ? "" : source,
        code == null ? "" : code,
        from == null ? 0 : Math.max(0, from));
  }

  QuestionSlice slice() {
    return new QuestionSlice(
        source == null || source.isEmpty() ? null : source,
        code == null || code.isEmpty() ? null : code,
        from == null ? 0 : from,
        PAGE);
  }

  /** Whether it is one of these. */
  boolean holds(Count count) {
    return count.kind().equals(kind)
        && ("".equals(source) || count.source().equals(source))
        && ("".equals(code) || count.code().equals(code));
  }
}
