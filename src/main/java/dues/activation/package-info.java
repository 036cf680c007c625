/**
 * How a service that was ordered comes alive. An {@link dues.activation.Operation} asks a {@link
 * dues.activation.Module} for something of a {@link dues.activation.OperationKind}; which module is
 * the {@link dues.activation.Choice}'s, when it is tried again the {@link
 * dues.activation.RetryPolicy}'s. What no module does becomes somebody's {@link
 * dues.activation.Task}, and what is done moves the item to its {@link dues.activation.ItemState}.
 *
 * <p>Ordered and paid → In progress → two failures → success at the third try, ten minutes later →
 * Active.
 */
@NullMarked
package dues.activation;

import org.jspecify.annotations.NullMarked;
