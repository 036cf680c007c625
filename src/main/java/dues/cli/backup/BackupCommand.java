package dues.cli.backup;

import dues.cli.CommandLineTool;
import dues.platform.backup.Backup;
import dues.platform.backup.Backup.Summary;
import dues.platform.database.Database;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues backup FILE`. */
@Command(
    name = "backup",
    header = "Writes the whole database into one file.",
    description = {
      "",
      "Every table as it stands at one moment; jobs may run meanwhile. The file holds personal details, so its owner alone",
      "may read it. What is not in it: the home's own files (jobs/, exports, out/). An import that is not complete begins",
      "anew after a restore.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues backup /backup/dues-2026-10-31.zip",
      "  dues restore /backup/dues-2026-10-31.zip --home /srv/dues-new      brings it back, into an empty database"
    })
public final class BackupCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", paramLabel = "FILE", description = "A new file.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws Exception {
    CommandLineTool dues = Objects.requireNonNull(tool);
    try (Database database = Database.open(dues.options().home(), Map.copyOf(System.getenv()))) {
      Summary kept = Backup.write(database.address(), file, CommandLineTool.version());
      dues.terminal()
          .result(
              "%s: %d tables, %d rows, schema %s."
                  .formatted(file, kept.tables(), kept.rows(), kept.schema()));
    }
    return 0;
  }
}
