package dues.night;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.PreparedHome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second night is refused while one runs; a terminated one stops cleanly and goes on. */
class StoppedNightIT {
  private static final String DATE = "2026-10-31";

  private final Path folder;

  StoppedNightIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void secondNightIsRefusedAndTheTerminatedOneResumes() {
    SampleHome home = SampleHome.in(folder);
    PreparedHome.into(folder);
    Program first = Program.start(home.folder(), "run", "nightly", "--date", DATE);
    first.waitFor("import-billing");
    Program.Ended second = home.night(DATE);
    assertThat(second.exit()).as(second.all()).isEqualTo(4);
    assertThat(second.err()).contains("nightly");
    first.terminate();
    Program.Ended stopped = first.end();
    assertThat(stopped.exit()).as(stopped.all()).isEqualTo(3);
    Program.Ended resumed = home.night(DATE);
    assertThat(resumed.exit()).as(resumed.all()).isZero();
    Golden.compare(DATE + "/ledger.csv", Golden.withoutIds(home.run("export", "ledger").out()));
  }
}
