package dues.platform;

import static org.assertj.core.api.Assertions.assertThat;

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
}
