/**
 * Persons who are forgotten: {@link dues.store.erasure.ErasedContracts} and {@link
 * dues.store.erasure.ErasedTalk} take out what tables say of them, {@link
 * dues.store.erasure.KeptOut} keeps later imports from bringing it back. Nothing of money is
 * touched.
 */
@NullMarked
package dues.store.erasure;

import org.jspecify.annotations.NullMarked;
