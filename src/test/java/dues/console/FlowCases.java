package dues.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One long day of a billing, from the first login to the closed month, by three persons. */
class FlowCases {

  private static final String DAY = "2026-11-05";
  private static final String SEPTEMBER = "/periods/flow/2026-09";

  private final Served served = Served.shared();
  private final JdbcClient jdbc = served.bean(JdbcClient.class);

  @Test
  void aNightFailsIsMendedAndEndsInAClosedMonthAndAReport()
      throws IOException, GeneralSecurityException {
    try (Browsing operator = Browsing.in(served, "en").login("operator")) {
      theNightFailsBeforeTheirEyes(operator.page, operator);
      theBillingDeliversAgainAndARestartEndsWell(operator.page);
      theRefusedRowIsMendedOnThePage(operator.page, operator);
      theQuestionThatItRaisesIsAnswered(operator.page, operator);
      theContractSaysWhyItCostsWhatItCosts(operator.page, operator);
      assertThat(operator.complaints).isEmpty();
    }
    twoPersonsCloseTheMonth();
    theReportIsByteForByteTheManifests();
    assertThat(
            jdbc.sql(
                    "select distinct who || ' ' || deed from audit_entry where outcome not like 'REFUSED%' and (object like '%flow%' or reason = 'the long day') order by 1")
                .query(String.class)
                .list())
        .contains(
            "admin CLOSE",
            "admin CONFIRM_CLOSING",
            "finance PROPOSE_CLOSING",
            "operator RESTART",
            "operator RESUBMIT",
            "operator REVIEW",
            "operator START");
  }

  private static void theNightFailsBeforeTheirEyes(Page page, Browsing operator) {
    operator.go("/runs");
    page.click("summary:has-text('Start a job')");
    page.fill("#start-date", DAY);
    page.selectOption("#start-sources", "flow");
    page.fill("#start-reason", "the long day");
    page.click("details button.main");
    Locator night = page.locator("#list tbody").first();
    assertThat(night).containsText("flow");
    assertThat(night.locator(".chip.FAILED").first()).isVisible();
    night.locator("a").nth(1).click();
    assertThat(page.locator(".note.bad")).containsText("prices.csv");
  }

  private void theBillingDeliversAgainAndARestartEndsWell(Page page) {
    FlowHome.mend(served.home);
    page.fill("#why", "the long day");
    page.click("button:has-text('Restart')");
    page.waitForCondition(
        () ->
            jdbc.sql(
                        "select count(*) from ledger_line join source_system using (source) where id = 'flow'")
                    .query(Integer.class)
                    .single()
                == 3);
    assertThat(page.locator(".note.good").first()).isVisible();
    page.navigate(served.url() + "/runs?source=flow&date=" + DAY);
    assertThat(page.locator("#list tbody").first().locator("td .chip").first())
        .hasText("completed");
  }

  private void theRefusedRowIsMendedOnThePage(Page page, Browsing operator) {
    long refusing =
        jdbc.sql(
                "select max(execution_id) from reject join source_system using (source) where id = 'flow'")
            .query(Long.class)
            .single();
    operator.go("/runs/" + refusing);
    page.click("text=See and mend");
    page.click("text=Mend here");
    assertThat(page.locator(".reason")).containsText("2026-13-45");
    page.fill("[aria-invalid=true]", "2026-09-05");
    page.fill("#reason", "the long day");
    page.click("button.main");
    assertThat(page.locator(".note.good")).containsText("1\u00a0row was handed in");
    page.waitForCondition(
        () ->
            jdbc.sql("select count(*) from contract where number = 'L-2'")
                    .query(Integer.class)
                    .single()
                == 1);
  }

  private void theQuestionThatItRaisesIsAnswered(Page page, Browsing operator) {
    operator.go("/contracts/flow/2");
    page.click("button:has-text('Match now')");
    page.waitForCondition(
        () ->
            jdbc.sql(
                        "select count(*) from match_decision join contract c using (contract_id) where c.number = 'L-2' and review <> ''")
                    .query(Integer.class)
                    .single()
                == 1);
    operator.go("/reviews?kind=match&source=flow");
    Locator question = page.locator("section.panel:has(a:text-is('flow:2'))").first();
    assertThat(question.locator(".same").first()).containsText("ЕЕ 900001");
    question.locator("label:has-text('Another person')").first().click();
    question.locator("button.main").click();
    assertThat(page.locator(".note.good")).containsText("flow:2 is answered");
  }

  private static void theContractSaysWhyItCostsWhatItCosts(Page page, Browsing operator) {
    page.waitForCondition(
        () -> {
          operator.go("/contracts?text=Дорош");
          return page.locator("#found a:text-is('L-1')").count() == 1;
        });
    page.click("#found a:text-is('L-1')");
    // 19 of the 30 days of September at 310.00
    assertThat(page.locator(".line:has-text('196.33')")).containsText("= 310.00 × 19/30");
    page.click("summary:has-text('Facts, and the rows that brought them') >> nth=0");
    assertThat(page.locator("details[open]").first()).containsText("prices.csv");
  }

  private void twoPersonsCloseTheMonth() {
    try (Browsing finance = Browsing.in(served, "en").login("finance")) {
      finance.go(SEPTEMBER);
      finance.page.fill("#reason", "the long day");
      finance.page.click("button:has-text('Propose to close')");
      assertThat(finance.page.locator(".chip")).hasText("proposed");
      assertThat(finance.complaints).isEmpty();
    }
    try (Browsing admin = Browsing.in(served, "en").login("admin")) {
      admin.page.onDialog(dialog -> dialog.accept());
      admin.go(SEPTEMBER);
      admin.page.fill("#agree", "the long day");
      admin.page.click("button:has-text('Confirm and close')");
      admin.page.waitForCondition(
          () ->
              jdbc.sql(
                          "select count(*) from accounting_period join source_system using (source) where id = 'flow' and state = 'CLOSED'")
                      .query(Integer.class)
                      .single()
                  == 1);
      assertThat(admin.complaints).isEmpty();
    }
  }

  private void theReportIsByteForByteTheManifests() throws IOException, GeneralSecurityException {
    String manifest =
        Files.readString(served.home.resolve("out/reports/" + DAY + "/manifest.json"));
    try (Browsing finance = Browsing.in(served, "en").login("finance")) {
      finance.go("/reports?date=" + DAY);
      Download download =
          finance.page.waitForDownload(
              () -> finance.page.click("[aria-label='Download Accrual register as CSV']"));
      byte[] bytes = Files.readAllBytes(download.path());
      String register = manifest.substring(manifest.indexOf("accrual-register.csv"));
      assertThat(register.substring(register.indexOf("\"sha256\": \"") + 11))
          .startsWith(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
      assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
          .contains("flow,1,", "310.00");
      assertThat(finance.complaints).isEmpty();
    }
  }
}
