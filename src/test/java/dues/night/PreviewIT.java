package dues.night;

import static org.assertj.core.api.Assertions.assertThat;

import dues.charge.Explained;
import dues.cli.OneProcess;
import dues.cli.Previewed;
import dues.samples.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs that post, over both sample nights, each foretold by its preview. */
class PreviewIT {

  private static final Pattern EXECUTION = Pattern.compile("\"execution\": (\\d+), \"exit\": \"");

  private final Path folder;

  PreviewIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private String run(String job, String date) {
    OneProcess.Ended ended = OneProcess.dues(folder, List.of("run", job, "--date", date, "--json"));
    assertThat(ended.exit()).as(job + ended.messages()).isZero();
    Matcher execution = EXECUTION.matcher(ended.results());
    assertThat(execution.find()).as(ended.results()).isTrue();
    return execution.group(1);
  }

  @Test
  void everyRunPostsWhatItsPreviewShowsAndEveryExplanationGivesItsAmount() {
    SampleHome.in(folder);
    Map<String, Previewed> previews = new LinkedHashMap<>();
    for (String date : List.of("2026-10-31", "2026-11-01")) {
      run("import-billing", date);
      for (String job : List.of("recalculate-fees", "accrue-fees")) {
        Previewed preview = Previewed.of(folder, List.of(job, "--date", date));
        previews.put(run(job, date), preview);
      }
    }
    assertThat(previews.values())
        .extracting(preview -> preview.lines().size() > 10)
        .containsExactly(false, true, true, true);
    Table ledger =
        Table.parse("ledger", OneProcess.dues(folder, List.of("export", "ledger")).results(), ',');
    previews.forEach((execution, preview) -> preview.assertPosted(ledger, execution));
    assertThat(ledger.size()).isGreaterThan(4000);
    Explained.check(ledger);
  }
}
