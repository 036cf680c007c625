/** Logging in, and choosing a password of one's own. */
@NullMarked
package dues.console.login;

import org.jspecify.annotations.NullMarked;
