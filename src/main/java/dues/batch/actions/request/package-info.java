/**
 * What an operator orders: a {@link dues.batch.actions.request.Request} read from its row by {@link
 * dues.batch.actions.request.RequestParser}, the {@link dues.batch.actions.request.Members} it
 * concerns, the {@link dues.batch.actions.request.Effects} it has on a subscription, and a {@link
 * dues.batch.actions.request.Refusal} where one of these fails.
 */
@NullMarked
package dues.batch.actions.request;

import org.jspecify.annotations.NullMarked;
