package dues.batch.addresses;

import dues.address.StreetName;
import dues.address.names.StreetNames;
import dues.address.text.Districts;
import dues.store.directory.DirectoryRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The renamings of one city in the order of their dates. A street that was renamed twice is found
 * under all its names: of {@code A → B} in 2016 and {@code B → C} in 2022 both A and B are C.
 */
final class Renames {
  private record Renaming(
      StreetName old, StreetName renamed, @Nullable String district, @Nullable LocalDate date) {}

  private final String city;
  private final List<Renaming> renamings = new ArrayList<>();

  Renames(String city) {
    this.city = city;
  }

  void add(DirectoryRow row) {
    renamings.add(
        new Renaming(
            old(row),
            StreetNames.parse(row.name().type(), row.name().title()),
            row.place().district(),
            row.period().from()));
    renamings.sort(
        Comparator.comparing(Renaming::date, Comparator.nullsFirst(Comparator.naturalOrder())));
  }

  static StreetName old(DirectoryRow row) {
    return StreetNames.parse(row.old().type(), row.old().title());
  }

  /** The name that a street has at the end of its renamings, perhaps its first again. */
  StreetName last(DirectoryRow row) {
    var name = StreetNames.parse(row.name().type(), row.name().title());
    var date = row.period().from();
    var used = new ArrayList<Renaming>();
    for (var next = next(name, row, date, used); next != null; ) {
      used.add(next);
      name = next.renamed();
      date = next.date();
      next = next(name, row, date, used);
    }
    return name;
  }

  /** The renaming of this name that came later; one without a date may have. */
  private @Nullable Renaming next(
      StreetName name, DirectoryRow row, @Nullable LocalDate after, List<Renaming> used) {
    var later =
        renamings.stream()
            .filter(one -> !used.contains(one) && identity(one.old()).equals(identity(name)))
            .filter(one -> after == null || one.date() == null || one.date().isAfter(after))
            .filter(one -> !identity(one.old()).equals(identity(old(row))) || after != null)
            .filter(one -> areInOneDistrict(one.district(), row.place().district()))
            .toList();
    return later.size() == 1 ? later.get(0) : null;
  }

  private boolean areInOneDistrict(@Nullable String one, @Nullable String other) {
    return one == null
        || other == null
        || Districts.key(city, one).equals(Districts.key(city, other));
  }

  static String identity(StreetName name) {
    return String.join(",", name.types()) + " " + name.key();
  }
}
