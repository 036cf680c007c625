/**
 * Services come alive. {@link dues.batch.activation.ActivateServicesJob} is the list; {@link
 * dues.batch.activation.Opening} makes operations of orders and events, {@link
 * dues.batch.activation.Dispatch} asks modules, {@link dues.batch.activation.Completion} does what
 * follows from a success, and {@link dues.batch.activation.TaskDesk} is where people work on tasks,
 * {@link dues.batch.activation.Reruns} where they start operations once more. What modules there
 * are stands in package {@code sheet}.
 */
@NullMarked
package dues.batch.activation;

import org.jspecify.annotations.NullMarked;
