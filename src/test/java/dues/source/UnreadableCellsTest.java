package dues.source;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.SheetFile;
import dues.platform.Violations;
import dues.source.record.RecordType;
import dues.source.record.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A cell that cannot be read withdraws nothing: a refused row counts as present with everything
 * that it brings while it can be read, its subscription above all.
 */
class UnreadableCellsTest {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 31);
  private static final String UNREADABLE = "x0";

  static Stream<Path> folders() throws IOException {
    return SampleFolders.all().stream();
  }

  private static SourceSheet sheet(Path folder, String more) throws IOException {
    Violations violations = new Violations();
    String text = Files.readString(folder.resolve("source.yml"));
    SheetFile file = SheetFile.parse("source.yml", text + more, violations);
    SourceSheet sheet = SourceSheet.read("own", file.root());
    file.finish();
    assertThat(violations.list()).isEmpty();
    return sheet;
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aRefusedRowStillHasWhatItBrings(Path folder) throws IOException {
    if (Files.readString(folder.resolve("source.yml")).contains("\ncolumns:")) {
      return; // its columns are computed already; the kind has a folder of its own
    }
    List<String> lost = new ArrayList<>();
    int refused = 0;
    try (Export export = Export.open(HOME, sheet(folder, ""), FIRST_DAY)) {
      for (ExportFile file : export.present()) {
        Map<Long, Set<String>> whole = keys(export, file);
        for (String column : export.header(file)) {
          String spoil =
              "columns: {%s: {\"%s\": \"'%s'\"}}\n".formatted(file.name(), column, UNREADABLE);
          try (Export spoilt = Export.open(HOME, sheet(folder, spoil), FIRST_DAY)) {
            ExportFile same = Exports.of(spoilt, file.name());
            for (MappedRow row : SampleDigest.read(spoilt, same)) {
              if (!row.isAccepted() && whole.containsKey(row.line())) {
                refused++;
                lost.addAll(lost(whole.get(row.line()), row, file.name() + "." + column));
              }
            }
          }
        }
      }
    }
    assertThat(refused).isPositive();
    assertThat(lost).isEmpty();
  }

  private static Map<Long, Set<String>> keys(Export export, ExportFile file) {
    Map<Long, Set<String>> keys = new TreeMap<>();
    for (MappedRow row : SampleDigest.read(export, file)) {
      if (row.isAccepted()) {
        keys.put(
            row.line(),
            row.records().stream()
                .filter(record -> record.type().isKeyed())
                .map(UnreadableCellsTest::key)
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return keys;
  }

  private static String key(SourceRecord record) {
    RecordType type = record.type();
    return type + " " + record.value(type.keyColumns().get(0));
  }

  private static List<String> lost(Set<String> whole, MappedRow row, String cell) {
    Set<String> present =
        row.refusedKeys().stream()
            .map(key -> key.type() + " " + key.key())
            .collect(Collectors.toSet());
    boolean otherKey = present.stream().anyMatch(key -> key.contains(UNREADABLE));
    return present.isEmpty() || otherKey
        ? List.of()
        : whole.stream()
            .filter(key -> !present.contains(key))
            .map(key -> cell + " line " + row.line() + " loses " + key)
            .toList();
  }
}
