/**
 * How a report's rows are read: {@link dues.report.query.ReportSnapshot} streams the rows of
 * several reports out of one moment of the books, under a role that may only select from the views
 * of schema {@code reporting}.
 */
@NullMarked
package dues.report.query;

import org.jspecify.annotations.NullMarked;
