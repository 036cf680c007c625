package dues.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dues.platform.StartupProblem;
import dues.platform.system.Account;
import dues.platform.system.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Root starts the server as somebody else; an ordinary user starts it as itself. */
@EnabledOnOs(OS.LINUX)
class AccountsTest {

  @Test
  void rootRunsTheServerAsAnUnprivilegedAccount() throws Exception {
    assumeTrue(Account.current().isRoot(), "only root can try this");
    try (TestState state = TestState.make("root");
        EmbeddedPostgres server = EmbeddedPostgres.enter(state.state())) {
      assertThat(server.url()).startsWith("jdbc:postgresql://127.0.0.1:");
      assertThat(userOf(state.postmaster().pid())).isNotZero();
      assertThat(Account.ownerOf(state.data()).user()).isEqualTo(userOf(state.postmaster().pid()));
    }
  }

  @Test
  void rootRunsTheServerOfAHiddenHomeInANamespaceWithoutRights() throws Exception {
    assumeTrue(Account.current().isRoot(), "only root can try this");
    assumeTrue(namespacesWork(), "this machine allows no user namespaces");
    try (TestState state = TestState.make("hidden")) {
      Files.setPosixFilePermissions(state.home(), PosixFilePermissions.fromString("rwx------"));
      try (EmbeddedPostgres server = EmbeddedPostgres.enter(state.state())) {
        assertThat(server.password()).isNotEmpty();
        Path status = Path.of("/proc", "" + state.postmaster().pid(), "status");
        assertThat(Files.readAllLines(status)).contains("CapEff:\t0000000000000000");
        assertThat(Account.ownerOf(state.data()).isRoot()).isTrue();
      }
      assertThat(state.isServerAlive()).isFalse();
      try (EmbeddedPostgres again = EmbeddedPostgres.enter(state.state())) {
        assertThat(again.user()).isEqualTo("dues");
      }
    }
  }

  @Test
  void rootWhoCannotChangeAccountIsToldWhatToDo() throws Exception {
    assumeTrue(Account.current().isRoot(), "only root can try this");
    try (TestState state = TestState.make("unreachable")) {
      Binaries none = new Binaries(state.home().resolve("no-binaries"));
      assertThatThrownBy(() -> RunAs.of(state.state(), state.data(), none))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("PostgreSQL does not run as root")
          .hasMessageContaining(state.state().toString())
          .hasMessageContaining("Run dues as an ordinary user");
    }
  }

  @Test
  void anOrdinaryUserRunsTheServerAsItself() throws Exception {
    assumeTrue(Account.current().isRoot(), "only root can become somebody else here");
    Account somebody = lastUnprivileged();
    try (TestState state = TestState.make("ordinary")) {
      somebody.own(state.home());
      somebody.own(state.state());
      String[] become = become(somebody);
      try (VisitorProcess visitor = VisitorProcess.enter(state.state(), become)) {
        assertThat(visitor.ask("select 1")).isEqualTo("1");
        assertThat(userOf(visitor.process().pid())).isEqualTo(somebody.user());
        assertThat(userOf(state.postmaster().pid())).isEqualTo(somebody.user());

        try (EmbeddedPostgres root = EmbeddedPostgres.enter(state.state())) {
          assertThat(root.user()).isEqualTo("dues");
        }
        visitor.leave();
      }
      try (EmbeddedPostgres root = EmbeddedPostgres.enter(state.state())) {
        assertThat(userOf(state.postmaster().pid())).isEqualTo(somebody.user());
        try (VisitorProcess visitor = VisitorProcess.enter(state.state(), become)) {
          assertThat(visitor.ask("select 2")).isEqualTo("2");
          visitor.leave();
        }
        assertThat(root.password()).isNotEmpty();
      }
      assertThat(state.isServerAlive()).isFalse();
    }
  }

  @Test
  void anOrdinaryUserIsToldThatTheHomeBelongsToAnother() throws Exception {
    assumeTrue(Account.current().isRoot(), "only root can become somebody else here");
    try (TestState state = TestState.make("foreign")) {
      EmbeddedPostgres.enter(state.state()).close();
      try (VisitorProcess visitor =
          VisitorProcess.start(state.state(), become(lastUnprivileged()))) {
        assertThatThrownBy(() -> visitor.expect("entered"))
            .hasMessageContaining("may not be used by this user")
            .hasMessageContaining("Run dues as the user who first ran it");
      }
    }
  }

  private static Account lastUnprivileged() throws IOException {
    List<Account> accounts = Account.unprivileged();
    return accounts.get(accounts.size() - 1);
  }

  private static String[] become(Account account) {
    return new String[] {
      "setpriv", "--reuid=" + account.user(), "--regid=" + account.group(), "--clear-groups", "--"
    };
  }

  private static boolean namespacesWork() throws IOException {
    return new Command(List.of("unshare", "--user", "--map-user=65534", "true")).run(10).isGood();
  }

  private static long userOf(long pid) throws IOException {
    return Account.ownerOf(Path.of("/proc", Long.toString(pid))).user();
  }
}
