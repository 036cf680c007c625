/**
 * Values that Dues keeps although a source says otherwise: {@link dues.store.policy.EditableField}
 * names what people may set, {@link dues.store.policy.ContractEdits} sets and locks it, {@link
 * dues.store.policy.KeptParameters} holds parameters to the sheet's policy, and {@link
 * dues.store.policy.DifferingFields} lists what differs, so that nothing is overwritten or kept
 * silently.
 */
@NullMarked
package dues.store.policy;

import org.jspecify.annotations.NullMarked;
