/**
 * What people work on: {@link dues.console.processes.ProcessesPage} is the queue, {@link
 * dues.console.processes.ProcessPage} shows one process and does what {@code dues process} does.
 */
@NullMarked
package dues.console.processes;

import org.jspecify.annotations.NullMarked;
