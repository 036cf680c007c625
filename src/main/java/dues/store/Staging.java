package dues.store;

/**
 * One import's staging tables.
 *
 * @param source the source's surrogate
 * @param instance the job instance, so that a restart finds what the first attempt staged
 * @param first whether nothing of the source was published when staging began: every row of its
 *     export is then new, and is kept at once where it will stay
 */
public record Staging(short source, long instance, boolean first) {

  /**
   * The key noted for a refused row whose own key cannot be read: then nobody knows what is absent
   * from its table.
   */
  public static final String UNREADABLE = "*";

  /**
   * Lets the statements of a transaction keep a million keys in memory: sorting them on disk takes
   * several times as long.
   */
  static final String USE_MEMORY = "set local work_mem = '128MB'";

  /** The staging table of a fact table. */
  public String table(FactTable table) {
    return "staging." + table.tableName() + suffix();
  }

  /**
   * Keys and owners that the export has, but in rows that were refused: present, though not
   * readable.
   */
  public String present() {
    return "staging.present" + suffix();
  }

  /** Rows as they stood in the files. */
  public String raw() {
    return first ? "raw_rows" : "staging.raw" + suffix();
  }

  /** Rows that wait for what they refer to. */
  public String parked() {
    return "staging.parked" + suffix();
  }

  private String suffix() {
    return "_" + source + "_" + instance;
  }
}
