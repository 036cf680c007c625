package dues.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {

  private Path folder;
  private Home home;

  @BeforeEach
  void make(@TempDir Path fresh) throws IOException {
    folder = fresh;
    home = Home.at(Files.createDirectory(folder.resolve("home")));
  }

  @Test
  void theOptionWinsOverTheEnvironmentAndTheEnvironmentOverTheCurrentFolder() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Map<String, String> environment = Map.of("DUES_HOME", other.toString());
    assertThat(Home.of(home.root().toString(), environment)).isEqualTo(home);
    assertThat(Home.of(null, environment).root()).isEqualTo(other.toRealPath());
    assertThat(Home.of(null, Map.of()).root()).isEqualTo(Path.of("").toRealPath());
  }

  @Test
  void aHomeThatIsNoFolderIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    for (Path wrong : new Path[] {file, folder.resolve("absent")}) {
      assertThatThrownBy(() -> Home.of(wrong.toString(), Map.of()))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("--home '" + wrong + "' is not a folder");
    }
    assertThatThrownBy(() -> Home.of("", Map.of())).hasMessageContaining("--home is empty");
  }

  @Test
  void everythingHasItsPlace() {
    assertThat(place(home.jobSheet("nightly"))).isEqualTo("jobs/nightly.yml");
    assertThat(place(home.feesSheet())).isEqualTo("jobs/fees.yml");
    assertThat(place(home.sources())).isEqualTo("jobs/sources");
    assertThat(place(home.reportSheets())).isEqualTo("jobs/reports");
    assertThat(place(home.reports(LocalDate.of(2026, 10, 31)))).isEqualTo("out/reports/2026-10-31");
    assertThat(place(home.rejects(12))).isEqualTo("out/rejects/12");
    assertThat(place(home.feeds("own"))).isEqualTo("out/feeds/own");
    assertThat(place(home.log("nightly", 12))).isEqualTo("out/logs/nightly/12.log");
    assertThat(place(home.state())).isEqualTo(".dues");
    assertThat(place(home.resolve("exports/../exports/own"))).isEqualTo("exports/own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../../x", "/etc/passwd", "..", "a/b/../../../out2"})
  void outputNeverLeadsOutOfItsFolder(String name) {
    assertThatThrownBy(() -> home.output(name))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("'" + name + "' leads out of");
    assertThatThrownBy(() -> home.feeds(name)).isInstanceOf(StartupProblem.class);
  }

  @Test
  void outputNeverFollowsALinkOutOfItsFolder() throws IOException {
    Path out = Files.createDirectory(home.root().resolve("out"));
    Files.createSymbolicLink(out.resolve("away"), folder);
    Files.createSymbolicLink(out.resolve("near"), Files.createDirectory(out.resolve("real")));
    assertThatThrownBy(() -> home.output("away/x.csv")).hasMessageContaining("leads out of");
    assertThat(place(home.output("near/x.csv"))).isEqualTo("out/near/x.csv");
  }

  @Test
  void theOutputFolderItselfMayLieOnAnotherDisk() throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Files.createSymbolicLink(home.root().resolve("out"), disk);
    assertThat(place(home.output("reports/x.csv"))).isEqualTo("out/reports/x.csv");
  }

  private String place(Path path) {
    return home.root().relativize(path).toString();
  }
}
