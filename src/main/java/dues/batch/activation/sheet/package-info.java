/**
 * What <code>jobs/modules/&lt;id&gt;.yml</code> may say: an {@link
 * dues.batch.activation.sheet.ActivationSheet} is all modules of a home, a {@link
 * dues.batch.activation.sheet.ModuleSheet} one of them with its form and its {@link
 * dues.batch.activation.sheet.WelcomeTexts}.
 */
@NullMarked
package dues.batch.activation.sheet;

import org.jspecify.annotations.NullMarked;
