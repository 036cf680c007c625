/**
 * Turns the text of an address into tokens that know what they may mean.
 *
 * <p>{@link dues.address.text.Characters} makes all dashes, quotes and spaces alike, {@link
 * dues.address.text.Tokenizer} cuts the text and repairs mixed scripts, and {@link
 * dues.address.text.Dictionary} (plain text files, one per language) says which words are types,
 * parts of a house number, ordinals or names of countries. What a word means in its place is
 * decided later.
 */
@NullMarked
package dues.address.text;

import org.jspecify.annotations.NullMarked;
