/**
 * An address half read ({@link dues.address.stage.Draft}) and the stages that take numbers out of
 * it: post code, rooms, house (N6, N8, N9). A {@link dues.address.stage.Stage} takes the tokens it
 * understands and leaves the others.
 */
@NullMarked
package dues.address.stage;

import org.jspecify.annotations.NullMarked;
