package dues.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Debian's chromium, one for all tests; whatever a page complains about is kept. */
final class Browsing implements AutoCloseable {

  private static final int PATIENCE = 20_000;
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static @Nullable Browser browser;

  final List<String> complaints = new ArrayList<>();
  final Page page;
  private final Runnable ended;
  private final String url;

  private Browsing(BrowserContext context, Runnable ended, String url) {
    this.ended = ended;
    this.url = url;
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(page.url() + " " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + " " + error));
  }

  static Browsing in(Served served, String language) {
    BrowserContext context = context(browser(), language);
    return new Browsing(context, context::close, served.url());
  }

  /** With a browser of its own, for a thread of its own. */
  static Browsing alone(Served served, String language) {
    Playwright playwright = playwright();
    return new Browsing(context(launched(playwright), language), playwright::close, served.url());
  }

  private static BrowserContext context(Browser browser, String language) {
    return browser.newContext(new Browser.NewContextOptions().setLocale(language));
  }

  private static synchronized Browser browser() {
    Browser known = browser;
    if (known == null) {
      Playwright playwright = playwright();
      known = launched(playwright);
      browser = known;
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return known;
  }

  static void assumeThere() {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "chromium is not installed");
  }

  private static Playwright playwright() {
    assumeThere();
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser launched(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox")));
  }

  Browsing login(String name) {
    go("/login");
    page.fill("#username", name);
    page.fill("#password", Served.PASSWORD);
    page.click("button.main");
    return this;
  }

  void go(String path) {
    page.navigate(url + path);
  }

  void width(int pixels) {
    page.setViewportSize(pixels, 800);
  }

  @Override
  public void close() {
    ended.run();
  }
}
