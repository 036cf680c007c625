package dues.cli.account;

import dues.store.accounts.FactRow;
import java.util.Comparator;
import java.util.List;

/** The rows that brought a contract's facts, each with its file, line and import at the margin. */
record FactsText(List<FactRow> rows) {

  private static final int NAME = 13;

  /** The facts of one kind and owner that hold. */
  void write(Page page, int indent, String what, String owner) {
    for (FactRow row : rows) {
      if (row.what().equals(what) && row.owner().equals(owner) && row.origin().replaced() == null) {
        page.line(indent, named(what) + values(row), origin(row));
      }
    }
  }

  boolean has(String what) {
    return rows.stream().anyMatch(row -> row.what().equals(what));
  }

  /** What was replaced or withdrawn, of the contract or of one owner. */
  void formerly(Page page, int indent, List<String> owners) {
    for (FactRow row : rows) {
      if (row.origin().replaced() != null && owners.contains(row.owner())) {
        page.line(
            indent,
            named("formerly")
                + row.what()
                + " "
                + values(row)
                + ", replaced on "
                + row.origin().replaced(),
            origin(row));
      }
    }
  }

  static String named(String what) {
    return what + " ".repeat(Math.max(1, NAME - what.length()));
  }

  private static String values(FactRow row) {
    boolean dated = row.from() != null || row.to() != null;
    String text = row.text().isEmpty() ? "" : row.text() + (dated ? "  " : "");
    String days = dated ? Spans.of(row.from(), row.to()) : "";
    return text + days;
  }

  private static String origin(FactRow row) {
    FactRow.Origin origin = row.origin();
    return origin.file().isEmpty()
        ? ""
        : name(origin.file()) + " line " + origin.line() + ", run " + origin.execution();
  }

  /** The whole names of the files, each with the run that read it. */
  void files(Page page) {
    rows.stream()
        .filter(row -> !row.origin().file().isEmpty())
        .sorted(
            Comparator.comparingLong((FactRow row) -> row.origin().execution())
                .thenComparing(row -> row.origin().file()))
        .map(row -> "run " + row.origin().execution() + " read " + row.origin().file())
        .distinct()
        .forEach(file -> page.line(0, file));
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
