/**
 * The catalogue of records that exports bring: types with their columns, a record with its values,
 * place and hash. Whatever the billing, this is what reaches the database.
 */
@NullMarked
package dues.source.record;

import org.jspecify.annotations.NullMarked;
