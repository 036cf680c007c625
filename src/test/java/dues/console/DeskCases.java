package dues.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dues.store.users.Users;
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

  @Test
  void aTaskIsTakenFilledAndClosedAndItsServiceIsActive() {
    try (Browsing browsing = Browsing.in(served, "en").login("operator")) {
      Page page = browsing.page;
      browsing.go("/tasks");
      page.click("#list a:has-text('Open mail') >> nth=0");
      page.click("button:text-is('Take it')");
      page.click("button:has-text('close the task')");
      assertThat(page.locator(".note.bad")).containsText("'login' (Login) is empty");
      page.fill("#f-login", "oleksa");
      page.click("button:has-text('close the task')");
      assertThat(page.locator(".chip.task-CLOSED")).isVisible();
      browsing.go("/operations?state=WAITING");
      page.click("#list a:has-text('Open box')");
      page.onceDialog(dialog -> dialog.accept());
      page.click("button:text-is('Make a task')");
      page.click("button:text-is('Run again')");
      assertThat(page.locator("main > .note.bad")).containsText("Module box answered");
      assertThat(browsing.complaints).isEmpty();
    }
    assertThat(
            jdbc.sql(
                    "select state || ' ' || (details ->> 'login') from service_item where key = 'shop:1:mail'")
                .query(String.class)
                .list())
        .containsExactly("ACTIVE oleksa");
  }

  @Test
  void everybodySeesTheTasksOfTheirDepartments() {
    served.bean(Users.class).add("liner", "", "OPERATOR", List.of("lines"));
    served
        .bean(Users.class)
        .password("liner", served.bean(Users.class).find("viewer").orElseThrow().password(), false);
    Visitor liner = Visitor.as(served, "liner");
    assertThat(liner.get("/tasks").body()).doesNotContain("shop:2");
    assertThat(liner.get("/tasks/2").statusCode()).isEqualTo(404);
    liner.post("/tasks/2/take", Map.of());
    assertThat(
            jdbc.sql("select outcome from audit_entry where who = 'liner'")
                .query(String.class)
                .list())
        .containsExactly("REFUSED: It is of department mail; expected one of liner's: lines.");
    assertThat(Visitor.as(served, "admin").get("/tasks").body()).contains("shop:2");
  }
}
