/** Reports on request, printed: {@link dues.cli.document.ReportExport}. */
@NullMarked
package dues.cli.document;

import org.jspecify.annotations.NullMarked;
