/**
 * How rows become a file: one {@link dues.report.format.TableWriter} a format, each streaming in
 * bounded memory. Equal rows and parameters give equal bytes, so a file holds neither a clock's
 * time nor an execution's number.
 */
@NullMarked
package dues.report.format;

import org.jspecify.annotations.NullMarked;
