package dues.batch.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome.Exit;
import dues.batch.matching.TwoBillings;
import dues.store.export.ExportFilter;
import dues.store.export.Exports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

/** A city renames nine hundred streets at once: old and new names lead to one house. */
class RenameFileTest {
  private static final int RENAMED = 900;

  private final Path home;

  RenameFileTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void findsEveryStreetByItsOldNameAndTellsOnlyWhatChangedSince() throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      addDirectory(billings);
      for (var street = 1; street <= RENAMED; street++) {
        billings.contract(
            "beta", "new " + street, "Т", "address=Харків, вул. " + now(street) + ", 7");
      }
      var first = night(billings);
      assertThat(qualities(billings)).containsExactly("EXACT | 900");

      addRenames(billings);
      for (var street = 1; street <= RENAMED; street++) {
        billings.contract(
            "beta", "old " + street, "Т", "address=Харків, вул. " + before(street) + ", 7");
      }
      night(billings);

      assertThat(qualities(billings)).containsExactly("EXACT | 900", "RENAMED | 900");
      assertThat(
              billings.count(
                  "select count(*) from contract_address a join contract o using (contract_id)"
                      + " join contract n on n.contract = replace(o.contract, 'old', 'new')"
                      + " join contract_address b on b.contract_id = n.contract_id"
                      + " where o.contract like 'old %' and a.house_id = b.house_id"))
          .isEqualTo(RENAMED);
      assertThat(exported(billings, null)).hasSize(2 * RENAMED);
      assertThat(exported(billings, first))
          .hasSize(RENAMED)
          .allMatch(contract -> contract != null && contract.startsWith("beta:old "));
    }
  }

  private static void addDirectory(TwoBillings billings) {
    add(billings, List.of("city:1"), "'city', null, 'UA', null, 'Харків', null, null");
    add(
        billings,
        numbered(street -> "street:" + street + "|" + now(street)),
        "'street', 'city:1', null, 'вул.', split_part(n, '|', 2), null, null");
    add(
        billings,
        numbered(street -> "house:" + street),
        "'house', replace(n, 'house', 'street'), null, null, '7', null, null");
  }

  private static void addRenames(TwoBillings billings) {
    add(
        billings,
        numbered(street -> "rename:" + street + "|" + now(street) + "|" + before(street)),
        "'rename', '1', null, 'вул.', split_part(n, '|', 2), 'вул.', split_part(n, '|', 3)");
  }

  private static List<String> numbered(IntFunction<String> row) {
    return IntStream.rangeClosed(1, RENAMED).mapToObj(row).toList();
  }

  private static void add(TwoBillings billings, List<String> rows, String cells) {
    billings
        .jdbc()
        .sql(
            "insert into directory_row (source, key, brought_by, file_id, line, row_hash, level, parent, country,"
                + " type, title, old_type, old_title) select s.source, split_part(n, '|', 1), 1, 1, 1, md5('')::uuid,"
                + " "
                + cells
                + " from unnest(:rows) as n, source_system s where s.id = 'alpha'")
        .param("rows", rows.toArray(String[]::new))
        .update();
  }

  private static List<String> qualities(TwoBillings billings) {
    return billings.rows("select quality, count(*) from contract_address group by 1 order by 1");
  }

  private static List<@Nullable String> exported(TwoBillings billings, @Nullable Long since) {
    var contracts = new ArrayList<@Nullable String>();
    new Exports(
            billings.bean(DataSource.class),
            billings.bean(PlatformTransactionManager.class),
            (source, code) -> code)
        .stream(
            Exports.named("addresses").orElseThrow(),
            new ExportFilter(null, null, null, null, since, null),
            row -> contracts.add(row.get(1)));
    return contracts;
  }

  private static long night(TwoBillings billings) {
    assertThat(billings.run("normalize-addresses").exit()).isEqualTo(Exit.COMPLETED);
    return billings.count("select max(job_execution_id) from batch_job_execution");
  }

  /** Names that no slip of the pen makes of one another. */
  private static String now(int street) {
    return name("Нова", street);
  }

  private static String before(int street) {
    return name("Колишня", street);
  }

  private static String name(String start, int number) {
    var letters = new StringBuilder(start);
    for (var rest = number; rest > 0; rest /= 10) {
      var letter = "бвгджзклмн".charAt(rest % 10);
      letters.append('о').append(letter).append('а').append(letter).append(letter);
    }
    return letters.append("ська").toString();
  }
}
