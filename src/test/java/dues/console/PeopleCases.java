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
    assertThat(
            texts(
                "select who || ' ' || object from audit_entry where deed = 'REVIEW' and object like '%shop%'"))
        .containsExactly("operator review match/shop:8");
  }

  @Test
  void whoMayNotAnswerSeesNeitherTheFormNorNumbersOfPersons() {
    String page = Visitor.as(served, "finance").get("/reviews?kind=match").body();
    assertThat(page).contains("shop:7").doesNotContain("123453", "0503333333", "name=\"answer\"");
  }

  @Test
  void aCustomerIsFoundMergedSplitAndKeepsItsHistory() {
    try (Browsing browsing = Browsing.in(served, "en").login("operator")) {
      Page page = browsing.page;
      page.onceDialog(dialog -> dialog.accept());
      browsing.go("/customers");
      page.fill("#text", "0501 111 111");
      page.click("#found a:has-text('Бондар')");
      page.click("summary:has-text('Merge')");
      page.fill("#into", "own:1010");
      page.click("button.danger");
      assertThat(page.locator(".note.good")).containsText("is part of own:1010 now");
      assertThat(page.locator("h1")).hasText("Olena Koval");
      assertThat(page.locator("body")).containsText("Бондар Олекса Ілліч");
      page.check("[name=contract][value='shop:1']");
      page.fill("#why-split", "two persons");
      page.click("button:has-text('Make the chosen')");
      assertThat(page.locator("table tbody tr").first()).containsText("two persons");
      browsing.go("/contracts/shop/1");
      page.click("summary:text-is('Unlink')");
      page.click("button.danger");
      assertThat(page.locator("body")).containsText("A person took it from its customer");
      page.click("button:has-text('Match now')");
      assertThat(page.locator(".note.good")).isVisible();
      assertThat(browsing.complaints).isEmpty();
    }
    assertThat(
            texts(
                "select deed || ' ' || outcome from audit_entry where deed in ('MERGE', 'SPLIT', 'UNLINK') and outcome = '' order by audit_id"))
        .containsExactly("MERGE ", "SPLIT ", "UNLINK ");
    becomes(
        "select count(*) from contract_customer join contract c using (contract_id) where c.number = 'S-1'",
        1);
  }

  @Test
  void whatCannotBeDoneIsToldAndKept() {
    Visitor operator = Visitor.as(served, "operator");
    operator.get("/customers/own:1011");
    operator.post("/customers/own:1011/merge", java.util.Map.of("into", "own:nobody"));
    assertThat(operator.get("/customers/own:1011").body())
        .contains("There is no customer &#39;own:nobody&#39;");
    assertThat(
            texts(
                    "select outcome from audit_entry where object = 'customer own:1011 into own:nobody'")
                .get(0))
        .startsWith("REFUSED: There is no customer 'own:nobody'");
  }

  @Test
  void aContractsCardSendsParametersAndHandsOutItsStatement() {
    try (Browsing browsing = Browsing.in(served, "en").login("operator")) {
      Page page = browsing.page;
      browsing.go("/contracts/shop/3");
      assertThat(page.locator("a:text-is('Open in the billing')"))
          .hasAttribute("href", "https://shop.example/contract/3");
      page.click("button:has-text('Copy parameters')");
      assertThat(page.locator(".note.good")).containsText("next feed");
      page.click("button:has-text('Copy parameters')");
      assertThat(browsing.complaints).isEmpty();
    }
    assertThat(texts("select parameters || ' ' || asked_by from parameter_copy"))
        .containsExactly("14=0503333333 operator");
    Visitor finance = Visitor.as(served, "finance");
    assertThat(finance.get("/contracts/own/1010/documents/contract-statement/csv").body())
        .contains("2026-10-01,Internet,2026-10-01,2026-10-31,310.00");
    assertThat(finance.get("/contracts/own/1010/documents/payments/csv").statusCode())
        .isEqualTo(400);
  }

  /** The shop writes "проспект Садовий, буд. 5" in one cell. */
  @Test
  void contractsAreFoundByHouseHoweverTheirBillingWritesIt() {
    Visitor operator = Visitor.as(served, "operator");
    String street = "/contracts?place.street=%D1%81%D0%B0%D0%B4%D0%BE%D0%B2%D0%B8%D0%B9";
    assertThat(operator.get(street + "&place.house=5").body()).contains("S-1", "S-2", "S-6");
    assertThat(operator.get(street + "&place.house=5&place.flat=3").body())
        .contains("S-6")
        .doesNotContain("S-1");
    assertThat(operator.get(street + "&place.house=6").body()).doesNotContain("S-1");
  }

  @Test
  void contractsAreLookedForInTheFieldsThatAreChosen() {
    Visitor operator = Visitor.as(served, "operator");
    String found = operator.get("/contracts?text=oleksa&narrow.in=emails").body();
    assertThat(found).contains("S-1");
    assertThat(operator.get("/contracts?text=oleksa&narrow.in=title").body()).doesNotContain("S-1");
    assertThat(operator.get("/contracts?phone=0501111111&narrow.in=phones").body())
        .contains("S-1", "S-5");
    assertThat(operator.get("/contracts?date=1980-07-05&narrow.in=birth_date").body())
        .contains("S-3");
    assertThat(operator.get("/contracts?date=1980-07-05&narrow.in=opened").body())
        .doesNotContain("S-3");
    assertThat(operator.get("/contracts?text=oleksa&narrow.in=memo").body())
        .contains("S-4")
        .doesNotContain("S-1");
    assertThat(operator.get("/contracts?phone=0671112&narrow.in=memo").body()).contains("S-4");
    assertThat(operator.get("/contracts?date=2024-02-29&narrow.in=since").body()).contains("S-4");
    assertThat(operator.get("/contracts?date=2024-02-29&narrow.in=memo").body())
        .doesNotContain("S-4");
  }

  private void becomes(String sql, int count) {
    try (Browsing browsing = Browsing.in(served, "en")) {
      browsing.page.waitForCondition(() -> jdbc.sql(sql).query(Integer.class).single() == count);
    }
  }
}
