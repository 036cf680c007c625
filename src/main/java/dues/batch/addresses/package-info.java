/**
 * normalize-addresses: the directory files of the sources become the directory, the addresses of
 * changed contracts become houses of it; a house that is missing is created, the doubtful wait for
 * a person.
 */
@NullMarked
package dues.batch.addresses;

import org.jspecify.annotations.NullMarked;
