/** Who did what, when and why: {@link dues.console.audit.AuditPage}. */
@NullMarked
package dues.console.audit;

import org.jspecify.annotations.NullMarked;
