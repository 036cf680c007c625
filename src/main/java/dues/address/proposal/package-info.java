/**
 * What a doubtful address may mean, for the person who decides: {@link
 * dues.address.proposal.Proposals} lists the streets of the directory that are like the one that
 * was read, each with its reason and with what taking it would do.
 */
@NullMarked
package dues.address.proposal;

import org.jspecify.annotations.NullMarked;
