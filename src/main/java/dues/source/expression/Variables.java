package dues.source.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.jexl3.JexlContext;
import org.jspecify.annotations.Nullable;

/** The names an expression sees: the row's cells, and whatever it assigns while it runs. */
final class Variables implements JexlContext {

  private final Cells row;
  private final Map<String, @Nullable Object> assigned = new HashMap<>();

  Variables(Function<String, @Nullable Object> cells) {
    this.row = new Cells(cells);
  }

  /** What {@code row} is, for names that are no identifiers: {@code row['Номер договора']}. */
  record Cells(Function<String, @Nullable Object> values) {

    Object get(String name) {
      Object value = values.apply(name);
      if (value == null) {
        throw new IllegalArgumentException("there is no column '" + name + "'");
      }
      return value;
    }
  }

  @Override
  public @Nullable Object get(String name) {
    if (assigned.containsKey(name)) {
      return assigned.get(name);
    }
    Object value = row.values().apply(name);
    return value == null && name.equals("row") ? row : value;
  }

  @Override
  public boolean has(String name) {
    return get(name) != null || assigned.containsKey(name);
  }

  @Override
  public void set(String name, @Nullable Object value) {
    assigned.put(name, value);
  }
}
