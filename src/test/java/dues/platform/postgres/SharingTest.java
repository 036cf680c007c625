package dues.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharingTest {

  @Test
  void twoProcessesShareTheServerAndTheLastStopsIt() throws Exception {
    try (TestState state = TestState.make("share");
        VisitorProcess first = VisitorProcess.enter(state.state());
        VisitorProcess second = VisitorProcess.enter(state.state())) {
      long server = state.postmaster().pid();
      assertThat(first.ask("create table fact (n int)")).isEqualTo("done");

      first.leave();

      assertThat(state.isServerAlive()).isTrue();
      assertThat(state.postmaster().pid()).isEqualTo(server);
      assertThat(second.ask("select count(*) from fact")).isEqualTo("0");

      second.leave();

      assertThat(state.isServerAlive()).isFalse();
      assertThat(state.data().resolve("postmaster.pid")).doesNotExist();
      assertThat(state.state().resolve("server")).doesNotExist();
    }
  }

  @Test
  void aKilledProcessLeavesTheServerToTheNext() throws Exception {
    try (TestState state = TestState.make("killed");
        VisitorProcess victim = VisitorProcess.enter(state.state())) {
      victim.ask("create table fact as select 7 as n");
      long server = state.postmaster().pid();

      victim.kill();

      assertThat(state.isServerAlive()).isTrue();
      try (VisitorProcess next = VisitorProcess.enter(state.state())) {
        assertThat(state.postmaster().pid()).isEqualTo(server);
        assertThat(next.ask("select n from fact")).isEqualTo("7");
        next.leave();
        assertThat(state.isServerAlive()).as("the killed one is not counted").isFalse();
      }
    }
  }

  @Test
  void aKilledProcessTakesNothingFromTheOthers() throws Exception {
    try (TestState state = TestState.make("third");
        VisitorProcess victim = VisitorProcess.enter(state.state());
        VisitorProcess stays = VisitorProcess.enter(state.state());
        VisitorProcess leaves = VisitorProcess.enter(state.state())) {
      victim.kill();
      leaves.leave();

      assertThat(stays.ask("select 1")).isEqualTo("1");
      try (var users = Files.list(state.state().resolve("users"))) {
        assertThat(users).hasSize(1);
      }
      stays.leave();
      assertThat(state.isServerAlive()).isFalse();
    }
  }

  @Test
  void processesThatComeAndGoAtOnceNeverLoseTheServer() throws Exception {
    try (TestState state = TestState.make("race")) {
      for (int round = 0; round < 3; round++) {
        List<VisitorProcess> visitors = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          visitors.add(VisitorProcess.start(state.state()));
        }
        for (VisitorProcess visitor : visitors) {
          useAndLeave(visitor);
        }
        for (VisitorProcess visitor : visitors) {
          visitor.close();
        }
        assertThat(state.isServerAlive()).as("after round %s", round).isFalse();
      }
    }
  }

  private static void useAndLeave(VisitorProcess visitor) throws IOException {
    visitor.expect("entered");
    assertThat(visitor.ask("select 1")).isEqualTo("1");
    visitor.leave();
  }
}
