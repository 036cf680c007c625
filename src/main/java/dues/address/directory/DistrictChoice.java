package dues.address.directory;

import dues.address.Address;
import dues.address.text.Districts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which of several streets or names an address means by its district. A district of this city that
 * the address names rules the others out; one that nobody knows (a region's, say) rules nothing.
 *
 * @param named keys of the districts that the address names
 * @param known whether the city has one of them
 */
record DistrictChoice(String city, Set<String> named, boolean known) {

  static DistrictChoice of(Directory directory, City city, Address address) {
    var title = Objects.requireNonNullElse(city.locality().city(), "");
    var named = new HashSet<String>();
    add(named, title, address.locality().area());
    add(named, title, address.locality().quarter());
    var known = named.stream().anyMatch(key -> directory.isDistrict(city.id(), key));
    return new DistrictChoice(title, named, known);
  }

  private static void add(Set<String> keys, String city, @Nullable String district) {
    if (district != null) {
      keys.add(Districts.key(city, district));
    }
  }

  <T> List<T> among(List<T> candidates, Function<T, @Nullable String> district) {
    if (!known || candidates.isEmpty()) {
      return candidates;
    }
    var there = candidates.stream().filter(one -> isIn(district.apply(one))).toList();
    return there.isEmpty()
        ? candidates.stream().filter(one -> district.apply(one) == null).toList()
        : there;
  }

  private boolean isIn(@Nullable String district) {
    return district != null && named.contains(Districts.key(city, district));
  }
}
