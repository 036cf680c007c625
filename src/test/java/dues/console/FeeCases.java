package dues.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What fees cost, and what another price would change. */
class FeeCases {

  /** From 15 October: October is posted and corrected, November is due and dearer. */
  private static final String ASKED = "/preview%s?price=350&from=2026-10-15&through=2026-11-30";

  private final Served served = Served.shared();
  private final JdbcClient jdbc = served.bean(JdbcClient.class);
  private final String net =
      "/fees/"
          + jdbc.sql(
                  "select fee_id from fee join source_system using (source) where id = 'own' and fee = 'net'")
              .query(Long.class)
              .single();

  private List<Long> written() {
    return List.of("ledger_line", "changed_contract", "price", "tile_decision", "drift").stream()
        .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }

  @Test
  void aPriceIsTriedOnAndSaysWhatItWouldChangeLineByLineAndWritesNothing() {
    List<Long> before = written();
    try (Browsing browsing = Browsing.in(served, "en").login("finance")) {
      Page page = browsing.page;
      browsing.go("/fees?source=own");
      page.click("a:text-is('Internet')");
      assertThat(page.locator(".said-cells > div:has(code:text-is('timing')) dd.soft"))
          .containsText("IN_ADVANCE");
      page.fill("#price", "350,00");
      page.fill("#from", "2026-10-15");
      page.fill("#through", "2026-11-30");
      page.click("button.main");
      // each: October 17 of 31 days dearer by 40, and November: 21.94 + 40.00
      assertThat(page.locator("#foretold .figure").nth(0)).containsText("2");
      assertThat(page.locator("#foretold .figure").nth(1)).containsText("620.00 UAH");
      assertThat(page.locator("#foretold .figure").nth(2)).containsText("743.88 UAH");
      assertThat(page.locator("#foretold .figure").nth(3)).containsText("+123.88 UAH");
      page.click("summary:has-text('Line by line') >> nth=0");
      assertThat(page.locator(".ruled > li").first()).containsText("+61.94 UAH");
      assertThat(page.locator(".ruled > li").first()).containsText("350.00 × 17/31");
      assertThat(browsing.complaints).isEmpty();
    }
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void theFileHasEveryLineOfBothSidesAndIsAudited() {
    String csv = Visitor.as(served, "operator").get(net + ASKED.formatted(".csv")).body();
    assertThat(csv.lines())
        .contains(
            "own:1010,as_now,s1,CHARGE,2026-11-01,2026-11-30,2026-11-01,310.00,UAH,\"310.00 × 30/30 days, 1–30 November\"",
            "own:1010,with_price,s1,CHARGE,2026-11-01,2026-11-30,2026-11-01,350.00,UAH,\"350.00 × 30/30 days, 1–30 November\"",
            "own:1011,with_price,s3,REVERSAL,2026-10-15,2026-10-31,2026-10-01,-170.00,UAH,−170.00")
        .hasSize(10);
    assertThat(
            jdbc.sql("select who || ' ' || outcome from audit_entry where object = :object")
                .param("object", "price preview own-net")
                .query(String.class)
                .list())
        .contains("operator 350");
  }

  @Test
  void whatIsNoPriceIsToldAndAViewerIsOfferedNone() {
    String answer = Visitor.as(served, "finance").get(net + "/preview?price=many").body();
    assertThat(answer).contains("&#39;many&#39; is not a price");
    assertThat(Visitor.as(served, "viewer").get(net).body()).doesNotContain("id=\"price\"");
    assertThat(Visitor.as(served, "viewer").get("/fees/999999").statusCode()).isEqualTo(404);
  }
}
