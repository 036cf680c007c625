package dues.address.names;

import dues.address.StreetName;
import dues.address.text.Meaning;
import dues.address.text.Senses;
import dues.address.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * N4: which name a type word belongs to, before or behind it. {@code Липовая ул.} and {@code ул.
 * Липовая} are plain; in {@code Самара г. Липовая ул.} the second type at the end shows that both
 * stand behind; {@code Волхвское шоссе ул} has two types for one name, and the generic one goes.
 */
final class Binding {
  private final List<Item> items;
  private final List<Bound> bound = new ArrayList<>();

  /** A name with the type words that belong to it. */
  record Bound(Item name, List<Item> types) {}

  private Binding(List<Item> items) {
    this.items = items;
  }

  static List<Bound> of(List<Item> part) {
    var binding = new Binding(part);
    for (var i = 0; i < part.size(); i++) {
      if (part.get(i).type()) {
        binding.bind(i);
      }
    }
    binding.addNamesWithoutType();
    binding.bound.sort(Comparator.comparingInt(found -> found.name().start()));
    return binding.bound;
  }

  private void bind(int i) {
    var type = items.get(i);
    if (boundAt(type) != null) {
      return;
    }
    var left = free(i - 1);
    var right = free(i + 1);
    if (left != null && right != null) {
      add(goesLeft(i, left, right) ? left : right, type);
    } else if (left != null || right != null) {
      add(left != null ? left : java.util.Objects.requireNonNull(right), type);
    } else {
      bindSecond(i, type);
    }
  }

  private boolean goesLeft(int i, Item left, Item right) {
    var type = items.get(i);
    if (type.standsBehind()) {
      return true;
    }
    if (i >= 3
        && items.get(i - 2).type()
        && !items.get(i - 2).standsBehind()
        && !items.get(i - 3).type()) {
      return true;
    }
    if (i + 2 == items.size() - 1 && items.get(i + 2).type()) {
      return true;
    }
    return type.level() == Meaning.STREET
        && StreetName.isAdjective(last(left).key())
        && !StreetName.isAdjective(right.words().get(0).key());
  }

  /** A type word without a name of its own: the second of a name, or a name itself. */
  private void bindSecond(int i, Item type) {
    var other = i > 0 && items.get(i - 1).type() ? i - 1 : i + 1;
    var neighbour = other < items.size() && other >= 0 ? items.get(other) : null;
    if (neighbour == null || !neighbour.type()) {
      joinOrName(type, i);
    } else if (other > i && other + 1 < items.size() && !items.get(other + 1).type()) {
      add(items.get(other + 1), type);
    } else if (boundTo(neighbour) != null) {
      add(java.util.Objects.requireNonNull(boundTo(neighbour)), type);
    } else if (other > i) {
      var isFirstTheType = type.isGeneric() || !neighbour.isGeneric();
      add(asName(isFirstTheType ? neighbour : type), isFirstTheType ? type : neighbour);
    }
  }

  private void joinOrName(Item type, int i) {
    var before = i > 0 ? items.get(i - 1) : null;
    for (var one : bound) {
      if (one.name().equals(before)) {
        one.types().add(type);
        return;
      }
    }
    if (before == null && type.words().get(0).key().length() > 3) {
      bound.add(new Bound(asName(type), new ArrayList<>()));
    }
  }

  private @Nullable Item boundTo(Item type) {
    return bound.stream()
        .filter(one -> one.types().contains(type) || one.name().start() == type.start())
        .map(Bound::name)
        .findFirst()
        .orElse(null);
  }

  private static Item asName(Item type) {
    var word = type.words().get(0);
    var plain = new Token(word.kind(), word.text(), word.key(), word.glued(), false, Senses.NONE);
    return new Item(type.start(), List.of(plain), false);
  }

  private void add(Item name, Item type) {
    for (var one : bound) {
      if (one.name().start() == name.start()) {
        if (one.types().stream().noneMatch(known -> known.start() == type.start())) {
          one.types().add(type);
        }
        return;
      }
    }
    bound.add(new Bound(name, new ArrayList<>(List.of(type))));
  }

  private void addNamesWithoutType() {
    for (var item : items) {
      if (!item.type() && boundAt(item) == null) {
        bound.add(new Bound(item, new ArrayList<>()));
      }
    }
  }

  private @Nullable Bound boundAt(Item name) {
    for (var one : bound) {
      if (one.name().start() == name.start()) {
        return one;
      }
    }
    return null;
  }

  private @Nullable Item free(int i) {
    if (i < 0 || i >= items.size() || items.get(i).type() || boundAt(items.get(i)) != null) {
      return null;
    }
    return items.get(i);
  }

  private static Token last(Item item) {
    return item.words().get(item.words().size() - 1);
  }
}
