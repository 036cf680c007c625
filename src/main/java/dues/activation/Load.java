package dues.activation;

import java.util.Map;
import java.util.Set;

/**
 * Calls under way by module, and the modules some of whose slots this run itself keeps busy, be it
 * with lost calls of its predecessor: those come free by themselves.
 */
public record Load(Map<String, Integer> running, Set<String> ours) {

  public boolean hasSlot(Module module) {
    return module.isManual() || running.getOrDefault(module.id(), 0) < module.slots().maxRunning();
  }

  boolean comesFree(Module module) {
    return module.slots().maxRunning() > 0 && ours.contains(module.id());
  }
}
