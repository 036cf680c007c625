package dues.cli.customer;

import dues.batch.edit.EditedField;
import dues.batch.people.CustomerEdit;
import dues.batch.people.CustomerEditing;
import dues.cli.Session;
import java.util.List;
import java.util.Optional;

/** `dues edit customer KEY field=value...`. */
public final class EditedCustomer {

  private EditedCustomer() {}

  /** Does it; nothing where another run is on and the edit may be skipped. */
  public static Optional<List<EditedField>> apply(
      CustomerEdit edit, CustomerDeed deed, Session session) {
    edit.requireFit();
    return deed.run(
        "edit customer",
        session,
        (opened, hand) -> opened.bean(CustomerEditing.class).apply(edit, hand));
  }
}
