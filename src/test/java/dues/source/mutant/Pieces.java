package dues.source.mutant;

import java.util.List;

/** What mutations put in. */
final class Pieces {

  /** Bytes that mean something to somebody. */
  static final List<String> BYTES =
      List.of(
          "\0",
          "\uFEFF",
          "\r",
          "\n",
          "\r\n",
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\\",
          "\\N",
          "\\.",
          "\u001A",
          "\u2028",
          "{",
          "]",
          "\\u0000",
          "\uD83D\uDE00",
          "PK\u0003\u0004",
          "<a>",
          "&b;",
          "\u0098",
          "\u00FF\u00FE");

  /** Cells that are read as something else, or as nothing. */
  static final List<String> CELLS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1e9",
          "99999999999999999999",
          "9999999999999",
          "-9999999999999.999999",
          "0.0000001",
          "1,5",
          "1.5",
          "1 000,50",
          "NaN",
          "null",
          "=1+1",
          "@SUM(A1)",
          "2026-02-30",
          "0000-00-00",
          "9999-12-31",
          "9999-12-31 23:59:59",
          "1900-01-01",
          "2199-12-31",
          "31.12.2199",
          "2026-10-31T23:59:60Z",
          "253402300800",
          "-62135596800",
          "1893456000",
          "00:00:00:00:00:00",
          "999.1.1.1",
          "4294967296",
          "a@b@c",
          "+380;;380",
          "ACTIVE",
          "XXX",
          "DAYS(0)",
          "DAYS(99999999999)",
          "MAX(-1)",
          "'; drop table contract; --",
          "../../etc/passwd",
          "\u202Eабв\u0301",
          "x".repeat(300),
          "я".repeat(3000),
          "7 ".repeat(20_000));

  private Pieces() {}
}
