/**
 * What billings are told of customers: {@link dues.batch.helpdesk.parameters.CopiedParameters} says
 * it in the billing's codes, {@link dues.batch.helpdesk.parameters.ParameterSending} sends it when
 * a person asks for it.
 */
@NullMarked
package dues.batch.helpdesk.parameters;

import org.jspecify.annotations.NullMarked;
