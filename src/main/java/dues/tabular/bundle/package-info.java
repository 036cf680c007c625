/**
 * Opens what a path leads to, a folder, files, a zip or a workbook, and nothing outside the home.
 */
@NullMarked
package dues.tabular.bundle;

import org.jspecify.annotations.NullMarked;
