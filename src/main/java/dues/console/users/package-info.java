/** Who may use the console: {@link dues.console.users.UsersPage}. */
@NullMarked
package dues.console.users;

import org.jspecify.annotations.NullMarked;
