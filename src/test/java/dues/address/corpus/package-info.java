/**
 * Addresses whose house is known, because they were made from it: {@link
 * dues.address.corpus.CorpusFile} is what one language's towns, streets and habits are, {@link
 * dues.address.corpus.Corpus} the directory and the addresses written from it with a seed.
 */
@NullMarked
package dues.address.corpus;

import org.jspecify.annotations.NullMarked;
