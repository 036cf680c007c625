package dues.store.activation;

import dues.activation.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it is kept.
 *
 * @param item null for an {@code item} operation
 * @param about its source, item type and modules
 * @param name the item's, without a suffix
 */
public record OperationRow(
    long id,
    Operation operation,
    @Nullable Long item,
    About about,
    String name,
    Map<String, String> arguments) {

  /** What does not change. */
  public record About(String source, String itemType, String modules) {

    /** The ids of its modules. */
    public List<String> moduleIds() {
      return ids(modules);
    }
  }

  /** The words of a cell with semicolons. */
  public static List<String> ids(String modules) {
    return Stream.of(modules.split(";", -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }
}
