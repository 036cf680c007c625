package dues.batch.edit;

import dues.batch.sheet.Sheets;
import dues.platform.BusinessClock;
import dues.store.UpdatePolicySql.Mode;
import dues.store.policy.ContractEdits;
import dues.store.policy.ContractEdits.Field;
import dues.store.policy.ContractEdits.Hand;
import dues.store.policy.EditableField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  /**
   * What is to be done to a contract.
   *
   * @param set field to value; an empty value clears the field
   * @param by who edits
   */
  public record Edit(
      String source,
      String contract,
      Map<String, String> set,
      List<String> unlock,
      String by,
      String reason) {}

  /** What a field was and is. */
  public record Edited(
      String field, @Nullable String before, @Nullable String after, boolean locked) {}

  /** Everything that stands against an edit, in sentences. */
  public List<String> problems(Edit edit) {
    List<String> problems = new ArrayList<>();
    if (edit.set().isEmpty() && edit.unlock().isEmpty()) {
      problems.add("No field was named; expected field=value, or --unlock field.");
    }
    edit.unlock().stream()
        .filter(edit.set()::containsKey)
        .forEach(
            field ->
                problems.add(
                    "Field '%s' is both set and unlocked; expected one of the two."
                        .formatted(field)));
    List<String> named = new ArrayList<>(edit.set().keySet());
    named.addAll(edit.unlock());
    named.stream()
        .filter(field -> !EditableField.isOne(field))
        .forEach(
            field ->
                problems.add(
                    "Field '%s' cannot be edited; expected one of %s."
                        .formatted(field, String.join(", ", EditableField.all()))));
    if ("".equals(edit.set().get("title"))) {
      problems.add("Field 'title' is empty; expected a name, a contract has one.");
    }
    String birth = edit.set().getOrDefault("birth_date", "");
    if (!birth.isEmpty() && !isDate(birth)) {
      problems.add(
          "Field 'birth_date': '%s' is not a date; expected a day such as 1980-07-05."
              .formatted(birth));
    }
    return problems;
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Does it, and tells what became of each field; nothing where there is no such contract. */
  public Optional<List<Edited>> apply(Edit edit) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                edits
                    .contract(edit.source(), edit.contract())
                    .map(contract -> edited(contract, edit))));
  }

  private List<Edited> edited(long contract, Edit edit) {
    Hand hand = new Hand(edit.by(), edit.reason(), BusinessClock.system().instant());
    List<Edited> all = new ArrayList<>();
    edit.set()
        .forEach(
            (name, value) -> {
              Field field = new Field(contract, name);
              String before = edits.value(field);
              edits.set(field, value.isEmpty() ? null : value, hand);
              all.add(new Edited(name, before, edits.value(field), true));
            });
    Map<String, Mode> policy =
        FieldPolicies.columns(
                Objects.requireNonNull(sheets.sources().get(edit.source())).mappings().update())
            .columns();
    for (String name : edit.unlock()) {
      Field field = new Field(contract, name);
      String before = edits.value(field);
      if (edits.locked(contract).contains(name)) {
        boolean follows = policy.getOrDefault(name, Mode.OVERWRITE) == Mode.OVERWRITE;
        edits.unlock(field, follows, hand);
      }
      all.add(new Edited(name, before, edits.value(field), false));
    }
    return all;
  }
}
