/**
 * Who may do what: {@link dues.console.security.Route} is the whole table, {@link
 * dues.console.security.Access} enforces it. Passwords are bcrypt hashes; logins are throttled.
 */
@NullMarked
package dues.console.security;

import org.jspecify.annotations.NullMarked;
