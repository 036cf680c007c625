package dues.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month is closed by two. */
class PeriodCases {

  private static final String SEPTEMBER = "/periods/own/2026-09";

  private final Served served = Served.shared();
  private final JdbcClient jdbc = served.bean(JdbcClient.class);

  @Test
  void oneProposesAnotherClosesAndNobodyDoesBoth() {
    try (Browsing finance = Browsing.in(served, "en").login("finance")) {
      Page page = finance.page;
      finance.go("/periods");
      page.click("tr:has(td:text-is('own')) >> a:has-text('September 2026')");
      page.fill("#reason", "all nights are in");
      page.click("button:has-text('Propose to close')");
      assertThat(page.locator(".chip")).hasText("proposed");
      assertThat(page.locator("button:has-text('Confirm')")).hasCount(0);
      assertThat(finance.complaints).isEmpty();
    }
    Visitor same = Visitor.as(served, "finance");
    same.get(SEPTEMBER);
    same.post(SEPTEMBER + "/confirm", Map.of("reason", "I agree with myself"));
    assertThat(state()).isEmpty();
    try (Browsing admin = Browsing.in(served, "en").login("admin")) {
      Page page = admin.page;
      page.onDialog(Dialog::accept);
      admin.go(SEPTEMBER);
      assertThat(page.locator(".facts")).containsText("all nights are in");
      page.fill("#agree", "checked against the bank");
      page.click("button:has-text('Confirm and close')");
      page.waitForCondition(() -> state().equals("CLOSED"));
      admin.go(SEPTEMBER);
      assertThat(page.locator(".chip")).hasText("closed");
      page.click(".note.good a");
      assertThat(page.locator(".facts")).containsText("checked against the bank");
      assertThat(admin.complaints).isEmpty();
    }
    assertThat(
            jdbc.sql(
                    "select who || ' ' || deed || ' ' || reason || ' ' || outcome from audit_entry where object = 'month 2026-09 of own' order by audit_id")
                .query(String.class)
                .list())
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("finance PROPOSE_CLOSING all nights are in "),
            two -> assertThat(two).isEqualTo("finance CONFIRM_CLOSING I agree with myself REFUSED"),
            three -> assertThat(three).isEqualTo("admin CONFIRM_CLOSING checked against the bank "),
            four -> assertThat(four).startsWith("admin CLOSE checked against the bank COMPLETED"));
  }

  private String state() {
    return jdbc.sql(
            "select coalesce(max(p.state), '') from accounting_period p join source_system s using (source) where s.id = 'own'")
        .query(String.class)
        .single();
  }
}
