package dues.batch.edit;

import dues.batch.sheet.Sheets;
import dues.platform.BusinessClock;
import dues.source.UpdatePolicy;
import dues.store.UpdatePolicySql.Mode;
import dues.store.policy.ContractEdits;
import dues.store.policy.ContractField;
import dues.store.policy.EditableField;
import dues.store.policy.EditingHand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Edits of one contract, all of them or none. A field that is set is locked; one that is unlocked
 * takes what its source said last, unless the sheet's policy keeps it.
 */
@Component
public class ContractEditing {

  private final ContractEdits edits;
  private final Sheets sheets;
  private final TransactionTemplate transaction;

  ContractEditing(ContractEdits edits, Sheets sheets, PlatformTransactionManager transactions) {
    this.edits = edits;
    this.sheets = sheets;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whether fees depend on it, so that no run of its source may be on meanwhile. */
  public static boolean isOfFees(ContractEdit edit) {
    return Stream.concat(edit.set().keySet().stream(), edit.unlock().stream())
        .anyMatch(EditableField::isOfFees);
  }

  /** Does it, and tells what became of each field; nothing where there is no such contract. */
  public Optional<List<EditedField>> apply(ContractEdit edit) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                edits
                    .contract(edit.source(), edit.contract())
                    .map(contract -> edited(contract, edit))));
  }

  private List<EditedField> edited(long contract, ContractEdit edit) {
    EditingHand hand = new EditingHand(edit.by(), edit.reason(), BusinessClock.system().instant());
    List<EditedField> all = new ArrayList<>();
    edit.set()
        .forEach(
            (name, value) -> {
              ContractField field = new ContractField(contract, name);
              String before = edits.value(field);
              edits.set(field, value.isEmpty() ? null : value, hand);
              all.add(new EditedField(name, before, edits.value(field), true));
            });
    UpdatePolicy update =
        Objects.requireNonNull(sheets.sources().get(edit.source())).mappings().update();
    Map<String, Mode> policy = new HashMap<>(FieldPolicies.columns(update).columns());
    FieldPolicies.parameters(update)
        .forEach((code, mode) -> policy.put(EditableField.PARAMETER + code, mode));
    for (String name : edit.unlock()) {
      ContractField field = new ContractField(contract, name);
      String before = edits.value(field);
      if (edits.locked(contract).contains(name)) {
        boolean follows = policy.getOrDefault(name, Mode.OVERWRITE) == Mode.OVERWRITE;
        edits.unlock(field, follows, hand);
      }
      all.add(new EditedField(name, before, edits.value(field), false));
    }
    return all;
  }
}
