package dues.recount;

import dues.samples.SampleExports;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What each of the two sample nights posts. */
final class Nights {
  private Nights() {}

  /** The lines of one night: of the second, reversals of what is no longer owed and what is new. */
  static List<Line> posted(String night) {
    Set<Line> first = new LinkedHashSet<>(Book.target(Book.FIRST));
    if (night.equals(SampleExports.FIRST)) {
      return List.copyOf(first);
    }
    Set<Line> second = new LinkedHashSet<>(Book.target(Book.SECOND));
    List<Line> posted = new ArrayList<>();
    first.stream().filter(line -> !second.contains(line)).map(Line::reversed).forEach(posted::add);
    second.stream().filter(line -> !first.contains(line)).forEach(posted::add);
    return posted;
  }
}
