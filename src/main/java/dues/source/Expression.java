package dues.source;

import dues.platform.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column that a sheet computes from the row's own cells: {@code balance: "s1 + s2 - s3"}. */
public final class Expression {

  /** An expression that cannot be evaluated on a row. */
  public static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;

    Failure(String problem) {
      super(problem);
      this.problem = problem;
    }

    /** What went wrong. */
    public String problem() {
      return problem;
    }
  }

  private final String text;

  private Expression(String text) {
    this.text = text;
  }

  static Optional<Expression> read(Entry entry, String text) {
    return Optional.of(new Expression(text));
  }

  public String text() {
    return text;
  }

  @Nullable Object evaluate(TypedCells cells) throws Failure {
    if (cells.row().size() < 0) {
      throw new Failure("not yet");
    }
    return null;
  }
}
