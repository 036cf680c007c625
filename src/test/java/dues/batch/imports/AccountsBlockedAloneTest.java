package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * LANBilling's accounts are blocked by themselves: only the blocked one's days are not charged, and
 * where all of an agreement are blocked its status says so.
 */
class AccountsBlockedAloneTest {

  private static final String POSTED =
      """
      select string_agg(subscription || ' ' || month || ' ' || total, ', ' order by subscription, month)
        from (select s.subscription, to_char(l.service_from, 'MM') as month, sum(l.amount)::numeric(9,2) as total
                from ledger_line l join subscription s using (subscription_id)
               group by 1, 2 having sum(l.amount) <> 0) as months
      """;

  private static String accounts(int first, int second) {
    return """
    uid;name;agrm_id;number;vg_id;blocked;accondate;tar_id;descr;rent
    1;Иванов Иван;5;Д-5;50;%d;2026-10-01;11;Старт;300
    1;Иванов Иван;5;Д-5;51;%d;2026-10-01;12;ТВ;100
    """
        .formatted(first, second);
  }

  private static String night(ImportHome home, String date, String accounts) {
    home.write("exports/vgroups.csv", accounts);
    for (String job : new String[] {"import-billing", "recalculate-fees", "accrue-fees"}) {
      JobOutcome outcome = home.run(job, date);
      assertThat(outcome.exit()).as(job + " " + outcome.messages()).isEqualTo(Exit.COMPLETED);
    }
    return home.value(POSTED);
  }

  @Test
  void chargesNoDayOnWhichAnAccountIsBlocked(@TempDir Path root) {
    ImportHome.write(root, "jobs/fees.yml", "start: 2026-10-01\n");
    try (ImportHome home =
        ImportHome.of(root, "kind: lanbilling\npath: exports\ncurrency: RUB\n")) {
      assertThat(night(home, "2026-10-31", accounts(0, 4)))
          .as("51 is blocked, as far as anybody knows since ever")
          .isEqualTo("5/50 10 300.00");
      assertThat(night(home, "2026-11-01", accounts(4, 0)))
          .as("now 50 is blocked and 51 is not")
          .isEqualTo("5/50 10 300.00, 5/51 11 100.00");
      assertThat(night(home, "2026-11-16", accounts(0, 0)))
          .as("300 × 15/30 from the 16th on")
          .isEqualTo("5/50 10 300.00, 5/50 11 150.00, 5/51 11 100.00");
      assertThat(night(home, "2026-11-17", accounts(4, 4)))
          .as("the agreement is blocked: 300 × 1/30 and 100 × 16/30 are left")
          .isEqualTo("5/50 10 300.00, 5/50 11 10.00, 5/51 11 53.33");
      assertThat(home.value("select status from contract")).isEqualTo("4");
    }
  }
}
