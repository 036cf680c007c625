package dues.tabular.bundle;

import dues.tabular.Bundle;
import dues.tabular.Layout;
import dues.tabular.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that were named one by one or by a pattern. */
record FilesBundle(String name, Delivered delivered, List<Path> files) implements Bundle {

  @Override
  public List<String> tables() {
    return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
  }

  /**
   * A file of that name, with or without extension, with or without a date or a number around it:
   * {@code users-2026-10-31.csv} is {@code users}.
   */
  @Override
  public Optional<Table> table(String table, Layout layout) throws IOException {
    for (Path file : files) {
      String found = String.valueOf(file.getFileName());
      String stem = Bundles.stem(found);
      if (found.equals(table)
          || stem.equals(table)
          || stem.replaceAll("^[\\d._-]+|[\\d._-]+$", "").equals(table)) {
        return Optional.of(delivered.only(file, table, layout));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    delivered.close();
  }
}
