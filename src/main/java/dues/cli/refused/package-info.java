/**
 * Refused rows as the commands tell them: {@link dues.cli.refused.RejectsCard} groups them, {@link
 * dues.cli.refused.ImportCard} says what became of them.
 */
@NullMarked
package dues.cli.refused;

import org.jspecify.annotations.NullMarked;
