package dues.batch.imports;

import dues.batch.Identity;
import dues.batch.step.StepRun;
import dues.source.Export;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Deliveries that were read to their end to tell one import from another, so that its first step
 * need not read them again. A file that is replaced in between is noticed by its hash when its rows
 * are staged.
 */
@Component
class Deliveries {

  private final Map<String, Delivery> read = new ConcurrentHashMap<>();

  /** Reads what a source delivered, and remembers it for the run that follows. */
  Delivery read(String source, Export export) {
    Delivery delivery = Delivery.of(export);
    read.put(source, delivery);
    return delivery;
  }

  /** What the run's launch has read, else what is there now. */
  Delivery of(StepRun run, Export export) {
    Delivery known = read.remove(run.source());
    return known != null && known.hash().equals(run.parameter(Identity.FILES))
        ? known
        : Delivery.of(export);
  }
}
