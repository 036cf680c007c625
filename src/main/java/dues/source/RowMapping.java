package dues.source;

/** What the rows of one file of one kind mean. */
public interface RowMapping {

  /**
   * Turns a row into records. Problems are collected by the cells while they are read, all of a row
   * together; a row with a problem that refuses it brings no record.
   */
  void map(Cells row, Records records);
}
