/**
 * SQL, one class per aggregate. {@link dues.store.FactTable} is the catalogue of fact tables;
 * {@link dues.store.StagedRows} takes an import's rows by COPY, {@link dues.store.FactRows}
 * publishes them set by set. Nothing here decides anything about money.
 */
@NullMarked
package dues.store;

import org.jspecify.annotations.NullMarked;
