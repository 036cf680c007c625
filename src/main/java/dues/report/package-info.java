/**
 * Reports for finance. A {@link dues.report.sheet.ReportSheet} says what is asked and how it looks,
 * {@link dues.report.query} asks PostgreSQL under a role that may only read views, {@link
 * dues.report.format} writes CSV and XLSX, {@link dues.report.folder} puts whole files in place.
 * {@link dues.report.ReportRun} joins them for one date.
 */
@NullMarked
package dues.report;

import org.jspecify.annotations.NullMarked;
