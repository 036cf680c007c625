package dues.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.platform.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database itself defends the ledger: raw SQL, no program in between. */
class LedgerDefenceTest {

  private static final String LINE =
      """
      insert into ledger_line (source, contract_id, subscription_id, fee_id, charged_fee_id, kind, service_from, service_to,
        period_from, period_to, quantity, unit_price, discount_percent, percent, days, divisor, amount, currency, bucket,
        charge_date, accounting_period, execution_id, reverses, revision, forced, reason, explanation)
      values (1, 1, 1, 1, 1, :kind, '2026-10-01', '2026-11-01', '2026-10-01', '2026-11-01', 1, 300, 0, 100, 31, '31', 300,
        'UAH', 'MAIN', '2026-10-01', '2026-10-01', 1, :reverses, :revision, :forced, 'due', '300.00')
      """;

  private TestDatabase database;
  private JdbcClient jdbc;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    jdbc = JdbcClient.create(database.dataSource());
    jdbc.sql(
            "insert into source_system (id, kind, title, time_zone) values ('own', 'generic', 'Own', 'UTC')")
        .update();
    post("CHARGE", null, 0, false);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private int post(String kind, @Nullable Long reverses, int revision, boolean forced) {
    return jdbc.sql(LINE)
        .param("kind", kind)
        .param("reverses", reverses)
        .param("revision", revision)
        .param("forced", forced)
        .update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_line set amount = 0",
        "update ledger_line set line = default",
        "delete from ledger_line",
        "truncate ledger_line"
      })
  void aPostedLineCannotBeChangedOrTakenAway(String sql) {
    assertThatThrownBy(() -> jdbc.sql(sql).update())
        .rootCause()
        .message()
        .containsAnyOf("permission denied for table ledger_line", "ledger_line is append-only");
    assertThat(lines()).isEqualTo(1);
  }

  /** The owner may grant itself the right again; the trigger still refuses. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_line set amount = 0",
        "delete from ledger_line",
        "truncate ledger_line"
      })
  void theTriggerRefusesEvenThoseWhoHaveTheRight(String sql) {
    jdbc.sql("grant update, delete, truncate on ledger_line to current_user").update();
    assertThatThrownBy(() -> jdbc.sql(sql).update())
        .rootCause()
        .message()
        .contains("ledger_line is append-only");
    assertThat(lines()).isEqualTo(1);
  }

  @Test
  void aClosedMonthTakesALineOnlyWithTheForcedMark() {
    jdbc.sql(
            "insert into accounting_period (source, month, state) values (1, '2026-10-01', 'CLOSED')")
        .update();
    assertThatThrownBy(() -> post("CHARGE", null, 1, false))
        .rootCause()
        .message()
        .contains("1 lines for the closed month 2026-10 of source own are refused");
    assertThat(post("CHARGE", null, 1, true)).isEqualTo(1);
  }

  @Test
  void theSameLineCannotBePostedTwice() {
    assertThatThrownBy(() -> post("CHARGE", null, 0, false))
        .rootCause()
        .message()
        .contains("ledger_line_live_key");
  }

  @Test
  void aLineIsReversedOnceAndOnlyIfItExists() {
    long line = jdbc.sql("select line from ledger_line").query(Long.class).single();
    post("REVERSAL", line, 0, false);
    assertThatThrownBy(() -> post("REVERSAL", line, 1, false))
        .rootCause()
        .message()
        .contains("ledger_line_reversed_once");
    assertThatThrownBy(() -> post("REVERSAL", 4711L, 2, false))
        .rootCause()
        .message()
        .contains("ledger_line_reverses_line");
    assertThatThrownBy(() -> post("REVERSAL", null, 3, false))
        .rootCause()
        .message()
        .contains("ledger_line_reversal");
  }

  private int lines() {
    List<Integer> count =
        jdbc.sql("select count(*)::int from ledger_line").query(Integer.class).list();
    return count.get(0);
  }
}
