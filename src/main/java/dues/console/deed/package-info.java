/**
 * What people do on pages: {@link dues.console.deed.Doing} does it by the same code as the
 * commands, keeps it in the audit, and tells it on the next page.
 */
@NullMarked
package dues.console.deed;

import org.jspecify.annotations.NullMarked;
