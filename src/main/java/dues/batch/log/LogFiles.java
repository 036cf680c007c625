package dues.batch.log;

import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.LogSheet;
import dues.source.SourceSheet;
import java.nio.file.Path;

/** Where the log of an execution is, by the sheets of its job and its source. */
public record LogFiles(Home home, Sheets sheets) {

  /** The file; it may be gone, logs are kept for some days only. */
  public Path of(String job, String sources, long execution) {
    return home.resolve(sheet(sheets, job, sources).dir().toString()).resolve(execution + ".log");
  }

  /** A source's own log settings hold for the imports of that source alone. */
  static LogSheet sheet(Sheets sheets, String job, String sources) {
    JobSheet sheet = sheets.jobs().get(job);
    LogSheet usual =
        sheet == null
            ? new LogSheet(Path.of("out", "logs", job), LogSheet.Level.INFO, 90)
            : sheet.work().log();
    SourceSheet source = job.equals("import-billing") ? sheets.sources().get(sources) : null;
    boolean own =
        source != null && !source.conduct().log().dir().equals(Path.of("out", "logs", source.id()));
    return own && source != null ? source.conduct().log() : usual;
  }
}
