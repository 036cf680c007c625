/**
 * Where the files of one business date stand: {@link dues.report.folder.ReportFolder} puts whole
 * files in place or nothing, and {@link dues.report.folder.Manifest} lists them with rows, totals
 * and SHA-256. {@link dues.report.folder.KeptReports} reads them again.
 */
@NullMarked
package dues.report.folder;

import org.jspecify.annotations.NullMarked;
