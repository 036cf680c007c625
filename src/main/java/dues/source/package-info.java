/**
 * What the exports of billing systems say, one file per billing system.
 *
 * <p>A {@link dues.source.SourceSheet} names a kind and a path. {@link dues.source.Export} finds
 * the files, checks them, and reads them row by row; an {@link dues.source.ExportKind} turns every
 * row into {@linkplain dues.source.record.SourceRecord records} of the one catalogue {@link
 * dues.source.record.RecordType}, or into {@linkplain dues.source.Reject rejects} with a {@link
 * dues.source.RejectCode}. Rows that were set aside go back to the operator through {@link
 * dues.source.rejected.RejectFiles}, in the layout they came in.
 *
 * <p>Nothing here knows the database: what several billings bring is checked and published by one
 * importer, whichever kind it came from.
 */
@NullMarked
package dues.source;

import org.jspecify.annotations.NullMarked;
