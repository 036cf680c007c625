/**
 * Which persons are compared at all: those who share a {@link dues.matching.blocking.BlockKeys key}
 * (a document, a phone, a birth date and the sound of a name …). {@link
 * dues.matching.blocking.BlockIndex} holds the keys of all and bounds how many share one.
 */
@NullMarked
package dues.matching.blocking;

import org.jspecify.annotations.NullMarked;
