/**
 * How the lines of a contract come about, told tile by tile: a {@link
 * dues.charge.account.SubscriptionAccount} has {@link dues.charge.account.TileAccount tiles}, a
 * tile its {@link dues.charge.account.Stretch stretches} of days, billable or not and why, the
 * lines that should exist and what is {@link dues.charge.account.Withheld withheld}. {@code
 * dues.charge.Accrual#account} makes them.
 */
@NullMarked
package dues.charge.account;

import org.jspecify.annotations.NullMarked;
