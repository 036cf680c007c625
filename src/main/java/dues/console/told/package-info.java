/**
 * What the engine and the books say in English, in the reader's language: {@link
 * dues.console.told.Told} knows sentences, {@link dues.console.told.Derivation} how an amount came
 * about, {@link dues.console.told.Refusal} what is wrong with a row and what is to be done.
 */
@NullMarked
package dues.console.told;

import org.jspecify.annotations.NullMarked;
