package dues.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a table's columns in order. Names are trimmed; a column without a name may stand
 * there and is never found.
 */
public final class Header {

  private final List<String> names;
  private final Map<String, Integer> indexes = new HashMap<>();

  public Header(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty()) {
        indexes.putIfAbsent(names.get(i), i);
      }
    }
  }

  public List<String> names() {
    return names;
  }

  public int size() {
    return names.size();
  }

  /** Where a column stands, or -1. */
  public int indexOf(String name) {
    Integer index = indexes.get(name);
    return index == null ? -1 : index;
  }

  public boolean has(String name) {
    return indexes.containsKey(name);
  }
}
