package dues.fee;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters that cells gave, or everything that is wrong with the cells; never both. */
public record ParsedParameters(
    @Nullable FeeParameters parameters, List<ParameterProblem> problems) {

  /**
   * The parameters of cells known to be right; with a problem, an exception that names them all.
   */
  public FeeParameters get() {
    if (parameters == null) {
      throw new IllegalArgumentException("Fee parameters do not hold: " + problems);
    }
    return parameters;
  }
}
