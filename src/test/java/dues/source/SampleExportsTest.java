package dues.source;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.SheetFile;
import dues.platform.Violations;
import dues.source.record.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind over its sample folder: no folder, no green. */
class SampleExportsTest {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 31);

  private static List<Path> folders() throws IOException {
    return SampleFolders.all();
  }

  /** The samples of the nights, and every kind's folder. */
  private static List<SourceSheet> sheets() throws IOException {
    List<SourceSheet> sheets = new ArrayList<>();
    for (String id : List.of("own", "abills", "utm5")) {
      sheets.add(sheet(HOME.resolve("jobs/sources/" + id + ".yml")));
    }
    for (Path folder : folders()) {
      sheets.add(sheet(folder.resolve("source.yml")));
    }
    return sheets;
  }

  private static SourceSheet sheet(Path path) {
    String name = String.valueOf(path.getFileName());
    boolean ofFolder = name.equals("source.yml");
    Path named = ofFolder ? Objects.requireNonNull(path.getParent()) : path;
    Violations violations = new Violations();
    SheetFile file = SheetFile.read(name, path, violations);
    String id = String.valueOf(named.getFileName()).replace(".yml", "");
    SourceSheet sheet = SourceSheet.read(id, file.root());
    file.finish();
    assertThat(violations.list()).isEmpty();
    return sheet;
  }

  /** No folder, no green; a kind is in the list because its class is there. */
  @Test
  void everyKindHasAFolderOfAtLeastThreeDays() throws IOException {
    Set<String> kinds = new TreeSet<>();
    for (Path folder : folders()) {
      assertThat(days(folder)).as(folder.toString()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(folder.resolve("expected/published.txt")).exists();
      kinds.add(sheet(folder.resolve("source.yml")).origin().kind().name());
    }
    assertThat(ExportKinds.all()).extracting(ExportKind::name).containsExactlyElementsOf(kinds);
    assertThat(kinds).contains("exercise", "userside").hasSize(10);
  }

  private static List<Path> days(Path folder) throws IOException {
    try (Stream<Path> days = Files.list(folder.resolve("expected"))) {
      return days.filter(file -> String.valueOf(file.getFileName()).startsWith("2026"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void readsEveryRowOfEveryFileOnBothDays(SourceSheet sheet) {
    for (LocalDate date : List.of(FIRST_DAY, FIRST_DAY.plusDays(1))) {
      try (Export export = Export.open(HOME, sheet, date)) {
        for (ExportFile file : export.present()) {
          FileCheck check = export.check(file);
          List<MappedRow> rows = read(export, file);
          assertThat(rows).hasSize((int) check.fingerprint().rows());
          assertThat(rows)
              .allSatisfy(row -> assertThat(row.isAccepted() || row.records().isEmpty()).isTrue());
          assertThat(rows)
              .flatExtracting(MappedRow::records)
              .extracting(SourceRecord::type)
              .isSubsetOf(file.brings());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void bringsWhatItsFolderSays(Path folder) throws IOException {
    SourceSheet sheet = sheet(folder.resolve("source.yml"));
    for (Path file : days(folder)) {
      LocalDate date = LocalDate.parse(String.valueOf(file.getFileName()).replace(".txt", ""));
      List<String> lines = Files.readAllLines(file);
      assertThat(SampleDigest.of(HOME, sheet, date))
          .as(sheet.id() + " " + date)
          .containsExactlyElementsOf(
              lines.stream().filter(l -> !l.startsWith("#") && !l.startsWith("+")).toList());
      assertThat(SampleDigest.records(HOME, sheet, date))
          .as(sheet.id() + " " + date)
          .containsAll(
              lines.stream().filter(l -> l.startsWith("+ ")).map(l -> l.substring(2)).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          own     | contracts:E_COLUMNS contracts:contract:E_ID_MISSING contracts:opened:E_DATE contracts:balance:E_AMOUNT contracts:currency:E_CURRENCY contracts:status:E_STATUS_UNKNOWN contracts:phones:W_PHONE contracts:emails:W_EMAIL statuses:from:E_DATE statuses:to:E_DATE subscriptions:from:E_DATE subscriptions:price:E_AMOUNT subscriptions:subscription:E_ID_MISSING quantities:quantity:E_AMOUNT payments:amount:E_AMOUNT
          abills  | users:E_COLUMNS users:uid:E_ID_MISSING users:contract_date:E_DATE users:deposit:E_AMOUNT users:disable:E_STATUS_UNKNOWN users:phone:W_PHONE users:email:W_EMAIL abon_users:date:E_DATE payments:date:E_DATE payments:sum:E_AMOUNT
          utm5    | users:user_id:E_ID_MISSING users:create_date:E_DATE users:balance:E_AMOUNT users:mobile_telephone:W_PHONE users:email:W_EMAIL service_links:start_date:E_DATE payments:payment_absolute:E_AMOUNT
          """)
  void refusesWhatTheSamplesSpoiltOnPurpose(String source, String expected) {
    List<String> found = new ArrayList<>();
    SourceSheet sheet = sheet(HOME.resolve("jobs/sources/" + source + ".yml"));
    try (Export export = Export.open(HOME, sheet, FIRST_DAY)) {
      for (ExportFile file : export.present()) {
        for (MappedRow row : read(export, file)) {
          for (Reject reject : row.rejects()) {
            String column = reject.column().isEmpty() ? "" : reject.column() + ":";
            found.add(file.name() + ":" + column + reject.code());
          }
        }
      }
    }
    assertThat(found).contains(expected.split(" ", -1));
    assertThat(found).hasSizeLessThan(30);
  }

  private static List<MappedRow> read(Export export, ExportFile file) {
    try (MappedRows rows = export.read(file)) {
      List<MappedRow> found = new ArrayList<>();
      for (MappedRow row = rows.next(); row != null; row = rows.next()) {
        found.add(row);
      }
      return found;
    }
  }
}
