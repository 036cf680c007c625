package dues.source;

import dues.tabular.Fingerprint;
import java.util.List;

/**
 * A file that was read to its end without a fault.
 *
 * @param file what it is to its kind
 * @param name as the operator knows it, relative to the home
 * @param fingerprint its bytes and the number of its rows
 * @param columns columns that are read or computed; none of a JSON file, whose members may be
 *     absent where they have no value
 * @param unknownColumns columns that nobody reads
 */
public record FileCheck(
    ExportFile file,
    String name,
    Fingerprint fingerprint,
    List<String> columns,
    List<String> unknownColumns) {

  public FileCheck {
    columns = List.copyOf(columns);
    unknownColumns = List.copyOf(unknownColumns);
  }
}
