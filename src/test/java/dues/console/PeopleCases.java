package dues.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people decide about people: questions answered, customers put right. */
class PeopleCases {

  private final Served served = Served.shared();
  private final JdbcClient jdbc = served.bean(JdbcClient.class);

  private List<String> texts(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }

  @Test
  void aQuestionIsAnsweredInTwoClicksAndSaysWhatTheAnswerDoes() {
    try (Browsing browsing = Browsing.in(served, "en").login("operator")) {
      Page page = browsing.page;
      browsing.go("/reviews");
      Locator question = page.locator("section.panel:has(a:text-is('shop:8'))").first();
      assertThat(question.locator(".same").first()).containsText("АА 123454");
      question.locator("label:has-text('merged into customer shop:4')").click();
      question.locator("button.main").click();
      assertThat(page.locator(".note.good")).containsText("shop:8 is answered");
      assertThat(page.locator("a:text-is('shop:8')")).hasCount(0);
      assertThat(browsing.complaints).isEmpty();
    }
    assertThat(
            texts(
                "select u.key from contract_customer l join customer u using (customer_id) join contract c using (contract_id) where c.number = 'S-8'"))
        .containsExactly("shop:4");
    assertThat(texts("select who || ' ' || object from audit_entry where deed = 'REVIEW'"))
        .containsExactly("operator review match/shop:8");
  }

  @Test
  void whoMayNotAnswerSeesNeitherTheFormNorNumbersOfPersons() {
    String page = Visitor.as(served, "finance").get("/reviews?kind=match").body();
    assertThat(page).contains("shop:7").doesNotContain("123453", "0503333333", "name=\"answer\"");
  }
}
