package dues.console.rejects;

import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.batch.imports.resubmitted.MendedCopies;
import dues.batch.imports.resubmitted.MendedPlace;
import dues.console.runs.Starter;
import dues.console.runs.Starter.Wish;
import dues.platform.Home;
import dues.source.rejected.RefusedSheet;
import dues.source.rejected.RefusedSheet.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands mended rows in, by the same run as `dues resubmit`. */
@Component
class Mending {

  private final Home home;
  private final MendedPlace place;
  private final Launcher launcher;
  private final Starter starter;
  private final RejectFiles files;

  Mending(Home home, MendedPlace place, Launcher launcher, Starter starter, RejectFiles files) {
    this.home = home;
    this.place = place;
    this.launcher = launcher;
    this.starter = starter;
    this.files = files;
  }

  /** The rows whose cells were changed; a cell is named {@code <row>_<column>}. */
  static List<Line> changed(RefusedSheet sheet, Map<String, String> cells) {
    List<Line> changed = new ArrayList<>();
    for (int row = 0; row < sheet.lines().size(); row++) {
      Line line = sheet.lines().get(row);
      List<String> mended = new ArrayList<>(line.cells());
      for (int column = 0; column < mended.size(); column++) {
        mended.set(column, cells.getOrDefault(row + "_" + column, mended.get(column)));
      }
      if (!mended.equals(line.cells())) {
        changed.add(line.with(mended));
      }
    }
    return changed;
  }

  /** Hands in rows that were mended on the page. */
  List<String> handIn(RejectFile file, RefusedSheet sheet, List<Line> mended, Wish wish) {
    return handIn(file, wish, draft -> sheet.write(draft, files.format(file), mended));
  }

  /** Hands in a file that was mended elsewhere. */
  List<String> handIn(RejectFile file, InputStream upload, Wish wish) {
    return handIn(file, wish, draft -> Files.copy(upload, draft));
  }

  private interface Writing {
    void into(Path draft) throws IOException;
  }

  private List<String> handIn(RejectFile file, Wish wish, Writing writing) {
    try {
      Path folder = Files.createTempDirectory("mended");
      Path draft = folder.resolve(file.name());
      try {
        writing.into(draft);
        Path kept = MendedCopies.inHome(home, draft);
        JobRequest request =
            place.request(
                kept,
                Optional.of(file.parent()),
                new JobRequest.Origin(wish.who(), wish.reason()),
                JobRequest.IfRunning.FAIL);
        return starter.start(wish, () -> launcher.run(request));
      } finally {
        Files.deleteIfExists(draft);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
