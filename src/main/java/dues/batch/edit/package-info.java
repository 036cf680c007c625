/**
 * What people set on contracts: {@link dues.batch.edit.ContractEditing} sets, locks and unlocks
 * fields, and {@link dues.batch.edit.FieldPolicies} tells what an import does with each.
 */
@NullMarked
package dues.batch.edit;

import org.jspecify.annotations.NullMarked;
