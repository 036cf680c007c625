package dues.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dues.tabular.TableFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFilesTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  @BeforeEach
  void writeExports() {
    for (String name :
        new String[] {
          "own/2026-10-30/contracts.csv",
          "own/2026-10-31/contracts.csv",
          "own/2026-11-02/contracts.csv",
          "own/notes/contracts.csv",
          "flat/20261030.csv",
          "flat/20261031.csv",
          "set/contracts-2026-10-31.csv",
          "set/prices-2026-10-31.csv",
          "set/contracts-2026-10-30.csv",
          "set/.contracts-2026-10-31.csv.part",
          "one/Клиенты.csv",
          "capitals/Contracts.csv",
          "capitals/PRICES.csv",
          "capitals/prices.md"
        }) {
      TableFiles.write(home, name, name.contains("prices") ? "fee,price\n" : "contract,title\n");
    }
  }

  private String found(String path, String date) {
    SourceSheet sheet = Exports.sheet("kind: generic\ncurrency: UAH\npath: " + path + "\n");
    try (Export export = Export.open(home, sheet, LocalDate.parse(date))) {
      return String.join(" ", export.present().stream().map(export::name).sorted().toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          own/2026-10-30         | 2026-10-31 | own/2026-10-30/contracts.csv
          own/{date}             | 2026-10-31 | own/2026-10-31/contracts.csv
          own/{date}             | 2026-11-01 | own/2026-10-31/contracts.csv
          own/{date}             | 2030-01-01 | own/2026-11-02/contracts.csv
          flat/{date}.csv        | 2026-10-30 | flat/20261030.csv
          'set/*-{date}.csv'     | 2026-10-31 | set/contracts-2026-10-31.csv set/prices-2026-10-31.csv
          'set/*-{date}.csv'     | 2026-10-30 | set/contracts-2026-10-30.csv
          one                    | 2026-10-31 | one/Клиенты.csv
          capitals               | 2026-10-31 | capitals/Contracts.csv capitals/PRICES.csv
          one/Клиенты.csv        | 2026-10-31 | one/Клиенты.csv
          'one/*.csv'            | 2026-10-31 | one/Клиенты.csv
          """)
  void findsTheNewestThatIsNotAfterTheBusinessDate(String path, String date, String expected) {
    assertThat(found(path, date)).isEqualTo(expected);
  }

  @Test
  void saysWhichPathLacksWhat() {
    FileProblem early =
        catchThrowableOfType(FileProblem.class, () -> found("own/{date}", "2026-10-29"));
    assertThat(early)
        .hasMessageStartingWith(
            "E_FILE_MISSING: own/{date}: nothing is there dated 2026-10-29 or before; expected the export of source"
                + " own.");
    assertThat(early.rejects()).extracting(Reject::code).containsExactly(RejectCode.E_FILE_MISSING);
    assertThat(catchThrowableOfType(FileProblem.class, () -> found("none", "2026-10-31")))
        .hasMessageStartingWith("E_FILE_MISSING: none: is not there; expected a file or folder.");
    assertThat(catchThrowableOfType(FileProblem.class, () -> found("../x", "2026-10-31")))
        .isNotNull();
    assertThat(catchThrowableOfType(FileProblem.class, () -> found("http://x", "2026-10-31")))
        .hasMessageStartingWith(
            "E_FILE_MISSING: http://x: is a URL; expected a path for kind generic.");
  }

  @Test
  void explainsEveryCodeWithMeaningAndRemedy() {
    for (RejectCode code : RejectCode.values()) {
      assertThat(code.meaning()).as(code.name()).endsWith(".");
      assertThat(code.remedy()).as(code.name()).endsWith(".");
      boolean run = code.severity() == Severity.RUN;
      assertThat(run)
          .as(code.name())
          .isEqualTo(code.name().matches("E_(FILE_.*|HEADER|ENCODING)|[GX]_.*"));
    }
  }
}
