package dues.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What finance comes for. */
class ReportCases {

  private final Served served = Served.shared();

  @Test
  void aDownloadedReportIsByteForByteWhatTheManifestNames()
      throws IOException, NoSuchAlgorithmException {
    Path folder = served.home.resolve("out/reports/2026-10-30");
    String manifest = Files.readString(folder.resolve("manifest.json"));
    try (Browsing browsing = Browsing.in(served, "en").login("finance")) {
      Page page = browsing.page;
      browsing.go("/reports?date=2026-10-30");
      Download download =
          page.waitForDownload(
              () -> page.click("[aria-label='Download Accrual register as XLSX']"));
      byte[] bytes = Files.readAllBytes(download.path());
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      String register = manifest.substring(manifest.indexOf("accrual-register.xlsx"));
      assertThat(register.substring(register.indexOf("\"sha256\": \"") + 11)).startsWith(sha256);
      assertThat(download.suggestedFilename()).isEqualTo("2026-10-30-accrual-register.xlsx");
      assertThat(browsing.complaints).isEmpty();
    }
    assertThat(
            served
                .bean(JdbcClient.class)
                .sql("select who || ' ' || object from audit_entry where deed = 'DOWNLOAD'")
                .query(String.class)
                .list())
        .contains("finance report 2026-10-30/accrual-register.xlsx");
  }

  @Test
  void aFileWhoseBytesAreNotThoseOfTheManifestIsNotHandedOut() throws IOException {
    Path file = served.home.resolve("out/reports/2026-10-30/payments.csv");
    String manifest = Files.readString(file.resolveSibling("manifest.json"));
    String payments = manifest.substring(manifest.indexOf("payments.csv"));
    String sha256 = payments.substring(payments.indexOf("\"sha256\": \"") + 11).substring(0, 64);
    String path = "/reports/2026-10-30/files/" + sha256;
    Visitor finance = Visitor.as(served, "finance");
    byte[] kept = Files.readAllBytes(file);
    assertThat(finance.get(path).statusCode()).isEqualTo(200);
    try {
      Files.writeString(file, "another\n");
      assertThat(finance.get(path).statusCode()).isEqualTo(404);
    } finally {
      Files.write(file, kept);
    }
    assertThat(finance.get("/reports/2026-10-30/..%2f..%2fmanifest.json").statusCode())
        .isEqualTo(400);
    assertThat(finance.get("/reports/2026-10-29/files/" + sha256).statusCode()).isEqualTo(404);
  }

  @Test
  void thePictureAndTheFirstRowsSayWhatTheReportSays() {
    try (Browsing browsing = Browsing.in(served, "en").login("finance")) {
      Page page = browsing.page;
      browsing.go("/reports/2026-10-30/revenue-by-fee");
      // 19 of 30 days at 310.00 in September
      assertThat(page.locator(".bars")).containsText("196.33");
      assertThat(page.locator(".bars .series0").nth(0)).hasAttribute("width", "310");
      assertThat(page.locator(".bars .series0").nth(1)).hasAttribute("width", "1000");
      assertThat(page.locator("table tbody tr")).hasCount(3);
      assertThat(page.locator("table tbody tr").first()).containsText("September 2026");
      assertThat(browsing.complaints).isEmpty();
    }
  }
}
