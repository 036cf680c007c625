package dues.store.review;

import org.jspecify.annotations.Nullable;

/**
 * Which house is this?
 *
 * @param house the house that it was read as, if it was one
 * @param street the title of the street that it was read as
 * @param number the house's number that was read
 */
public record AddressQuestion(
    Question question,
    @Nullable Long house,
    @Nullable String flat,
    @Nullable String street,
    @Nullable String number) {}
