/**
 * What a report is, before a database or a file is touched: a {@link dues.report.sheet.ReportSheet}
 * with its {@link dues.report.sheet.ReportColumn}s, the {@link dues.report.sheet.ReportParameters}
 * of one run, and the {@link dues.report.sheet.Totals} that its rows add up to.
 */
@NullMarked
package dues.report.sheet;

import org.jspecify.annotations.NullMarked;
