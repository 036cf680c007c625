/**
 * Operators' actions and what they leave: {@link dues.store.actions.Actions} keeps each once ever,
 * {@link dues.store.actions.Overlays} what they say of subscriptions, {@link
 * dues.store.actions.ActionTargets} finds whom they concern, {@link
 * dues.store.actions.PublishedActions} compares them with every later import.
 */
@NullMarked
package dues.store.actions;

import org.jspecify.annotations.NullMarked;
