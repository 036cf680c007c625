package dues.activation;

/**
 * What a module answered.
 *
 * @param said in words, at most a hundred lines
 */
public record Answer(Verdict verdict, String said) {

  /** How it went. */
  public enum Verdict {
    DONE,
    FAILED,
    /** There is one of that name; another is tried with the next suffix. */
    NAME_TAKEN
  }

  public static Answer done(String said) {
    return new Answer(Verdict.DONE, said);
  }

  public static Answer failed(String said) {
    return new Answer(Verdict.FAILED, said);
  }

  /** The last line, as an error in a list. */
  public String summary() {
    return said.substring(said.lastIndexOf('\n') + 1);
  }
}
