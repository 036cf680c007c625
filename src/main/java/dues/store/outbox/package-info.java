/**
 * What waits to be told to others: {@link dues.store.outbox.OutboxRows} keeps messages and hands
 * each out when its time has come, {@link dues.store.outbox.HookedContracts} finds the contracts
 * whose fees have commands or notices, {@link dues.store.outbox.Standings} remembers what was told.
 */
@NullMarked
package dues.store.outbox;

import org.jspecify.annotations.NullMarked;
