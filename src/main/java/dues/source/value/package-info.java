/** How texts of a file become dates, moments, exact numbers and contact details. */
@NullMarked
package dues.source.value;

import org.jspecify.annotations.NullMarked;
