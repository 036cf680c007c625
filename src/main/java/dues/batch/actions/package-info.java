/**
 * Operators' actions on subscriptions. {@link dues.batch.actions.ApplyActionsJob} is the list;
 * {@link dues.batch.actions.Applying} applies one action and previews all: {@link
 * dues.batch.actions.MemberApplication} does so for each contract it concerns, {@link
 * dues.batch.actions.Saying} writes what it says of subscriptions, and {@link
 * dues.batch.actions.Differences} lets the core compute the fees before and after, so that nothing
 * reaches a closed month by surprise. What was ordered is in package {@code request}.
 */
@NullMarked
package dues.batch.actions;

import org.jspecify.annotations.NullMarked;
