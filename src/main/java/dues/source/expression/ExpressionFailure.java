package dues.source.expression;

/** An expression that has no value on a row; the message names it and says why. */
public final class ExpressionFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String problem;

  ExpressionFailure(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** Which expression failed, and why. */
  public String problem() {
    return problem;
  }
}
