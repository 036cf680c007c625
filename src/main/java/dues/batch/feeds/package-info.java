/**
 * Tells the billings what became of their contracts: a step of each job that changes something
 * notes the rows under a number, {@link dues.batch.feeds.WriteFeedsStep} makes the files of them.
 */
@NullMarked
package dues.batch.feeds;

import org.jspecify.annotations.NullMarked;
