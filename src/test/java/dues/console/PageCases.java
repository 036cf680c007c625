package dues.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page in three languages and two widths, in a browser for each language. */
class PageCases {

  private static final List<String> PAGES =
      List.of(
          "/runs",
          "/runs?status=FAILED",
          "/runs/1",
          "/runs/2",
          "/runs/3",
          "/rejects/2",
          "/contracts",
          "/contracts?label=101",
          "/contracts?label=x",
          "/contracts?text=koval&narrow.in=title&narrow.in=memo&narrow.single=true",
          "/contracts/own/1010",
          "/contracts/own/1011",
          "/reviews",
          "/reviews?kind=address",
          "/periods",
          "/periods/own/2026-09",
          "/periods/own/2026-10?prove=true",
          "/fees",
          "/fees?source=shop",
          "/fees/1",
          "/fees/1/preview?price=350&from=2026-10-15&through=2026-11-30",
          "/schedules",
          "/audit",
          "/users",
          "/reports",
          "/reports/2026-10-31/revenue-by-fee",
          "/customers",
          "/customers?text=%D0%91%D0%BE%D0%BD%D0%B4%D0%B0%D1%80",
          "/customers/shop:3",
          "/contracts/shop/1",
          "/processes",
          "/processes?state=all",
          "/processes/1",
          "/operations",
          "/operations/1",
          "/tasks",
          "/tasks?closed=true&whose=nobody",
          "/tasks/1",
          "/password",
          "/runs/999999");

  /** All that is looked at, in one question: each costs a way to the browser and back. */
  private static final String SEEN =
      """
      () => [
        document.documentElement.scrollWidth - innerWidth,
        document.body.innerText,
        document.documentElement.lang,
        [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
          .filter(e => !e.labels.length && !e.getAttribute('aria-label')).map(e => e.outerHTML).join()
      ].map(String)
      """;

  private final Served served = Served.shared();

  @Test
  void noPageOverflowsComplainsOrLacksAText() throws Exception {
    Browsing.assumeThere();
    List<String> pages = pages();
    List<Callable<List<String>>> languages =
        Stream.of("en", "uk", "ru")
            .<Callable<List<String>>>map(one -> () -> wrong(one, pages))
            .toList();
    List<String> wrong = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(languages.size());
    try {
      for (Future<List<String>> one : threads.invokeAll(languages)) {
        wrong.addAll(one.get());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(wrong).isEmpty();
  }

  private List<String> wrong(String language, List<String> pages) {
    List<String> wrong = new ArrayList<>();
    try (Browsing browsing = Browsing.alone(served, language).login("admin")) {
      for (String path : pages) {
        browsing.width(1440);
        browsing.go(path);
        check(browsing, language + " 1440 " + path, wrong);
        browsing.width(360);
        check(browsing, language + " 360 " + path, wrong);
      }
      browsing.complaints.stream()
          .filter(complaint -> !complaint.contains("/runs/999999"))
          .forEach(wrong::add);
    }
    return wrong;
  }

  /** The pages, and the form on which the row of an impossible date is mended. */
  private List<String> pages() {
    List<String> pages = new ArrayList<>(PAGES);
    pages.add(
        served
            .bean(JdbcClient.class)
            .sql(
                "select '/rejects/' || r.execution_id || '/files/' || r.file_id from reject r join source_system s using (source) where s.id = 'own' and r.code = 'E_DATE' limit 1")
            .query(String.class)
            .single());
    return pages;
  }

  private static void check(Browsing browsing, String what, List<String> wrong) {
    List<?> seen = (List<?>) browsing.page.evaluate(SEEN);
    int overflow = Integer.parseInt(String.valueOf(seen.get(0)));
    if (overflow > 0) {
      wrong.add(what + " stands out by " + overflow);
    }
    String text = String.valueOf(seen.get(1));
    if (text.contains("??") || text.matches("(?s).*\\b[a-z]+\\.[a-z_]+\\.(one|few|many)\\b.*")) {
      wrong.add(what + " lacks a text: " + text.replaceAll("(?s).*(.{30}\\?\\?.{30}).*", "$1"));
    }
    if (!what.substring(0, 2).equals(seen.get(2))) {
      wrong.add(what + " is in another language");
    }
    String unlabelled = String.valueOf(seen.get(3));
    if (!unlabelled.isEmpty()) {
      wrong.add(what + " has a field without a label: " + unlabelled);
    }
  }
}
