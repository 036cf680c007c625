package dues.night;

import static org.assertj.core.api.Assertions.assertThat;

import dues.charge.Explained;
import dues.samples.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The files of {@code sample-data/expected}; they rewrite themselves on {@code
 * -Dgolden.update=true}.
 */
final class Golden {
  private static final Path EXPECTED = Path.of("sample-data/expected");
  private static final Set<String> IDS = Set.of("line", "execution", "reverses");

  private Golden() {}

  static void compare(String name, String actual) {
    Path golden = EXPECTED.resolve(name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(golden.resolveSibling("."));
        Files.writeString(golden, actual);
      }
      assertThat(actual.lines()).as(name).containsExactlyElementsOf(Files.readAllLines(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A CSV without the columns that differ from run to run; lines of a ledger must give what their
   * explanations say.
   */
  static String withoutIds(String csv) {
    Table table = Table.parse("export", csv, ',');
    if (table.header().contains("explanation")) {
      Explained.check(table);
    }
    List<Integer> kept =
        IntStream.range(0, table.header().size())
            .filter(i -> !IDS.contains(table.header().get(i)))
            .boxed()
            .toList();
    Table less = new Table("export", kept.stream().map(table.header()::get).toList());
    table.rows().forEach(row -> less.addRow(kept.stream().map(row::get).toList()));
    return new String(less.csv(','), StandardCharsets.UTF_8);
  }
}
