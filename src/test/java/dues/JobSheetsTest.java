package dues;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.DuesApplication;
import dues.batch.LeasedJob;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.TestDatabase;
import dues.platform.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The order of steps is the job class's; sheets and jobs/README.md tell it, and may not tell it
 * wrongly.
 */
class JobSheetsTest {

  private static final Path README = Path.of("jobs", "README.md");
  private static final String BEGIN = "<!-- jobs and steps -->\n";
  private static final String END = "<!-- end -->\n";

  @Test
  void sheetsAndReadmeTellTheStepsOfTheJobClasses(@TempDir Path folder) throws IOException {
    Violations violations = new Violations();
    Home home = Home.at(folder);
    Sheets sheets = Sheets.read(home, violations);
    assertThat(violations.list()).isEmpty();
    Map<String, List<String>> jobs;
    try (TestDatabase database = TestDatabase.fresh();
        ConfigurableApplicationContext context =
            DuesApplication.start(home, sheets, database.database())) {
      jobs = steps(context);
    }
    assertThat(sheets.jobs().keySet()).containsExactlyInAnyOrderElementsOf(jobs.keySet());
    sheets
        .jobs()
        .forEach(
            (name, sheet) ->
                assertThat(names(sheet))
                    .as("steps of jobs/%s.yml", name)
                    .isEqualTo(jobs.get(name)));
    String readme = Files.readString(README);
    String wanted = replaced(readme, table(sheets));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(README, wanted);
    }
    assertThat(Files.readString(README))
        .as("jobs/README.md; -Dgolden.update=true rewrites it")
        .isEqualTo(wanted);
  }

  private static Map<String, List<String>> steps(ConfigurableApplicationContext context) {
    Map<String, List<String>> steps = new TreeMap<>();
    context
        .getBeansOfType(LeasedJob.class)
        .values()
        .forEach(job -> steps.put(job.getName(), List.copyOf(job.getStepNames())));
    return steps;
  }

  private static List<String> names(JobSheet sheet) {
    return sheet.steps().stream().map(JobSheet.Step::name).toList();
  }

  private static String table(Sheets sheets) {
    StringBuilder table = new StringBuilder("| job | step | what it does |\n|---|---|---|\n");
    for (String job : Sheets.jobNames()) {
      String shown = "`" + job + "`";
      for (JobSheet.Step step : java.util.Objects.requireNonNull(sheets.jobs().get(job)).steps()) {
        table.append("| %s | `%s` | %s |\n".formatted(shown, step.name(), step.does()));
        shown = "";
      }
    }
    return table.toString();
  }

  private static String replaced(String readme, String table) {
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    return readme.substring(0, begin) + table + readme.substring(readme.indexOf(END));
  }
}
