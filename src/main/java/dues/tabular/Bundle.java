package dues.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tables that were delivered together: a folder or a zip of CSV files, or a workbook. */
public interface Bundle extends Closeable {

  /** How the operator knows it: its path relative to the home. */
  String name();

  /** The tables that are there, as they are called there. */
  List<String> tables() throws IOException;

  /**
   * The table of a name: {@code contracts} finds the file {@code contracts.csv} and the sheet
   * {@code contracts}; {@code clients.csv} finds that file.
   */
  Optional<Table> table(String name, Layout layout) throws IOException;

  @Override
  default void close() throws IOException {}
}
