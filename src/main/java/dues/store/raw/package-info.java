/**
 * The exports' rows as they stood in their files: written in blocks beside the staged rows, kept
 * where a fact, a held or a parked row came of them.
 */
@NullMarked
package dues.store.raw;

import org.jspecify.annotations.NullMarked;
