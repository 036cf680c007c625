package dues.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TestDatabaseTest {

  @Test
  void freshDatabasesAreMigratedAndSeparate() {
    try (TestDatabase one = TestDatabase.fresh();
        TestDatabase other = TestDatabase.fresh()) {
      JdbcTemplate inOne = new JdbcTemplate(one.dataSource());
      JdbcTemplate inOther = new JdbcTemplate(other.dataSource());
      String count = "select count(*) from batch_job_instance";
      inOne.update(
          "insert into batch_job_instance (job_instance_id, version, job_name, job_key)"
              + " values (1, 0, 'nightly', 'k')");
      assertThat(inOne.queryForObject(count, Long.class)).isEqualTo(1);
      assertThat(inOther.queryForObject(count, Long.class)).isZero();
    }
  }

  @Test
  void aLineThatItsExplanationDoesNotGiveIsAnError() {
    TestDatabase database = TestDatabase.fresh();
    new JdbcTemplate(database.dataSource())
        .update(
            "insert into ledger_line (source, contract_id, subscription_id, fee_id,"
                + " charged_fee_id, kind, service_from, service_to, period_from, period_to,"
                + " quantity, unit_price, discount_percent, percent, days, divisor, amount,"
                + " currency, bucket, charge_date, accounting_period, execution_id, revision,"
                + " reason, explanation) values (1, 1, 1, 1, 1, 'CHARGE', '2026-10-01',"
                + " '2026-10-12', '2026-10-01', '2026-11-01', 1, 300, 0, 100, 11, '31', 106.46,"
                + " 'UAH', 'MAIN', '2026-10-01', '2026-10-01', 1, 0, 'due',"
                + " '300.00 × 11/31 days, 1–11 October')");
    assertThatThrownBy(database::close).hasMessageContaining("300.00 × 11/31 days");
  }
}
