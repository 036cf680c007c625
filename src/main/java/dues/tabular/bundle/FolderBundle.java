package dues.tabular.bundle;

import dues.tabular.Bundle;
import dues.tabular.FileFault;
import dues.tabular.Layout;
import dues.tabular.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of CSV or JSON files, zipped ones, and workbooks of one sheet. */
record FolderBundle(String name, Delivered delivered, Path folder) implements Bundle {

  private static final List<String> EXTENSIONS =
      List.of("", ".csv", ".json", ".zip", ".xlsx", ".txt");

  @Override
  public List<String> tables() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Override
  public Optional<Table> table(String table, Layout layout) throws IOException {
    if (!folder.resolve(table).normalize().startsWith(folder)) {
      throw new FileFault(
          FileFault.Kind.MISSING,
          name + "/" + table,
          0,
          "leads out of the folder; expected a file in it");
    }
    for (String extension : EXTENSIONS) {
      Path path = folder.resolve(table + extension);
      if (isDelivered(path)) {
        return Optional.of(delivered.only(path, table, layout));
      }
    }
    return Optional.empty();
  }

  /**
   * Whatever has the name of a file is one, or is refused for what it is: a link to nothing must
   * not pass for a file that is not there. A folder without an extension is nobody's file.
   */
  private static boolean isDelivered(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !(Files.isDirectory(path) && String.valueOf(path.getFileName()).indexOf('.') < 0);
  }

  @Override
  public void close() throws IOException {
    delivered.close();
  }
}
