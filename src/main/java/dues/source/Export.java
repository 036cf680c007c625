package dues.source;

import dues.source.expression.Expression;
import dues.tabular.Bundle;
import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.Header;
import dues.tabular.Row;
import dues.tabular.Rows;
import dues.tabular.Table;
import dues.tabular.json.JsonTable;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of one source, opened: which of its kind's files are there, whether they are whole,
 * and what their rows say. {@link #check} reads a file to its end and maps nothing; {@link #read}
 * maps it, from the start or after a line.
 */
public final class Export implements Closeable {

  private final SourceSheet sheet;
  private final LocalDate businessDate;
  private final Bundle bundle;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, Table> lookedUp = new HashMap<>();
  private final Set<String> delivered = new HashSet<>();
  private @Nullable MappingContext context;
  private StatusMap statuses;

  private Export(SourceSheet sheet, LocalDate businessDate, Bundle bundle) {
    this.sheet = sheet;
    this.businessDate = businessDate;
    this.bundle = bundle;
    this.statuses = sheet.mappings().status();
  }

  /**
   * Finds the files.
   *
   * @param home nothing outside it is read
   * @throws FileProblem where the path or a required file is not there
   */
  public static Export open(Path home, SourceSheet sheet, LocalDate businessDate) {
    try {
      Export export =
          new Export(sheet, businessDate, SourceFiles.bundle(home, sheet, businessDate));
      export.findTables();
      return export;
    } catch (IOException e) {
      throw FileProblem.of(e, sheet.origin().path());
    }
  }

  /**
   * A mended file in the place of one of a delivery's.
   *
   * @param file which of the kind's
   * @param bundle which it is read from
   * @param delivered the names of all files of the delivery it was refused of
   */
  public record Mended(ExportFile file, Table table, Bundle bundle, Set<String> delivered) {}

  /**
   * Opens a mended file alone; what its rows look up is read where the delivery was.
   *
   * @throws FileProblem where a file to look up is not there any more
   */
  public static Export open(Path home, SourceSheet sheet, LocalDate businessDate, Mended mended) {
    List<ExportFile> wanted =
        sheet.origin().kind().files().stream()
            .filter(file -> mended.delivered().contains(file.name()))
            .filter(file -> isLookedUp(sheet, file))
            .toList();
    try {
      Bundle bundle =
          wanted.isEmpty() ? mended.bundle() : SourceFiles.bundle(home, sheet, businessDate);
      Export export = new Export(sheet, businessDate, bundle);
      for (ExportFile file : wanted) {
        Table table = SourceFiles.table(bundle, sheet, file);
        if (table == null) {
          throw SourceFiles.missing(bundle, sheet, file);
        }
        export.lookedUp.put(file.name(), table);
      }
      export.tables.put(mended.file().name(), mended.table());
      export.delivered.addAll(mended.delivered());
      return export;
    } catch (FileFault fault) {
      throw FileProblem.of(fault);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLookedUp(SourceSheet sheet, ExportFile file) {
    return sheet.origin().kind().lookups().stream()
        .anyMatch(columns -> columns.file().equals(file.name()));
  }

  /** Codes and names that the fee sheet uses are known statuses too. */
  public Export knowingStatuses(Set<String> namedByFeeSheet) {
    statuses = statuses.naming(namedByFeeSheet);
    return this;
  }

  private void findTables() throws IOException {
    List<Reject> missing = new ArrayList<>();
    for (ExportFile file : sheet.origin().kind().files()) {
      Table table = SourceFiles.table(bundle, sheet, file);
      if (table != null) {
        tables.put(file.name(), table);
        lookedUp.put(file.name(), table);
        delivered.add(file.name());
      } else if (file.required()) {
        missing.add(FileProblem.reject(SourceFiles.missing(bundle, sheet, file)));
      }
    }
    if (!missing.isEmpty()) {
      throw new FileProblem(missing);
    }
  }

  /** The kind's files that are there, in the order in which to read them. */
  public List<ExportFile> present() {
    return sheet.origin().kind().files().stream()
        .filter(f -> tables.containsKey(f.name()))
        .toList();
  }

  /** The kind's files that are not there. */
  public List<ExportFile> absent() {
    return sheet.origin().kind().files().stream()
        .filter(f -> !tables.containsKey(f.name()))
        .toList();
  }

  /** How the operator knows a file. */
  public String name(ExportFile file) {
    return table(file).file();
  }

  /**
   * Reads a file to its end: its encoding, its header, its line ends, its hash.
   *
   * @throws FileProblem where it is not whole or lacks a column
   */
  public FileCheck check(ExportFile file) {
    try (Rows rows = table(file).open(Digest.SHA256)) {
      requireColumns(file, rows.header());
      rows.drain();
      Set<String> known = new HashSet<>(file.knownColumns());
      Set<String> read = new TreeSet<>(computed(file).keySet());
      List<String> unknown = new ArrayList<>();
      for (String name : rows.header().names()) {
        if (known.contains(name)) {
          read.add(name);
        } else if (!name.isEmpty() && !known.isEmpty()) {
          unknown.add(name);
        }
      }
      boolean mayVary = table(file) instanceof JsonTable;
      List<String> columns = mayVary ? List.of() : List.copyOf(read);
      return new FileCheck(file, table(file).file(), rows.fingerprint(), columns, unknown);
    } catch (IOException e) {
      throw FileProblem.of(e, name(file));
    }
  }

  /** Reads and maps a file. */
  public MappedRows read(ExportFile file) {
    try {
      MappingContext known = context();
      Rows rows = table(file).open(Digest.CRC32);
      requireColumns(file, rows.header());
      Cells cells = new Cells(table(file).file(), rows.header(), known, computed(file));
      RowMapping mapping = sheet.origin().kind().mapping(file, rows.header(), known);
      return new MappedRows(rows, cells, mapping);
    } catch (IOException e) {
      throw FileProblem.of(e, name(file));
    }
  }

  /** The names in a file's header, for the file of its rejected rows. */
  public List<String> header(ExportFile file) {
    try (Rows rows = table(file).open(Digest.CRC32)) {
      return rows.header().names();
    } catch (IOException e) {
      throw FileProblem.of(e, name(file));
    }
  }

  private Table table(ExportFile file) {
    Table table = tables.get(file.name());
    if (table == null) {
      throw new IllegalArgumentException(sheet.id() + " has no file " + file.name());
    }
    return table;
  }

  private Map<String, Expression> computed(ExportFile file) {
    return sheet.mappings().columns().getOrDefault(file.name(), Map.of());
  }

  /** A list without an object, which only JSON can be, names no column and needs none. */
  private void requireColumns(ExportFile file, Header header) throws FileFault {
    if (header.size() == 0) {
      return;
    }
    Set<String> computed = computed(file).keySet();
    List<String> missing =
        file.requiredColumns().stream()
            .filter(name -> !header.has(name) && !computed.contains(name))
            .toList();
    if (!missing.isEmpty()) {
      throw new FileFault(
          FileFault.Kind.HEADER,
          table(file).file(),
          1,
          "the header lacks "
              + String.join(", ", missing)
              + "; expected these beside "
              + String.join(", ", header.names()));
    }
  }

  private MappingContext context() throws IOException {
    if (context == null) {
      Map<String, LookupTable> lookups = new HashMap<>();
      for (LookupTable.Columns columns : sheet.origin().kind().lookups()) {
        LookupTable table = lookup(columns);
        lookups.put(columns.file() + "." + columns.key(), table);
        lookups.putIfAbsent(columns.file(), table);
      }
      context = new MappingContext(sheet, businessDate, statuses, lookups, delivered);
    }
    return context;
  }

  /** Mended rows come first: of two rows of a key they are the better ones. */
  private LookupTable lookup(LookupTable.Columns columns) throws IOException {
    LookupTable lookup = new LookupTable(columns);
    Table own = tables.get(columns.file());
    Table other = lookedUp.get(columns.file());
    if (own != null) {
      fill(lookup, columns, own);
    }
    if (other != null && !other.equals(own)) {
      fill(lookup, columns, other);
    }
    return lookup;
  }

  /** Columns that the sheet computes are looked up as it computes them. */
  private void fill(LookupTable lookup, LookupTable.Columns columns, Table table)
      throws IOException {
    MappingContext alone =
        new MappingContext(sheet, businessDate, statuses, Map.of(), Set.of(columns.file()));
    Map<String, Expression> computed =
        sheet.mappings().columns().getOrDefault(columns.file(), Map.of());
    try (Rows rows = table.open(Digest.CRC32)) {
      Cells cells = new Cells(table.file(), rows.header(), alone, computed);
      if (columns.values().stream().noneMatch(cells::has)) {
        return;
      }
      for (Row row = rows.next(); row != null; row = rows.next()) {
        cells.moveTo(row);
        lookup.add(
            cells.text(columns.key()),
            columns.values().stream().map(name -> cells.text(name, "")).toArray(String[]::new));
      }
    }
  }

  @Override
  public void close() {
    try {
      bundle.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
