package dues.tabular;

import java.io.IOException;

/** A file, an archive's entry or a workbook's sheet that holds rows under one header. */
public interface Table {

  /** How the operator knows it: {@code exports/own/contracts.csv}, {@code utm5.xlsx#users}. */
  String file();

  /**
   * Opens it anew.
   *
   * @param afterLine rows that start on this line or before it are counted and skipped, cheaply; 0
   *     reads from the first row
   * @throws FileFault where the file is empty, undecodable or has no usable header
   */
  Rows open(long afterLine) throws IOException;
}
