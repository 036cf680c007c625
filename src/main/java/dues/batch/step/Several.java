package dues.batch.step;

/** An item that stands for several rows: every count of the step is then one of rows. */
public interface Several {

  /** How many rows. */
  long rows();

  /** Of any item. */
  static long rowsOf(Object item) {
    return item instanceof Several several ? several.rows() : 1;
  }
}
