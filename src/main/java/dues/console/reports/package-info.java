/**
 * The reports of the nights: {@link dues.console.reports.ReportsPage} lists them by month and day
 * and shows their first rows, {@link dues.console.reports.ReportFilePage} hands out the files.
 */
@NullMarked
package dues.console.reports;

import org.jspecify.annotations.NullMarked;
