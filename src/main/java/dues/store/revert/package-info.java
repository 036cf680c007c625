/**
 * Takes one import back: {@link dues.store.revert.RevertedRuns} knows which may be, {@code
 * TouchedRows} what people have built on since and so stays, {@link
 * dues.store.revert.WithdrawnFacts} puts the facts back (rows with keys, sets, statuses seen), and
 * {@code RevertedActions} what the import meant for operators' actions. Nothing is deleted: what is
 * taken back becomes a version.
 */
@NullMarked
package dues.store.revert;

import org.jspecify.annotations.NullMarked;
