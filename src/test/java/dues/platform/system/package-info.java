/** Tests of what the operating system does for us. */
@NullMarked
package dues.platform.system;

import org.jspecify.annotations.NullMarked;
