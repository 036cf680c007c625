package dues.cli;

import dues.platform.Home;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command knows, before or after its name. */
public final class SharedOptions {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "The folder of one installation. Default: DUES_HOME, else the current directory.")
  private @Nullable String home;

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print results as JSON.")
  private boolean json;

  @Option(
      names = {"--quiet", "-q"},
      scope = ScopeType.INHERIT,
      description = "Print results and errors only.")
  private boolean quiet;

  @Option(
      names = {"--yes", "-y"},
      scope = ScopeType.INHERIT,
      description = "Answer every question with yes.")
  private boolean yes;

  public Home home() {
    return Home.of(home, Map.copyOf(System.getenv()));
  }

  public boolean json() {
    return json;
  }

  public boolean quiet() {
    return quiet;
  }

  public boolean yes() {
    return yes;
  }
}
