/**
 * Services that come alive: {@link dues.console.tasks.OperationsPage} shows what is asked of
 * modules, {@link dues.console.tasks.TasksPage} and {@link dues.console.tasks.TaskPage} what people
 * do instead, by the same code as {@code dues operation} and {@code dues task}.
 */
@NullMarked
package dues.console.tasks;

import org.jspecify.annotations.NullMarked;
