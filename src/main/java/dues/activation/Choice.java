package dues.activation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a due operation: a module is asked, or people are. Of several modules the one
 * that failed least at it and has a free slot, then by priority, then by id; none free: people,
 * unless this run's own calls are what takes the slots.
 *
 * <p>Modules a (priority 1) and b (priority 0): b; after b has failed, a; while a has no free slot,
 * b again.
 */
public sealed interface Choice {

  /** Ask this one. */
  record Ask(Module module) implements Choice {}

  /** Look again when a call has ended. */
  record Wait() implements Choice {}

  /** Hand it over to the department of a module, or to whoever has none. */
  record HandOver(Optional<Module> module, String why) implements Choice {}

  /**
   * Chooses for a due operation.
   *
   * @param modules those of the fee; of an {@code item} operation the one it is for
   * @param load without this operation's own lost call
   */
  static Choice of(Operation operation, List<Module> modules, Load load) {
    Optional<Module> last =
        modules.stream().filter(module -> module.id().equals(operation.module())).findFirst();
    if (operation.state() == Operation.State.RERUNNING) {
      return new HandOver(last, "an operator's call was cut off");
    }
    int made = operation.tries().made();
    if (last.isPresent() && last.get().retries().isExhausted(made)) {
      return new HandOver(last, made == 1 ? "1 try" : made + " tries");
    }
    List<Module> byRule =
        modules.stream()
            .sorted(
                Comparator.<Module>comparingInt(operation.tries()::failuresOf)
                    .thenComparingInt(module -> module.slots().priority())
                    .thenComparing(Module::id))
            .toList();
    return byRule.stream()
        .filter(load::hasSlot)
        .findFirst()
        .map(module -> asked(operation, module))
        .orElseGet(() -> noneFree(byRule, load));
  }

  private static Choice noneFree(List<Module> byRule, Load load) {
    if (byRule.stream().anyMatch(load::comesFree)) {
      return new Wait();
    }
    return new HandOver(
        byRule.stream().findFirst(), byRule.isEmpty() ? "no module" : "no free slot");
  }

  private static Choice asked(Operation operation, Module module) {
    if (module.isManual()) {
      return new HandOver(Optional.of(module), "a manual module");
    }
    if (operation.kind() == OperationKind.ITEM && !module.skills().createsItems()) {
      return new HandOver(Optional.of(module), "the module creates no items");
    }
    return new Ask(module);
  }
}
