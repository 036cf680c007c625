package dues.recount;

import dues.samples.SampleExports;
import dues.samples.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one source has told by a night. */
interface Book {
  Path SAMPLES = Path.of("sample-data");
  LocalDate FIRST = LocalDate.parse(SampleExports.FIRST);
  LocalDate SECOND = LocalDate.parse(SampleExports.SECOND);

  void read(LocalDate night, Map<String, Table> tables);

  List<Taken> taken();

  static Table table(Map<String, Table> tables, String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table " + name);
    }
    return table;
  }

  /** Every line that should stand after the night, without what was reversed meanwhile. */
  static List<Line> target(LocalDate night) {
    List<Line> lines = new ArrayList<>();
    for (String source : List.of("own", "abills", "utm5")) {
      Book book =
          switch (source) {
            case "own" -> new OwnBook();
            case "abills" -> new AbillsBook();
            default -> new Utm5Book();
          };
      for (LocalDate read : List.of(FIRST, SECOND)) {
        if (!read.isAfter(night)) {
          book.read(read, SampleExports.tables(SAMPLES, source, read.toString()));
        }
      }
      book.taken().forEach(taken -> lines.addAll(Recount.lines(taken, night)));
    }
    return lines;
  }
}
