/**
 * An import that is thrown away: {@link dues.batch.preview.ImportPreview} does the steps of the
 * real one in a single transaction, looks at what came of it, and rolls it back. {@link
 * dues.batch.preview.ForetoldImport} is what it saw.
 */
@NullMarked
package dues.batch.preview;

import org.jspecify.annotations.NullMarked;
