/**
 * What the program stands on. A sheet is a {@link dues.platform.SheetFile} of {@link
 * dues.platform.Section}s and {@link dues.platform.Entry}s; whatever is wrong in it is a {@link
 * dues.platform.Violation}, and all of them are shown together.
 */
@NullMarked
package dues.platform;

import org.jspecify.annotations.NullMarked;
