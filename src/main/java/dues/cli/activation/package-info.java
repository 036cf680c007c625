/**
 * The commands about services coming alive: {@link dues.cli.activation.OperationsCommand} and
 * {@link dues.cli.activation.TasksCommand} list, {@link dues.cli.activation.OperationCommand} and
 * {@link dues.cli.activation.TaskCommand} show one and do something about it.
 */
@NullMarked
package dues.cli.activation;

import org.jspecify.annotations.NullMarked;
