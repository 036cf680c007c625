package dues.tabular;

import java.io.IOException;

/** A file, an archive's entry or a workbook's sheet that holds rows under one header. */
public interface Table {

  /** How the operator knows it: {@code exports/own/contracts.csv}, {@code utm5.xlsx#users}. */
  String file();

  /**
   * Opens it anew.
   *
   * @param digest what its fingerprint is to hold
   * @throws FileFault where the file is empty, undecodable or has no usable header
   */
  Rows open(Digest digest) throws IOException;
}
