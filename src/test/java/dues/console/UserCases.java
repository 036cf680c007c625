package dues.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People come, change and go; all of it stands in the audit. */
class UserCases {

  private final Served served = Served.shared();

  @Test
  void anAdministratorAddsSomebodyWhoSeesThePagesInTheirLanguageAndIsLockedOutLater() {
    try (Browsing admin = Browsing.in(served, "en").login("admin")) {
      Page page = admin.page;
      page.onDialog(Dialog::accept);
      admin.go("/users");
      page.click("summary:has-text('Add a user')");
      page.fill("#name", "hanna");
      page.selectOption("#role", "FINANCE");
      page.selectOption("#language", "uk");
      page.fill("#reason", "new in finance");
      page.click("details button:has-text('Add') >> nth=0");
      String first = page.innerText(".secret code");
      assertThat(first).matches("[a-z0-9]{4}(-[a-z0-9]{4}){3}");
      Visitor hanna = new Visitor(served.url());
      hanna.login("hanna", first);
      assertThat(hanna.get("/password").body()).contains("lang=\"uk\"", "Виберіть пароль");

      page.click("[aria-label='Change hanna']");
      page.click("li:has-text('hanna') >> button:has-text('New one-time')");
      String second = page.innerText(".secret code");
      assertThat(second).isNotEqualTo(first);
      assertThat(hanna.get("/password").statusCode()).isEqualTo(302);
      admin.go("/users");
      assertThat(page.locator(".secret")).hasCount(0);

      page.click("[aria-label='Change hanna']");
      page.uncheck("li:has-text('hanna') >> input[name=enabled]");
      page.click("li:has-text('hanna') >> button:has-text('Save')");
      assertThat(page.locator("li:has-text('hanna') .chip.PAUSED")).hasText("disabled");
      assertThat(
              new Visitor(served.url())
                  .login("hanna", second)
                  .headers()
                  .firstValue("Location")
                  .orElse(""))
          .endsWith("/login?wrong");

      admin.go("/audit?text=user+hanna");
      assertThat(page.locator("tbody tr")).hasCount(3);
      assertThat(page.locator("tbody tr").last()).containsText("new in finance");
      assertThat(page.locator("tbody tr").first()).containsText("finance → finance, disabled");
      admin.go("/audit?who=admin&deed=RESET_PASSWORD&to=2020-01-01");
      assertThat(page.locator(".empty")).isVisible();
      admin.go("/audit?who=admin&deed=RESET_PASSWORD&from=2020-01-01");
      assertThat(page.locator("tbody tr")).hasCount(1);
      assertThat(admin.complaints).isEmpty();
    }
  }

  @Test
  void theLastAdministratorCannotBeTakenAway() {
    Visitor admin = Visitor.as(served, "admin");
    admin.get("/users");
    admin.post("/users/admin/change", Map.of("role", "VIEWER", "enabled", "1"));
    assertThat(admin.get("/users").statusCode()).isEqualTo(200);
  }
}
