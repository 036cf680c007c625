package dues.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Figures for machines, and the alerts and dashboards that are written in their names. */
abstract class MetricsCases {

  private static final Pattern NAME = Pattern.compile("\\bdues_[a-z_]+");

  private final String metrics =
      Visitor.as(Served.shared(), "metrics").get("/actuator/prometheus").body();

  @Test
  void everyJobOfTheSheetsHasItsFigures() {
    assertThat(metrics)
        .contains("dues_job_last_completed_timestamp_seconds{job=\"nightly\"}")
        .contains("dues_job_running{job=\"revert-import\"} 0.0")
        .contains("dues_tasks_open")
        .contains("dues_outbox_waiting");
    double nightly =
        Double.parseDouble(
            Pattern.compile("dues_job_last_duration_seconds\\{job=\"import-billing\"} (\\S+)")
                .matcher(metrics)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1));
    assertThat(nightly).isPositive();
  }

  @Test
  void alertsAndDashboardNameOnlyFiguresThatThereAre() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    for (String file : List.of("ops/prometheus/alerts.yml", "ops/grafana/dues.json")) {
      NAME.matcher(Files.readString(Path.of(file)))
          .results()
          .map(MatchResult::group)
          .filter(name -> !metrics.contains(name))
          .forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }
}
