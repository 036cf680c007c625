/** What SCORED learned of this installation, {@link dues.store.customers.weights.StoredWeights}. */
@NullMarked
package dues.store.customers.weights;

import org.jspecify.annotations.NullMarked;
