/**
 * How a report's rows are read: {@link dues.report.query.ReportSql} turns named parameters into
 * bind variables, {@link dues.report.query.ReportRole} sees to the role that may only select from
 * the views of schema {@code reporting}, and {@link dues.report.query.ReportSnapshot} streams the
 * rows of several reports out of one moment of the books.
 */
@NullMarked
package dues.report.query;

import org.jspecify.annotations.NullMarked;
