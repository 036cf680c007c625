package dues.source;

import dues.tabular.Fingerprint;
import java.util.List;

/**
 * A file that was read to its end without a fault.
 *
 * @param file what it is to its kind
 * @param name as the operator knows it, relative to the home
 * @param fingerprint its bytes and the number of its rows
 * @param unknownColumns columns that nobody reads
 */
public record FileCheck(
    ExportFile file, String name, Fingerprint fingerprint, List<String> unknownColumns) {

  public FileCheck {
    unknownColumns = List.copyOf(unknownColumns);
  }
}
