/**
 * What keeps a file that was made to do harm from exhausting memory or time: {@link
 * dues.tabular.guard.Beginning} tells a foreign format by its first bytes, {@link
 * dues.tabular.guard.ZipDirectory} measures an archive's directory before anybody loads it, {@link
 * dues.tabular.guard.Inflated} stops a zip bomb and {@link dues.tabular.guard.GuardedXml} XML that
 * no spreadsheet writes.
 */
@NullMarked
package dues.tabular.guard;

import org.jspecify.annotations.NullMarked;
