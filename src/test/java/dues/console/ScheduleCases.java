package dues.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dues.platform.BusinessClock;
import dues.store.schedule.ScheduleSlots;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What starts by itself. */
class ScheduleCases {

  private final Served served = Served.shared();

  @Test
  void aServerWatchesTheScheduleOfTheSheetsFromItsStart() {
    assertThat(
            served
                .bean(JdbcClient.class)
                .sql("select job || ' ' || cron || ' ' || zone from schedule")
                .query(String.class)
                .list())
        .containsExactly("nightly 0 30 2 * * * UTC");
  }

  @Test
  void aNightIsPausedAndGoesOnAndAMissedStartStandsOnThePageOfRuns() {
    Instant missed = BusinessClock.system().instant().minus(Duration.ofHours(20));
    new TransactionTemplate(served.bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status ->
                served
                    .bean(ScheduleSlots.class)
                    .take(
                        new ScheduleSlots.Slot("nightly", "START", missed),
                        "MISSED",
                        "nobody",
                        "no `dues serve` ran at that time"));
    try (Browsing browsing = Browsing.in(served, "en").login("operator")) {
      Page page = browsing.page;
      browsing.go("/runs");
      assertThat(page.locator(".note.warn")).containsText("missed. no `dues serve` ran");
      browsing.go("/schedules");
      assertThat(page.locator("dd .plainlist li")).hasCount(5);
      page.click("button:has-text('Pause')");
      assertThat(page.locator(".chip.PAUSED")).hasText("paused by operator");
      page.click("button:has-text('Go on')");
      assertThat(page.locator(".chip.PAUSED")).hasCount(0);
      assertThat(page.locator(".chip.MISSED")).hasCount(1);
      assertThat(browsing.complaints).isEmpty();
    }
    assertThat(
            served
                .bean(JdbcClient.class)
                .sql("select who || ' ' || deed from audit_entry where object = 'schedule nightly'")
                .query(String.class)
                .list())
        .containsExactly("operator PAUSE_SCHEDULE", "operator RESUME_SCHEDULE");
  }
}
