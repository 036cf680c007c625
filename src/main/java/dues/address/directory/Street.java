package dues.address.directory;

import dues.address.StreetName;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A street of a city; the district tells streets of one name apart. */
public record Street(long id, long cityId, StreetName name, @Nullable String district) {

  /** Whether one of the types that an address may mean is this street's; no type fits any. */
  boolean fits(Set<String> types) {
    return fits(types, name.types());
  }

  static boolean fits(Set<String> wanted, Set<String> types) {
    return wanted.isEmpty() || types.isEmpty() || !Collections.disjoint(wanted, types);
  }
}
