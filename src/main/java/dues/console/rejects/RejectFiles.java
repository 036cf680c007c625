package dues.console.rejects;

import dues.batch.sheet.Sheets;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.platform.Home;
import dues.source.Format;
import dues.source.SourceSheet;
import dues.source.rejected.RefusedSheet;
import dues.store.refused.RefusedFiles;
import dues.store.runs.RefusedGroups.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** The reject files of executions, found by the numbers of their files, never by a path. */
@Component
class RejectFiles {

  private final RefusedFiles refused;
  private final Sheets sheets;
  private final Home home;
  private final Words words;

  RejectFiles(RefusedFiles refused, Sheets sheets, Home home, Words words) {
    this.refused = refused;
    this.sheets = sheets;
    this.home = home;
    this.words = words;
  }

  /** Those of the executions that these groups name. */
  List<RejectFile> of(List<Group> groups) {
    return groups.stream()
        .map(Group::execution)
        .distinct()
        .flatMap(execution -> of(execution).stream())
        .toList();
  }

  private List<RejectFile> of(long execution) {
    return refused.files(execution).stream()
        .map(
            file -> {
              String name = dues.source.rejected.RejectFiles.fileName(file.name());
              Path path = home.rejects(execution).resolve(name);
              return new RejectFile(
                  file,
                  execution,
                  path,
                  Files.isRegularFile(path),
                  RefusedSheet.isText(file.name()));
            })
        .toList();
  }

  /** One of them. */
  RejectFile find(List<RejectFile> files, long id) {
    return files.stream()
        .filter(file -> file.refused().fileId() == id)
        .filter(RejectFile::isThere)
        .findFirst()
        .orElseThrow(() -> new NotThere(words.say("rejects.absent")));
  }

  Format format(RejectFile file) {
    SourceSheet sheet = sheets.sources().get(file.refused().source());
    if (sheet == null) {
      throw new NotThere(words.say("rejects.absent"));
    }
    return sheet.format();
  }

  RefusedSheet read(RejectFile file) {
    try {
      return RefusedSheet.read(file.path(), format(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
