package dues.fee;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue of one source: fees by id and by key. */
public final class Fees {
  private final Map<Long, Fee> byId = new HashMap<>();
  private final Map<String, Fee> byKey = new HashMap<>();

  public Fees(Collection<Fee> fees) {
    for (Fee fee : fees) {
      byId.put(fee.id(), fee);
      byKey.put(fee.key(), fee);
    }
  }

  /** The catalogue with one price row more of one of its fees. */
  public Fees withPrice(long id, Price price) {
    return new Fees(
        all().stream().map(fee -> fee.id() == id ? fee.withPrice(price) : fee).toList());
  }

  /** All of them, in no order. */
  public Collection<Fee> all() {
    return List.copyOf(byId.values());
  }

  public @Nullable Fee withId(long id) {
    return byId.get(id);
  }

  public @Nullable Fee withKey(String key) {
    return byKey.get(key);
  }
}
