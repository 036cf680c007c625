package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that breaks off while it stages, and goes on. */
class ImportRestartTest {

  private static final int CONTRACTS = 23;
  private static final String PLACE = "batch_step_execution_context";

  private ImportHome home;

  @BeforeEach
  void open(@TempDir Path root) {
    ImportHome.write(
        root,
        "jobs/import-billing.yml",
        "job: import-billing\ntitle: Import\nenabled: true\nchunk_size: 2\npartitions: 1\n");
    home = new ImportHome(root, "limits: {at_least: 1000}\n");
    StringBuilder contracts = new StringBuilder("contract,title,status,status_from\n");
    StringBuilder discounts = new StringBuilder("contract,from,to,percent\n");
    for (int i = 0; i < CONTRACTS; i++) {
      contracts.append("c%d,Customer %d,0,2026-01-01\n".formatted(i, i));
      discounts.append("c%d,2026-10-01,2026-10-31,%d\n".formatted(i, i));
    }
    home.write("exports/contracts.csv", contracts.toString());
    home.write("exports/discounts.csv", discounts.toString());
  }

  @AfterEach
  void close() {
    home.close();
  }

  /**
   * The place of a chunk is kept in the transaction that keeps its rows, so that a row staged twice
   * is impossible; a discount staged twice would overlap itself (E_OVERLAP). Here the server
   * refuses to keep the place, at every chunk in turn.
   */
  @Test
  void rowsWhosePlaceWasNotKeptAreNotStagedTwice() {
    assertThat(breakOffUntilDone()).isBetween(10, 99);
    assertThat(home.value("select count(*)::text from reject")).isEqualTo("0");
    assertThat(home.value("select count(*) || ' ' || sum(percent)::int from contract_discount"))
        .isEqualTo("23 253");
    assertThat(home.value("select count(*)::text from contract")).isEqualTo("23");
  }

  /**
   * The tariff's price comes with the first of nine users, and not again with the first after a
   * break.
   */
  @Test
  void whatManyRowsSayIsStagedOnceHoweverOftenTheImportBreaksOff(@TempDir Path root) {
    home.close();
    ImportHome.write(
        root,
        "jobs/import-billing.yml",
        "job: import-billing\ntitle: Import\nenabled: true\nchunk_size: 2\npartitions: 1\n");
    home = new ImportHome(root, "limits: {at_least: 1000}\n", "abills");
    StringBuilder users = new StringBuilder("uid;fio;tp_id;tp_name;month_fee\n");
    for (int i = 1; i < 10; i++) {
      users.append("%d;User %d;7;Home;150.00\n".formatted(i, i));
    }
    home.write("exports/users.csv", users.toString());
    assertThat(breakOffUntilDone()).isBetween(3, 99);
    assertThat(home.value("select count(*)::text from reject")).isEqualTo("0");
    assertThat(home.value("select count(*)::text from contract")).isEqualTo("9");
    assertThat(home.value("select count(*) || ' ' || sum(price)::int from price"))
        .isEqualTo("1 150");
  }

  /** Refuses to keep the place of every second chunk; returns how often the import failed. */
  private int breakOffUntilDone() {
    home.change(
        """
        create table broken (chunk bigint generated always as identity);
        create function break_off() returns trigger language plpgsql as $$
        begin
          if new.short_context like '%dues.line%' and
             new.short_context::text is distinct from old.short_context::text and nextval('broken_chunk_seq') % 2 = 0 then
            raise exception 'the place cannot be kept';
          end if;
          return new;
        end $$;
        create trigger break_off before update on
        """
            + PLACE
            + " for each row execute function break_off()");
    int failures = 0;
    JobOutcome outcome = home.run("import-billing", "2026-10-31");
    while (outcome.exit() != Exit.COMPLETED && failures < 100) {
      assertThat(outcome.exit()).isEqualTo(Exit.FAILED);
      failures++;
      outcome = home.run("import-billing", "2026-10-31");
    }
    return failures;
  }

  /** Status 0 from 1 January, 5 from 10 October, then none: the last one known stays. */
  @Test
  void aStatusHistoryBeginsWithTheFirstChange() {
    String seen =
        "select coalesce(string_agg(s.status || ' ' || s.valid_from, ', ' order by s.valid_from), '')"
            + " from contract_status_seen s join contract c using (contract_id) where c.contract = 'c1'";
    complete("2026-10-08", "c1,Customer 1,0,2026-01-01\nc2,Customer 2,,\n");
    assertThat(home.value(seen)).isEmpty();
    complete("2026-10-09", "c1,Customer 1 renamed,0,2026-01-01\nc2,Customer 2,,\n");
    assertThat(home.value(seen)).isEmpty();
    complete("2026-10-10", "c1,Customer 1,5,\nc2,Customer 2,7,\n");
    assertThat(home.value(seen)).isEqualTo("0 2026-01-01, 5 2026-10-10");
    complete("2026-10-11", "c1,Customer 1,,\nc2,Customer 2,7,\n");
    assertThat(home.value(seen)).isEqualTo("0 2026-01-01, 5 2026-10-10");
    complete("2026-10-12", "c1,Customer 1,5,2026-10-05\nc2,Customer 2,7,\n");
    assertThat(home.value(seen)).isEqualTo("0 2026-01-01, 5 2026-10-05, 5 2026-10-10");
    assertThat(home.value("select count(*)::text from contract_status_seen")).isEqualTo("3");
  }

  private void complete(String date, String contracts) {
    home.write("exports/contracts.csv", "contract,title,status,status_from\n" + contracts);
    home.write("exports/discounts.csv", "contract,from,to,percent\nc1,2026-10-01,,5\n");
    JobOutcome outcome = home.run("import-billing", date);
    assertThat(outcome.exit()).as("" + outcome.messages()).isEqualTo(Exit.COMPLETED);
  }
}
