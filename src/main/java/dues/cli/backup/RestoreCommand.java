package dues.cli.backup;

import dues.batch.feeds.RestoredFeeds;
import dues.cli.CommandLineTool;
import dues.platform.backup.Backup.Summary;
import dues.platform.backup.Restore;
import dues.platform.database.Database;
import dues.platform.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues restore FILE`. */
@Command(
    name = "restore",
    header = "Fills an empty database from a file that `dues backup` wrote.",
    description = {
      "",
      "The database is the home's own, made when it is missing, or the one that DUES_DB_URL names. It has to be empty: nothing",
      "is ever overwritten. A file of an earlier version is brought up to date. It all comes in, or none of it.",
      "",
      "Bring out/feeds of the old home along before any job runs: feeds go on after the numbers that billings have had, customers",
      "and addresses are told anew whole, and a charge that is posted once more has the same `key` in its row.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues restore /backup/dues-2026-10-31.zip --home /srv/dues-new",
      "  dues check --ledger --home /srv/dues-new      proves the ledger against its facts"
    })
public final class RestoreCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws Exception {
    CommandLineTool dues = Objects.requireNonNull(tool);
    try (Database database = Database.open(dues.options().home(), Map.copyOf(System.getenv()))) {
      Summary restored = Restore.read(database.address(), file);
      DatabaseAddress filled = database.address();
      RestoredFeeds.goOn(
          new DriverManagerDataSource(filled.url(), filled.user(), filled.password()),
          dues.options().home());
      dues.terminal()
          .result(
              "%s: %d tables, %d rows, schema %s."
                  .formatted(file, restored.tables(), restored.rows(), restored.schema()));
    }
    return 0;
  }
}
