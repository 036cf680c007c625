/**
 * The job {@code finance-reports}: draft every report from one moment of the books, put the files
 * in place under the lease, the manifest last. Killed anywhere and run again it gives the same
 * bytes.
 */
@NullMarked
package dues.batch.reports;

import org.jspecify.annotations.NullMarked;
