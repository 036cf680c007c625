package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dues.samples.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The lines of a preview, to be held against what the next run posts. */
public record Previewed(List<String> lines) {

  private static final List<String> COLUMNS =
      List.of(
          "contract",
          "subscription",
          "kind",
          "service_from",
          "service_to",
          "amount",
          "currency",
          "explanation");
  private static final int MOST_CHARACTERS = 50_000_000;

  /** Asks {@code dues preview JOB …} of a home. */
  public static Previewed of(Path home, List<String> words) {
    List<String> all = new ArrayList<>(List.of("preview"));
    all.addAll(words);
    all.add("--json");
    OneProcess.Ended ended = OneProcess.dues(home, all);
    assertThat(ended.exit()).as(all + "\n" + ended.messages()).isZero();
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    Map<String, List<Map<String, Object>>> read = new Yaml(options).load(ended.results());
    return new Previewed(
        Objects.requireNonNull(read.get("lines")).stream().map(Previewed::shown).sorted().toList());
  }

  /** Holds them against the lines of {@code dues export ledger} that one execution posted. */
  public void assertPosted(Table ledger, String execution) {
    List<String> posted =
        ledger.asMaps().stream()
            .filter(line -> execution.equals(line.get("execution")))
            .map(Previewed::shown)
            .sorted()
            .toList();
    assertThat(posted).as("posted by " + execution).isEqualTo(lines);
  }

  private static String shown(Map<String, ?> line) {
    return String.join("|", COLUMNS.stream().map(name -> String.valueOf(line.get(name))).toList());
  }
}
