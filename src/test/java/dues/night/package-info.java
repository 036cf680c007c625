/**
 * The product seen from outside: {@code target/dues.jar} as a child process in a fresh home with
 * the sample exports.
 *
 * <p>{@link dues.night.SampleHome} makes the home, {@link dues.night.Program} runs a command there
 * and can be killed, {@link dues.night.Golden} compares what comes out with {@code
 * sample-data/expected}.
 */
@NullMarked
package dues.night;

import org.jspecify.annotations.NullMarked;
