package dues.outbox;

import dues.activation.OperationKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a module is asked.
 *
 * @param target its command, or its URL
 * @param key the same for all calls of an operation, so that a repeated one is recognised
 * @param name the item's, with the suffix that is tried now
 * @param arguments UID, TP_ID, COMMENTS, SUM, and what the order's parameters say
 */
public record ModuleRequest(
    String target,
    String key,
    OperationKind kind,
    String itemType,
    String name,
    Map<String, String> arguments) {

  /** The five arguments of a command, and the command itself. */
  Map<String, String> payload() {
    Map<String, String> payload = new LinkedHashMap<>(arguments);
    payload.put("command", target);
    payload.put("ACTION", kind.action());
    return payload;
  }

  /** What else it may want to know, under lower-case names. */
  Map<String, String> details() {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("key", key);
    details.put("operation", kind.word());
    details.put("item_type", itemType);
    details.put("name", name);
    return details;
  }
}
