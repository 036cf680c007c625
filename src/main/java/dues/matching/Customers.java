package dues.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customers of one moment, found by what they have. COMPAT's first phase wants an equal
 * parameter as well as a contained title, so looking up the parameter first gives the same
 * customers as a search through all titles, without one.
 */
public interface Customers {
  /** Customers that have a value with this key, in the order of their keys. */
  List<Customer> having(String parameter, String valueKey);

  /** The customer of the contracts that bear the same hint of the same source. */
  @Nullable Customer hinted(String source, String hint);
}
