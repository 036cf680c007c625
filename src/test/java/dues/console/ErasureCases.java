package dues.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import dues.cli.OneProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person is forgotten: everywhere, for good, and not by the ledger. */
class ErasureCases {

  private static final List<String> PERSONAL =
      List.of("Чорна", "Ірина", "0507777777", "iryna@example.org", "КК 777777", "gate 77");

  private final Served served = Served.shared();
  private final JdbcClient jdbc = served.bean(JdbcClient.class);

  /** Rows of the whole database in which a word stands, but for the export's staging tables. */
  private List<String> found(String word) {
    return jdbc
        .sql(
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
        .query(String.class)
        .list()
        .stream()
        .filter(
            table ->
                jdbc.sql(
                        "select exists (select from %s t where %s like :word)"
                            .formatted(
                                '"' + table + '"',
                                table.equals("raw_rows")
                                    ? "convert_from(t.rows, 'UTF8')"
                                    : "t::text"))
                    .param("word", "%" + word + "%")
                    .query(Boolean.class)
                    .single())
        .toList();
  }

  private void run(String job, String date) {
    OneProcess.Ended ended =
        OneProcess.dues(served.home, List.of("run", job, "--date", date, "--source", "quiet"));
    assertThat(ended.exit()).as(ended.messages()).isZero();
  }

  private String ledger() {
    return jdbc.sql(
            "select string_agg(l.amount || ' ' || l.explanation, '; ' order by l.line) from ledger_line l join source_system using (source) where id = 'quiet'")
        .query(String.class)
        .single();
  }

  @Test
  void aPersonIsGoneFromEveryTableTheLedgerStaysAndNoNightBringsThemBack() {
    run("nightly", "2026-10-31");
    QuietHome.change(served.home);
    run("import-billing", "2026-11-01");
    String ledger = ledger();
    assertThat(ledger).contains("100.00");
    assertThat(PERSONAL).allSatisfy(word -> assertThat(found(word)).as(word).contains("raw_rows"));
    Visitor operator = Visitor.as(served, "operator");
    operator.get("/customers/quiet:1");
    assertThat(operator.post("/customers/quiet:1/erase", Map.of("reason", "x")).statusCode())
        .isEqualTo(403);
    try (Browsing admin = Browsing.in(served, "en").login("admin")) {
      Page page = admin.page;
      page.onDialog(Dialog::accept);
      admin.go("/customers/quiet:1");
      page.click("summary:has-text('Erase the person')");
      page.fill("#why-erase", "letter of 3 November");
      page.click("button:has-text('Erase for good')");
      assertThat(page.locator(".note.good")).containsText("is erased");
      assertThat(page.locator("h1")).hasText("(erased)");
      admin.go("/contracts/quiet/1");
      assertThat(page.locator("h1")).hasText("(erased)");
      assertThat(page.locator(".line").first()).containsText("100.00");
      assertThat(admin.complaints).isEmpty();
    }
    assertThat(PERSONAL).allSatisfy(word -> assertThat(found(word)).as(word).isEmpty());
    QuietHome.comeBack(served.home);
    run("nightly", "2026-11-02");
    assertThat(PERSONAL).allSatisfy(word -> assertThat(found(word)).as(word).isEmpty());
    assertThat(ledger()).startsWith(ledger);
    assertThat(
            jdbc.sql(
                    "select status from contract join source_system using (source) where id = 'quiet' and contract = '1'")
                .query(String.class)
                .single())
        .isEqualTo("CLOSED");
    assertThat(
            jdbc.sql(
                    "select who || ' ' || reason from audit_entry where deed = 'ERASE' and outcome = ''")
                .query(String.class)
                .list())
        .containsExactly("admin letter of 3 November");
    Visitor admin = Visitor.as(served, "admin");
    admin.get("/customers/quiet:1");
    admin.post("/customers/quiet:1/lift", Map.of("reason", "signed again"));
    run("import-billing", "2026-11-03");
    assertThat(found("0507777777")).contains("contract");
  }
}
