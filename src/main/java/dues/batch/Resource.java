package dues.batch;

import java.util.Set;
import java.util.TreeSet;

/** What a job writes, and so what it takes a lease on. */
public enum Resource {
  /** Facts and money of each of its sources: {@code source:<id>}. */
  SOURCES,
  /** Customers and match decisions, across sources. */
  CUSTOMERS,
  /** Cities, streets and houses, across sources. */
  DIRECTORY,
  /** Report files and their manifest. */
  REPORTS;

  /** The names under which leases are kept. */
  public static Set<String> names(Set<Resource> resources, Iterable<String> sources) {
    Set<String> names = new TreeSet<>();
    for (Resource resource : resources) {
      if (resource == SOURCES) {
        sources.forEach(source -> names.add("source:" + source));
      } else {
        names.add(resource.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    return names;
  }
}
