/** What commands print: rows under headings, as aligned text or as JSON. */
@NullMarked
package dues.cli.text;

import org.jspecify.annotations.NullMarked;
