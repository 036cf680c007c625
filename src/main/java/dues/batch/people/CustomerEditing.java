package dues.batch.people;

import dues.batch.edit.EditedField;
import dues.batch.matching.ParameterImport;
import dues.matching.Title;
import dues.store.people.CustomerAudit;
import dues.store.people.CustomerAudit.Field;
import dues.store.people.CustomerField;
import dues.store.people.CustomerFields;
import dues.store.policy.EditingHand;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Edits of one customer: a field that is set is locked; one that is unlocked follows its contracts.
 */
@Component
public class CustomerEditing {

  private final Named named;
  private final CustomerFields fields;
  private final CustomerAudit audit;
  private final ParameterImport parameters;

  CustomerEditing(
      Named named, CustomerFields fields, CustomerAudit audit, ParameterImport parameters) {
    this.named = named;
    this.fields = fields;
    this.audit = audit;
    this.parameters = parameters;
  }

  /** Does it, and tells what became of each field. */
  public List<EditedField> apply(CustomerEdit edit, EditingHand hand) {
    long customer = named.customer(edit.customer()).id();
    List<EditedField> all = new ArrayList<>();
    edit.set()
        .forEach((name, value) -> all.add(set(customer, new CustomerField(name), value, hand)));
    for (String name : edit.unlock()) {
      CustomerField field = new CustomerField(name);
      String before = fields.value(customer, field);
      if (fields.isLocked(customer, field)) {
        fields.unlock(customer, field);
        parameters.takeFor(customer, hand);
        Field told = new Field(name, before, fields.value(customer, field));
        audit.keep(customer, "UNLOCKED", told, hand);
      }
      all.add(new EditedField(name, before, fields.value(customer, field), false));
    }
    return all;
  }

  private EditedField set(long customer, CustomerField field, String value, EditingHand hand) {
    String before = fields.value(customer, field);
    boolean wasLocked = fields.isLocked(customer, field);
    if (field.isColumn()) {
      fields.set(customer, field, value);
    } else {
      fields.set(customer, field, CustomerEdit.values(field, value));
      parameters.takeFor(customer, hand);
    }
    if (field.name().equals("title")) {
      fields.know(customer, Title.of(value));
    }
    String after = fields.value(customer, field);
    if (!wasLocked || !java.util.Objects.equals(before, after)) {
      audit.keep(customer, "SET", new Field(field.name(), before, after), hand);
    }
    return new EditedField(field.name(), before, after, true);
  }
}
