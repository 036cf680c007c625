package dues.store.review;

import org.jspecify.annotations.Nullable;

/**
 * A part of the open questions; null: of any source, for any reason.
 *
 * @param most how many, after {@code skip} others
 */
public record QuestionSlice(@Nullable String source, @Nullable String code, int skip, int most) {

  /** Every question. */
  public static final QuestionSlice ALL = of(null);

  /** Every question, or those of one source. */
  public static QuestionSlice of(@Nullable String source) {
    return new QuestionSlice(source, null, 0, Integer.MAX_VALUE);
  }
}
