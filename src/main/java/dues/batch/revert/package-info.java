/**
 * Takes back what one import brought. {@link dues.batch.revert.Revertible} says which import may
 * be, {@link dues.batch.revert.RevertImportJob} is the list of steps.
 */
@NullMarked
package dues.batch.revert;

import org.jspecify.annotations.NullMarked;
