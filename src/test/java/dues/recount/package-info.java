/**
 * The sample ledger counted once more, naively and apart from the product: facts are read from the
 * sample tables, every day of every subscription is looked at on its own, amounts are fractions of
 * whole numbers.
 *
 * <p>{@link dues.recount.Book} turns one night's tables into {@link dues.recount.Taken}
 * subscriptions, {@link dues.recount.Recount} into the {@link dues.recount.Line}s they owe, {@link
 * dues.recount.Arithmetic} works out the hand calculations of {@code
 * sample-data/expected/arithmetic.csv}. No class of the product is used, so that the product is
 * compared with the rules and not with itself.
 */
@NullMarked
package dues.recount;

import org.jspecify.annotations.NullMarked;
