/**
 * Breaks the house rules on purpose, one class a rule, named as the rule: {@code ArchitectureTest}
 * must report each.
 */
@NullMarked
package dues.canary;

import org.jspecify.annotations.NullMarked;
