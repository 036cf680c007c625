package dues.source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is the same for all rows of an export while it is read. */
public final class MappingContext {

  private static final int REMEMBERED = 100_000;

  private final SourceSheet sheet;
  private final LocalDate businessDate;
  private final StatusMap statuses;
  private final Map<String, LookupTable> lookups;
  private final Set<String> files;
  private final Set<String> seen = new HashSet<>();
  private final List<String> ofRow = new ArrayList<>();

  MappingContext(
      SourceSheet sheet,
      LocalDate businessDate,
      StatusMap statuses,
      Map<String, LookupTable> lookups,
      Set<String> files) {
    this.sheet = sheet;
    this.businessDate = businessDate;
    this.statuses = statuses;
    this.lookups = Map.copyOf(lookups);
    this.files = Set.copyOf(files);
  }

  public SourceSheet sheet() {
    return sheet;
  }

  public LocalDate businessDate() {
    return businessDate;
  }

  public ZoneId zone() {
    return sheet.meaning().zone();
  }

  public StatusMap statuses() {
    return statuses;
  }

  /** Whether the export has one of its kind's files. */
  public boolean delivers(String file) {
    return files.contains(file);
  }

  /**
   * A file's columns by key; empty where the file is not there. Of several of one file the first is
   * meant, another is called {@code customers.ID}.
   */
  public LookupTable lookup(String file) {
    return lookups.getOrDefault(file, LookupTable.EMPTY);
  }

  /**
   * True when this is asked for the first time in this reading: for records that many rows repeat,
   * such as the fee of a tariff. After a restart, or beyond a hundred thousand, a record may come
   * twice; equal records of one key are one.
   */
  public boolean isFirst(String what) {
    boolean first = seen.size() >= REMEMBERED || seen.add(what);
    if (first) {
      ofRow.add(what);
    }
    return first;
  }

  /** What only a refused row brought has yet to come. */
  void endRow(boolean refused) {
    if (refused) {
      ofRow.forEach(seen::remove);
    }
    ofRow.clear();
  }
}
