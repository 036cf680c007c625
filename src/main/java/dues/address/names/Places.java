package dues.address.names;

import dues.address.StreetName;
import dues.address.Titles;
import dues.address.names.Binding.Bound;
import dues.address.stage.Draft;
import dues.address.stage.Draft.Field;
import dues.address.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * N4 and N7: names that carry a type word become region, area, city, quarter or street. Of two
 * cities the later is the city, because people write from large to small. A quarter without any
 * street takes the street's place: {@code мкр. Примерный, д. 5}.
 */
public final class Places implements Stage {

  @Override
  public void read(Draft draft) {
    var quarters = new ArrayList<Bound>();
    for (var part : Items.of(draft)) {
      for (var bound : Binding.of(part)) {
        if (!bound.types().isEmpty()) {
          put(draft, bound, quarters);
        }
      }
    }
    for (var quarter : quarters) {
      if (draft.hasStreet()) {
        draft.put(Field.QUARTER, Titles.of(quarter.name().words()));
      } else {
        draft.setStreet(StreetName.of(types(quarter.types()), quarter.name().words()));
      }
    }
  }

  private static void put(Draft draft, Bound bound, List<Bound> quarters) {
    var type = bound.types().get(0);
    var title = Titles.of(bound.name().words());
    switch (type.level()) {
      case REGION -> draft.put(Field.REGION, title);
      case AREA -> draft.put(Field.AREA, title);
      case QUARTER -> quarters.add(bound);
      case STREET -> {
        if (draft.hasStreet()) {
          return;
        }
        draft.setStreet(StreetName.of(types(bound.types()), bound.name().words()));
      }
      default -> putCity(draft, title, withoutPlainCity(type.codes()));
    }
    take(draft, bound);
  }

  /** {@code шоссе ул} is a highway: the generic word goes when another says more. */
  private static Set<String> types(List<Item> types) {
    var codes = new TreeSet<String>();
    for (var type : types) {
      if (!type.isGeneric()) {
        codes.addAll(type.codes());
      }
    }
    if (codes.isEmpty()) {
      types.forEach(type -> codes.addAll(type.codes()));
    }
    return codes;
  }

  private static void putCity(Draft draft, String title, Set<String> types) {
    var larger = draft.get(Field.CITY);
    if (larger != null) {
      draft.put(draft.has(Field.REGION) ? Field.AREA : Field.REGION, larger);
    }
    draft.replace(Field.CITY, title);
    draft.replace(Field.CITY_TYPE, types.isEmpty() ? null : types.iterator().next());
  }

  /** A plain town is what a name without a type word is too, so both read alike. */
  private static Set<String> withoutPlainCity(Set<String> codes) {
    return codes.contains("city") ? Set.of() : codes;
  }

  private static void take(Draft draft, Bound bound) {
    draft.take(bound.name().start(), bound.name().end());
    bound.types().forEach(type -> draft.take(type.start(), type.end()));
  }
}
