package dues.console.page;

import java.util.Set;
import org.springframework.stereotype.Component;

/** What of a contract's fields somebody may read; templates call it as {@code @masks}. */
@Component("masks")
public class Masks {

  private static final Set<String> PERSONAL =
      Set.of("phones", "emails", "birth_date", "document", "tax_number");

  /** The value, or dots. Parameters of other names lose what looks like a number of a person. */
  public String of(Me me, String field, String value) {
    if (me.seesPersons()) {
      return value;
    }
    return PERSONAL.contains(field) ? "•••••" : Masked.text(value);
  }
}
