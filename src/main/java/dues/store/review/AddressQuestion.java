package dues.store.review;

import org.jspecify.annotations.Nullable;

/**
 * Which house is this?
 *
 * @param house the house that it was read as, if it was one
 */
public record AddressQuestion(Question question, @Nullable Long house, @Nullable String flat) {}
