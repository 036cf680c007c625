package dues.batch.feeds;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.platform.Home;
import dues.report.folder.ReportFolder;
import dues.source.SourceSheet;
import dues.store.feeds.Feed;
import dues.store.feeds.FeedFile;
import dues.store.feeds.FeedFiles;
import dues.store.feeds.Reached;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The folders {@code out/feeds/<source>}: a reader finds whole files there, or none. */
@Component
class FeedFolders {

  private final FeedFiles files;
  private final Home home;
  private final Sheets sheets;
  private final TransactionTemplate fenced;

  FeedFolders(FeedFiles files, Home home, Sheets sheets, PlatformTransactionManager transactions) {
    this.files = files;
    this.home = home;
    this.sheets = sheets;
    this.fenced = new TransactionTemplate(transactions);
  }

  /** Puts every file in place that is not, and returns how many rows they have. */
  long write(StepRun run) {
    long rows = 0;
    for (FeedFile file : files.waiting(run.sources())) {
      Long written = fenced.execute(status -> write(file, run.execution()));
      rows += written == null ? 0 : written;
    }
    return rows;
  }

  /** In one transaction, so that a run which was overtaken in its sleep puts nothing in place. */
  private long write(FeedFile file, long execution) {
    if (!files.claim(file)) {
      return 0;
    }
    try {
      FeedMarks marks = new FeedMarks(home, file.source());
      long rows = 0;
      if (!marks.isPast(file.kind(), file.number())) {
        ReportFolder folder = ReportFolder.open(home.feeds(file.source()), execution);
        folder.sweep(file.name());
        long[] last = {0};
        rows = draft(file, folder.draft(file.name()), last);
        folder.publish(file.name());
        marks.keep(file.kind(), new Reached(file.number(), last[0]));
      }
      files.written(file);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be written; expected a folder with room that this account may write to. The next run writes it."
              .formatted(home.feeds(file.source()).resolve(file.name())),
          e);
    }
  }

  private long draft(FeedFile file, Path draft, long[] last) throws IOException {
    try (ICSVWriter csv =
        new CSVWriter(
            Files.newBufferedWriter(draft, StandardCharsets.UTF_8),
            ',',
            '"',
            ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
            ICSVWriter.DEFAULT_LINE_END)) {
      List<String> parameter = parameter(file);
      line(csv, file.header(), parameter.isEmpty() ? parameter : List.of("parameter"));
      long rows =
          files.rows(
              file,
              row -> {
                last[0] = Math.max(last[0], file.kind().id(row));
                line(csv, row, parameter);
              });
      if (csv.checkError()) {
        throw new IOException("the disk took only a part of " + draft);
      }
      return rows;
    }
  }

  /** The billing's own parameter that holds the customer, where its sheet names one. */
  private List<String> parameter(FeedFile file) {
    SourceSheet sheet = sheets.sources().get(file.source());
    return sheet == null || !file.feed().equals(Feed.CUSTOMERS.word())
        ? List.of()
        : sheet.mappings().links().customerParameter().stream().toList();
  }

  private static void line(ICSVWriter csv, List<String> cells, List<String> further) {
    csv.writeNext(Stream.concat(cells.stream(), further.stream()).toArray(String[]::new), false);
  }
}
