package dues.console;

import dues.batch.sheet.Sheets;
import dues.cli.OneProcess;
import dues.console.security.Role;
import dues.platform.Home;
import dues.platform.Violations;
import dues.platform.database.Database;
import dues.store.users.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * One console on a small home for all tests of pages: two billings, of which one refused a row, one
 * failed night and one good one. It ends with the tests' process.
 */
final class Served {

  static final String PASSWORD = "a long word for tests";

  /** Cheap to check, so that a login costs nothing. */
  private static final String HASH =
      Objects.requireNonNull(new BCryptPasswordEncoder(4).encode(PASSWORD));

  private static @Nullable Served shared;

  final Path home;
  final Console console;

  private Served(Path home, Console console) {
    this.home = home;
    this.console = console;
  }

  static synchronized Served shared() {
    Served known = shared;
    if (known == null) {
      try {
        known = start(SmallHome.in(Files.createTempDirectory("console")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      shared = known;
      Console console = known.console;
      Runtime.getRuntime().addShutdownHook(new Thread(console.context()::close));
    }
    return known;
  }

  private static Served start(Path home) {
    ShopHome.open(home);
    QuietHome.open(home);
    FlowHome.open(home);
    SmallHome.spoil(home);
    run(home, 1, "2026-10-30");
    SmallHome.mend(home);
    ShopHome.grow(home);
    run(home, 0, "2026-10-31");
    Home place = Home.at(home);
    Violations none = new Violations();
    Console console =
        Console.start(
            place,
            Sheets.read(place, none),
            Database.embedded(place),
            Listening.at("127.0.0.1", 0, Map.of()));
    Users users = console.context().getBean(Users.class);
    for (Role role : Role.values()) {
      users.add(role.word(), HASH, role.name(), List.of());
      users.password(role.word(), HASH, false);
    }
    return new Served(home, console);
  }

  private static void run(Path home, int exit, String date) {
    OneProcess.Ended ended = OneProcess.dues(home, List.of("run", "nightly", "--date", date));
    if (ended.exit() != exit) {
      throw new IllegalStateException(ended.results() + ended.messages());
    }
  }

  String url() {
    return "http://127.0.0.1:" + console.port();
  }

  <T> T bean(Class<T> type) {
    return console.context().getBean(type);
  }
}
