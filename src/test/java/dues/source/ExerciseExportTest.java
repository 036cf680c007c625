package dues.source;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.SheetFile;
import dues.platform.Violations;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A new kind is one class and one folder. */
class ExerciseExportTest {

  private static final Path HOME = Path.of("src/test/resources/dues/source").toAbsolutePath();

  private static SourceSheet sheet() {
    Violations violations = new Violations();
    SheetFile file =
        SheetFile.parse(
            "jobs/sources/abacus.yml",
            "kind: exercise\npath: exercise\ncurrency: EUR\n",
            violations);
    file.root().at("kind").text();
    SourceSheet sheet = SourceSheet.read("abacus", file.root(), new ExerciseExport());
    file.finish();
    assertThat(violations.list()).isEmpty();
    return sheet;
  }

  /** 12.50 − 2.25; the thirtieth of February and the price with a letter are refused. */
  @Test
  void readsItsFolderToTheCent() {
    assertThat(SampleDigest.of(HOME, sheet(), LocalDate.of(2026, 10, 31)))
        .containsExactly(
            "konten: 3 = 2 + 1; contract 2; balance 10.25",
            "abos: 4 = 3 + 1; fee 1, price 1, subscription 2, tariff 2",
            "konten 3 seit E_DATE '30.02.2020'",
            "abos 5 preis E_AMOUNT '2O'");
    assertThat(SampleDigest.records(HOME, sheet(), LocalDate.of(2026, 10, 31)))
        .contains(
            "contract{balance=12.50, contract=1, currency=EUR, opened=2020-03-01, status=0,"
                + " title=Anna Adler}",
            "price{currency=EUR, fee=tariff:Haus 50, price=20.00}",
            "subscription{contract=3, fee=tariff:Haus 50, subscription=11, tariff=Haus 50,"
                + " valid_from=2021-04-01}");
  }
}
