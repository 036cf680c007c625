/**
 * An import that was foretold, for people and programs: {@link dues.cli.foretold.ForetoldText} and
 * {@link dues.cli.foretold.ForetoldJson} tell the same {@code ForetoldTables}.
 */
@NullMarked
package dues.cli.foretold;

import org.jspecify.annotations.NullMarked;
