package dues.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that only renames or combines columns needs a sheet and no Java. */
class ComputedColumnsTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  @Test
  void mapsAForeignExportToTheGenericOne() {
    Exports exports =
        new Exports(
            home,
            """
            kind: generic
            path: exports
            currency: RUB
            charset: windows-1251
            delimiter: ";"
            decimal: ","
            date_formats: [dd.MM.yyyy]
            files: {contracts: Договоры.csv}
            columns:
              contracts:
                contract: id
                title: "fam + ' ' + im"
                number: "row['Номер договора']"
                balance: s1 + s2 - s3
                opened: date1
            """);
    exports.file(
        "Договоры.csv",
        """
        id;fam;im;Номер договора;s1;s2;s3;date1
        5512;Иванов;Иван;007;0,00;1 400,50;400,00;01.02.2015
        5513;Петров;;008;0,00;;1,00;01.02.2015
        5514;Сидоров;Пётр;009;0,00;x;1,00;31.02.2015
        """);
    assertThat(exports.records("contracts"))
        .containsExactly(
            "contract{balance=1000.50, contract=5512, currency=RUB, number=007, opened=2015-02-01,"
                + " title=Иванов Иван}");
    assertThat(exports.rejects("contracts"))
        .containsExactly(
            "3 balance E_PARAMETERS 's1 + s2 - s3'",
            "4 opened E_DATE '31.02.2015'",
            "4 balance E_PARAMETERS 's1 + s2 - s3'");
    assertThat(exports.read("contracts").get(1).rejects().get(0).message())
        .startsWith(
            "exports/Договоры.csv line 3 column 'balance': expression 's1 + s2 - s3' failed: an"
                + " empty value beside +.");
  }

  @Test
  void refusesAnExpressionInTheSheetThatCannotBeUsed() {
    assertThatThrownBy(
            () ->
                Exports.sheet(
                    "kind: generic\npath: x\ncolumns: {contracts: {title: \"while(true) {}\"}}\n"))
        .hasMessageContaining(
            "jobs/sources/own.yml line 3: the expression of 'title' cannot be used");
  }
}
