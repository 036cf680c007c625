package dues.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people come for, from the first click to the last. */
class JourneyCases {

  private final Served served = Served.shared();
  private final JdbcClient jdbc = served.bean(JdbcClient.class);

  @Test
  void anOperatorMendsARowOnThePageAndItsContractIsThere() {
    long refusing =
        jdbc.sql(
                "select max(execution_id) from reject join source_system using (source) where code = 'E_DATE' and id = 'own'")
            .query(Long.class)
            .single();
    try (Browsing browsing = Browsing.in(served, "en").login("operator")) {
      Page page = browsing.page;
      browsing.go("/runs/" + refusing);
      page.click("text=See and mend");
      page.click("text=Mend here");
      assertThat(page.locator(".reason")).containsText("2026-13-45");
      page.fill("[aria-invalid=true]", "2026-10-30");
      page.fill("#reason", "call of the subscriber");
      page.click("button.main");
      assertThat(page.locator(".note.good")).containsText("1\u00a0row was handed in");
      page.waitForCondition(
          () ->
              jdbc.sql("select count(*) from contract where contract = '1012'")
                      .query(Integer.class)
                      .single()
                  == 1);
      browsing.go("/contracts/own/1012");
      assertThat(page.locator("h1")).hasText("Iryna Melnyk");
      assertThat(browsing.complaints).isEmpty();
    }
    assertThat(
            jdbc.sql(
                    "select who || ' ' || reason || ' ' || split_part(outcome, ' ', 1) from audit_entry where deed = 'RESUBMIT' and reason like 'call%'")
                .query(String.class)
                .list())
        .containsExactly("operator call of the subscriber COMPLETED");
  }

  @Test
  void aStartedJobAppearsAndEndsOnAPageThatNobodyTouches() {
    try (Browsing browsing = Browsing.in(served, "uk").login("operator")) {
      Page page = browsing.page;
      browsing.go("/runs");
      page.click("summary:has-text('Запустити завдання')");
      page.selectOption("#start-job", "recalculate-fees");
      page.fill("#start-date", "2026-10-31");
      page.fill("#start-reason", "перевірка");
      page.click("details button.main");
      Locator first = page.locator("#list tbody tr").first();
      assertThat(first).containsText("Перерахунок");
      assertThat(first).containsText("завершено");
      first.locator("a").nth(1).click();
      assertThat(page.locator(".facts")).containsText("перевірка");
      assertThat(browsing.complaints).isEmpty();
    }
  }

  @Test
  void aFailedRunSaysWhyAndWhatARestartDoes() {
    try (Browsing browsing = Browsing.in(served, "en").login("viewer")) {
      browsing.go("/runs?status=FAILED");
      assertThat(browsing.page.locator("#list .chip.FAILED").first()).isVisible();
      browsing.go("/runs/2");
      assertThat(browsing.page.locator(".note.bad")).containsText("contract");
      assertThat(browsing.page.locator("button:has-text('Restart')")).hasCount(0);
    }
  }

  @Test
  void whatAnOperatorSetsIsLockedAndAViewerSeesNoNumbersOfPersons() {
    try (Browsing browsing = Browsing.in(served, "en").login("operator")) {
      Page page = browsing.page;
      browsing.go("/contracts");
      page.fill("#phone", "050 123");
      assertThat(page.locator("#found table")).containsText("Olena Koval");
      page.click("#found a");
      assertThat(page.locator(".line").first()).containsText("=");
      page.fill("#f-comment", "pays early");
      page.fill("#reason", "said so");
      page.click("button.main");
      assertThat(page.locator(".note.good")).isVisible();
      assertThat(page.locator("label[for=f-comment]")).containsText("locked");
      assertThat(browsing.complaints).isEmpty();
    }
    try (Browsing browsing = Browsing.in(served, "ru").login("viewer")) {
      browsing.go("/contracts?label=pays+early");
      assertThat(browsing.page.locator("#found table")).containsText("Olena Koval");
      String found = browsing.page.innerText("body");
      browsing.go("/contracts/own/1010");
      String card = browsing.page.innerText("body");
      assertThat(found + card).doesNotContain("380501234567").doesNotContain("3012345678");
      assertThat(card).matches(Pattern.compile("(?s).*Налоговый номер\\s+•••••.*"));
    }
  }
}
