/**
 * What is kept of services coming alive: {@link dues.store.activation.Wishes} are orders and events
 * that wait, {@link dues.store.activation.Items} what customers have, {@link
 * dues.store.activation.Operations} what is asked of modules, {@link dues.store.activation.Tasks}
 * what people do.
 */
@NullMarked
package dues.store.activation;

import org.jspecify.annotations.NullMarked;
