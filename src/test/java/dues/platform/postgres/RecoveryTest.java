package dues.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.platform.StartupProblem;
import dues.platform.system.OwnedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecoveryTest {

  private static final String COMMITTED = "create table fact as select 7 as n";

  @Test
  void aKilledServerComesBackWithWhatWasCommitted() throws Exception {
    try (TestState state = TestState.make("server-killed")) {
      try (VisitorProcess visitor = VisitorProcess.enter(state.state())) {
        visitor.ask(COMMITTED);
        state.killServer();
        visitor.kill();
      }
      assertThat(state.data().resolve("postmaster.pid")).exists();
      try (VisitorProcess next = VisitorProcess.enter(state.state())) {
        assertThat(next.ask("select n from fact")).isEqualTo("7");
        next.leave();
      }
    }
  }

  @Test
  void aServerKilledUnderOneProcessIsStartedOnItsPortByAnother() throws Exception {
    try (TestState state = TestState.make("server-killed-under");
        VisitorProcess survivor = VisitorProcess.enter(state.state())) {
      survivor.ask(COMMITTED);
      int port = state.postmaster().port();

      state.killServer();

      try (VisitorProcess next = VisitorProcess.enter(state.state())) {
        assertThat(state.postmaster().port()).isEqualTo(port);
        next.leave();
        assertThat(survivor.ask("select n from fact")).isEqualTo("7");
      }
      survivor.leave();
    }
  }

  @Test
  void aPidFileThatNamesAStrangerIsNotBelieved() throws Exception {
    try (TestState state = TestState.make("stranger")) {
      try (VisitorProcess visitor = VisitorProcess.enter(state.state())) {
        visitor.ask(COMMITTED);
        state.killServer();
        visitor.kill();
      }
      Process stranger = strangerOfTheSameAccount(state);
      try {
        Path file = state.data().resolve("postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(file, lines);

        try (VisitorProcess next = VisitorProcess.enter(state.state())) {
          assertThat(stranger.isAlive()).isTrue();
          assertThat(next.ask("select n from fact")).isEqualTo("7");
          next.leave();
          assertThat(stranger.isAlive()).isTrue();
        }
      } finally {
        stranger.destroyForcibly();
      }
    }
  }

  @Test
  void whatAKilledInitdbLeftIsThrownAway() throws Exception {
    try (TestState state = TestState.make("half-made")) {
      Path half = Files.createDirectories(state.state().resolve("postgres.new").resolve("base"));
      Files.writeString(half.resolve("1"), "half a file");
      try (VisitorProcess visitor = VisitorProcess.enter(state.state())) {
        assertThat(visitor.ask("select 1")).isEqualTo("1");
        visitor.leave();
      }
      assertThat(state.state().resolve("postgres.new")).doesNotExist();
      assertThat(state.state().resolve("initdb.password")).doesNotExist();
    }
  }

  @Test
  void aMakingThatStoppedBeforeTheRolesIsFinished() throws Exception {
    try (TestState state = TestState.make("no-roles")) {
      try (EmbeddedPostgres server = EmbeddedPostgres.enter(state.state())) {
        Roles roles = server.roles();
        try (var on =
                roles.connect(
                    "postgres", Cluster.ADMINISTRATOR, roles.passwords().administrator());
            var sql = on.createStatement()) {
          sql.execute("drop database dues with (force)");
        }
      }
      try (VisitorProcess visitor = VisitorProcess.enter(state.state())) {
        assertThat(visitor.ask("select current_user")).isEqualTo("dues");
        visitor.leave();
      }
    }
  }

  @Test
  void aHomeInUseByAnotherContainerIsNotGivenASecondServer() throws Exception {
    try (TestState state = TestState.make("container");
        VisitorProcess other = VisitorProcess.enter(state.state())) {
      assertThat(other.ask("select 1")).isEqualTo("1");
      state.killServer();
      Path file = state.state().resolve("server");
      String here = Files.readString(file);
      Files.writeString(file, here.replaceAll("machine=.*", "machine=another container"));

      assertThatThrownBy(() -> EmbeddedPostgres.enter(state.state()))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("in use by a process of another container");

      assertThat(state.isServerAlive()).isFalse();
      Files.writeString(file, here);
    }
  }

  /** Signals reach it as they would reach the server, so that PostgreSQL would believe in it. */
  private static Process strangerOfTheSameAccount(TestState state) throws Exception {
    RunAs way = RunAs.of(state.state(), state.data(), Binaries.under(state.state()));
    Path output = OwnedFiles.file(state.state().resolve("stranger.log"));
    return way.command(List.of("sleep", "600")).start(output, Map.of());
  }
}
