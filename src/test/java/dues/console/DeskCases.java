package dues.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the helpdesk does: processes are answered, given to somebody and closed. */
class DeskCases {

  private final Served served = Served.shared();
  private final JdbcClient jdbc = served.bean(JdbcClient.class);

  @Test
  void aProcessIsTakenAnsweredAndClosedAndTheBillingIsToBeTold() {
    try (Browsing browsing = Browsing.in(served, "en").login("operator")) {
      Page page = browsing.page;
      browsing.go("/processes?unread=true");
      page.click("#list a:has-text('No link since morning')");
      assertThat(page.locator(".talk li")).hasCount(2);
      page.click("button:has-text('Take it')");
      assertThat(page.locator("#who")).hasValue("operator");
      page.fill("#reply", "A technician comes at 10.");
      page.click("button:text-is('Send')");
      assertThat(page.locator(".talk li.out")).containsText("A technician comes at 10.");
      page.selectOption("#status", "working");
      page.click("form:has(#status) button");
      assertThat(page.locator(".talk .chip")).hasCount(0);
      page.click("button:text-is('Close')");
      assertThat(page.locator("button:text-is('Reopen')")).isVisible();
      browsing.go("/processes?whose=mine&state=closed");
      assertThat(page.locator("#list tbody tr")).hasCount(1);
      assertThat(browsing.complaints).isEmpty();
    }
    assertThat(
            jdbc.sql(
                    "select deed || ' ' || value || ' ' || done_by from process_deed order by deed_id")
                .query(String.class)
                .list())
        .containsExactly(
            "executor operator operator",
            "reply A technician comes at 10. operator",
            "state closed operator");
    assertThat(
            jdbc.sql("select deed from audit_entry where object = 'process 1' order by audit_id")
                .query(String.class)
                .list())
        .isEqualTo(List.of("ASSIGN", "REPLY", "STATUS", "CLOSE"));
  }

  @Test
  void aDeedThatIsNoneIsNotThereAndAViewerSeesNoPhones() {
    Visitor operator = Visitor.as(served, "operator");
    operator.get("/processes/2");
    assertThat(operator.post("/processes/2/burn", Map.of()).statusCode()).isEqualTo(404);
    String page = Visitor.as(served, "viewer").get("/processes").body();
    assertThat(page).contains("Wants a contract").doesNotContain("0509999999");
  }
}
