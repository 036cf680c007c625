package dues.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dues.report.SmallBooks;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

  private static final ReportSheet SHEET =
      SmallBooks.sheet(
          """
          title: All types
          sql: select * from t
          columns:
            - {name: word}
            - {name: day, type: date}
            - {name: month, type: month}
            - {name: count, type: integer}
            - {name: share, type: decimal}
            - {name: amount, type: money}
            - {name: currency}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "plain|plain",
        "=1+1|'=1+1",
        "+380671234567|'+380671234567",
        "-5|'-5",
        "@SUM(A1)|'@SUM(A1)",
        "a=b|a=b",
        " =1| =1",
        "a,b|\"a,b\"",
        "say \"hi\"|\"say \"\"hi\"\"\"",
      })
  void textIsNeverAFormula(String text, String written) throws IOException {
    assertThat(line(row(text, "1", "UAH"))).startsWith(written + ",");
  }

  @Test
  void tabsAndLineBreaksAreTamedToo() throws IOException {
    assertThat(line(row("\t=1", "1", "UAH"))).startsWith("'\t=1,");
    assertThat(line(row("\r=1", "1", "UAH"))).startsWith("\"'\r=1\",");
  }

  @ParameterizedTest
  @CsvSource({
    "204.5,  UAH, 204.50",
    "-5,     UAH, -5.00",
    "0.000,  UAH, 0.00",
    "205.00, JPY, 205",
    "3.226,  KWD, 3.226",
    "1e3,    UAH, 1000.00",
    "7,      ZZZ, 7.00",
  })
  void moneyHasItsCurrencysDecimals(String amount, String currency, String written)
      throws IOException {
    assertThat(line(row("x", amount, currency))).endsWith("," + written + "," + currency);
  }

  @Test
  void everyTypeIsWrittenAsPeopleAndProgramsReadIt() throws IOException {
    assertThat(line(row("x", "1", "UAH"))).isEqualTo("x,2026-10-31,2026-10,12,0.5,1.00,UAH");
    assertThat(line(new @Nullable Object[7])).isEqualTo(",,,,,,");
  }

  private static @Nullable Object[] row(String text, String amount, String currency) {
    return new @Nullable Object[] {
      text,
      LocalDate.of(2026, 10, 31),
      LocalDate.of(2026, 10, 1),
      new BigDecimal("12"),
      new BigDecimal("0.500"),
      new BigDecimal(amount),
      currency
    };
  }

  /** The row's line; a header stands before it. */
  private static String line(@Nullable Object[] row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvTable csv = new CsvTable(SHEET, out)) {
      csv.write(row);
      csv.finish(new Totals(SHEET), new TreeMap<>());
    }
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("word,day,month,count,share,amount,currency\n").endsWith("\n");
    return text.substring(text.indexOf('\n') + 1, text.length() - 1);
  }
}
