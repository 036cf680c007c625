/**
 * What all pages share: language ({@link dues.console.page.Languages}), words and numbers ({@link
 * dues.console.page.Words}), who looks at it ({@link dues.console.page.Me}), and what a page says
 * when something is wrong.
 */
@NullMarked
package dues.console.page;

import org.jspecify.annotations.NullMarked;
