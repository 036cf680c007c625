package dues.charge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The money examples once more from outside: the files of a billing, the sheets and the command
 * line; what {@code dues export ledger} says is held against the example's lines. An example that
 * needs a job which is not there yet is skipped and says so. {@code -Ddues.golden.all=true} plays
 * the rows of {@link Answers} too, {@code -Ddues.golden.only=Q6} those alone whose id begins so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenLedgerIT {
  private final Map<String, Example> examples = new TreeMap<>(GoldenCases.examples());
  private final GoldenHome home;

  GoldenLedgerIT(@TempDir Path folder) {
    this.home = new GoldenHome(folder);
  }

  @BeforeAll
  void play() throws IOException {
    String only = System.getProperty("dues.golden.only", "");
    if (Boolean.getBoolean("dues.golden.all") || !only.isEmpty()) {
      examples.putAll(Answers.fromOutside());
    }
    examples.keySet().removeIf(id -> !id.startsWith(only));
    home.play(examples);
  }

  @AfterAll
  void close() {
    home.close();
  }

  List<String> ids() {
    return List.copyOf(examples.keySet());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void postsTheLinesOfTheExample(String id) {
    Example example = Objects.requireNonNull(examples.get(id));
    String missing = GoldenHome.missing(example);
    Assumptions.assumeTrue(missing == null, "there is no job " + missing);
    List<Map<String, String>> lines = home.lines(example);
    Lines.assertSame(id + " " + example.arithmetic(), example.lines(), lines);
  }

  @Test
  void everyRunPostedWhatItsPreviewHadShown() {
    home.assertForetold();
  }
}
