/**
 * What people look at while services come alive: {@link dues.store.activation.lists.OperationList}
 * what is asked of modules, {@link dues.store.activation.lists.TaskList} what people are to do.
 */
@NullMarked
package dues.store.activation.lists;

import org.jspecify.annotations.NullMarked;
