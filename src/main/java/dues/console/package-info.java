/**
 * The web pages: one package a page, its HTML under {@code templates/}. {@link
 * dues.console.Console} starts them; {@link dues.console.security.Route} says who may do what.
 *
 * <p>A page shows what the commands show and does what they do, by the same classes.
 */
@NullMarked
package dues.console;

import org.jspecify.annotations.NullMarked;
