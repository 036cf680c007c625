package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.source.mutant.Mutant;
import dues.source.mutant.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoilt exports through the whole import: published with every row accounted for, or refused in
 * words with no fact changed. {@code -Ddues.mutant.imports=500} tries more of them.
 */
class MutantImportsTest {

  private static final String FACTS =
      Stream.of(
              "contract fee tariff subscription payment contract_status price quantity contract_discount subscription_discount contract_tariff contract_parameter billed_charge directory_row"
                  .split(" ", -1))
          .map(table -> "(select coalesce(sum(hashtext(t::text)), 0) from " + table + " t)")
          .collect(Collectors.joining(" || ' ' || ", "select ", ""));

  private static final String UNACCOUNTED =
      """
      select coalesce(string_agg(name || ': ' || row_count || ' = ' || accepted || ' + ' || rejected || ' + ' || parked
                                 || ', ' || balance_read || ' = ' || balance_loaded || ' + ' || balance_rejected || ' + ' || balance_parked, ', '), '')
        from import_file f
       where execution_id = (select max(execution_id) from import_run)
         and (row_count <> accepted + rejected + parked
              or balance_read <> balance_loaded + balance_rejected + balance_parked
              or rejected + parked <> (select count(distinct line) from reject r where r.file_id = f.file_id and r.severity = 'row'))
      """;

  @Test
  void arePublishedWholeOrNotAtAll(@TempDir Path root) throws IOException {
    Sample sample =
        Sample.all().stream()
            .filter(s -> s.name().equals("generic-small"))
            .findFirst()
            .orElseThrow();
    String sheet =
        sample
            .sheet()
            .replaceFirst(
                "(?m)^limits: .*$",
                "limits: {rejected_percent: 100, missing_percent: 100, max_age_hours: 876000}");
    int completed = 0;
    int tried = Integer.getInteger("dues.mutant.imports", 12);
    try (ImportHome home = ImportHome.of(root, sheet)) {
      Map<String, byte[]> written = new HashMap<>();
      for (long seed = 0; seed < tried; seed++) {
        Mutant mutant = Mutant.of(seed, List.of(sample));
        mutant.sample().write(root, written);
        String before = home.value(FACTS);
        JobOutcome outcome = home.run("import-billing", "2026-10-31");
        if (outcome.exit() == Exit.COMPLETED) {
          completed++;
          assertThat(home.value(UNACCOUNTED)).as(mutant.toString()).isEmpty();
        } else {
          assertThat(outcome.messages().toString())
              .as(mutant.toString())
              .matches("(?s)\\[[EG]_[A-Z_]+: .*")
              .doesNotContainPattern("Exception|SQL");
          assertThat(home.value(FACTS)).as(mutant.toString()).isEqualTo(before);
        }
      }
    }
    assertThat(completed).isBetween(tried / 4, tried - 1);
  }
}
