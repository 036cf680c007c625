package dues.platform.backup;

import java.util.List;

/**
 * A table in a backup.
 *
 * @param name as the catalogue has it
 * @param columns those that are written, in the order of the copied values
 * @param rows how many were copied
 */
record KeptTable(String name, List<String> columns, long rows) {

  KeptTable withRows(long copied) {
    return new KeptTable(name, columns, copied);
  }

  /** The zip entry with its rows. */
  String entry() {
    return "tables/" + name + ".copy";
  }

  /** What COPY names. */
  String target() {
    return quoted(name)
        + " ("
        + String.join(", ", columns.stream().map(KeptTable::quoted).toList())
        + ")";
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
