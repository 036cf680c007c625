package dues.cli;

import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.LogSheet;
import dues.platform.Violations;
import dues.source.SourceSheet;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether every log folder that a sheet names can be written, or made; found out before anything
 * runs.
 */
final class LogFolders {

  private LogFolders() {}

  static void check(Home home, Sheets sheets, Violations violations) {
    for (JobSheet job : sheets.jobs().values()) {
      check(home, "jobs/" + job.job() + ".yml", job.work().log(), violations);
    }
    for (SourceSheet source : sheets.sources().values()) {
      check(home, "jobs/sources/" + source.id() + ".yml", source.conduct().log(), violations);
    }
  }

  private static void check(Home home, String sheet, LogSheet log, Violations violations) {
    Path folder = home.resolve(log.dir().toString());
    Path present = folder;
    while (!Files.exists(present) && present.getParent() != null) {
      present = present.getParent();
    }
    if (!Files.isDirectory(present) || !Files.isWritable(present)) {
      violations.add(
          sheet,
          0,
          "the log folder '" + folder + "' cannot be written ('" + present + "' stands in the way)",
          "a folder that Dues may write",
          "Change log: {dir: …} or the owner and mode of the folder.");
    }
  }
}
