/**
 * Refused rows: {@link dues.console.rejects.RejectsPage} shows them by reason and row beside its
 * reason, and takes mended ones in.
 */
@NullMarked
package dues.console.rejects;

import org.jspecify.annotations.NullMarked;
