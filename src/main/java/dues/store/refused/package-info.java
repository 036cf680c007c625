/**
 * What refused rows leave behind, and how they come in after all. {@link
 * dues.store.refused.RefusedKeys} knows which records they would have brought, {@link
 * dues.store.refused.ParkedRows} waits for what they refer to, {@link dues.store.refused.HeldSets}
 * keeps what a set would have become, {@link dues.store.refused.Resubmissions} ties mended rows to
 * the refused ones, {@link dues.store.refused.SupersededRows} holds them against later exports.
 */
@NullMarked
package dues.store.refused;

import org.jspecify.annotations.NullMarked;
