package dues.batch.activation;

import dues.activation.Module;
import dues.outbox.ModuleRequest;
import dues.store.activation.OperationRow;

/** A call that is to be made now. */
record Claimed(OperationRow row, Module module, ModuleRequest request) {}
