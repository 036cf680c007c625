package dues.batch.helpdesk;

import dues.batch.edit.ContractEdit;
import dues.batch.edit.ContractEditing;
import dues.batch.edit.EditedField;
import dues.platform.StartupProblem;
import dues.source.value.Contacts;
import dues.store.helpdesk.lists.Found;
import dues.store.helpdesk.lists.FoundContracts;
import dues.store.policy.EditingHand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Saves the number or the address of whoever called to the contract, beside what it has; the field
 * is locked, as a person's edit is.
 */
@Component
public class ContactSaver {

  private final FoundContracts contracts;
  private final ContractEditing editing;

  ContactSaver(FoundContracts contracts, ContractEditing editing) {
    this.contracts = contracts;
    this.editing = editing;
  }

  /** Adds a phone; nothing where the contract has it, in whatever way it is written. */
  public List<EditedField> phone(String contract, String number, EditingHand hand) {
    if (!Contacts.isPhone(number)) {
      throw StartupProblem.configuration(
          "'%s' is no phone; expected 6 to 15 digits.".formatted(number));
    }
    List<String> phones = named(contract).phones();
    String digits = number.replaceAll("\\D", "");
    boolean known = phones.stream().anyMatch(phone -> ContractSearch.isSame(phone, number, digits));
    return known ? List.of() : save(contract, "phones", phones, number, hand);
  }

  /** Adds an address; nothing where the contract has it. */
  public List<EditedField> email(String contract, String address, EditingHand hand) {
    if (!Contacts.isEmail(address)) {
      throw StartupProblem.configuration(
          "'%s' is no e-mail address; expected name@host.".formatted(address));
    }
    List<String> emails = named(contract).emails();
    boolean known = emails.stream().anyMatch(address::equalsIgnoreCase);
    return known ? List.of() : save(contract, "emails", emails, address, hand);
  }

  private List<EditedField> save(
      String contract, String field, List<String> before, String value, EditingHand hand) {
    List<String> all = new ArrayList<>(before);
    all.add(value);
    ContractEdit edit =
        new ContractEdit(
            source(contract),
            key(contract),
            Map.of(field, String.join(";", all)),
            List.of(),
            hand.by(),
            hand.reason());
    return editing.apply(edit).orElseThrow(() -> unknown(contract));
  }

  private Found named(String contract) {
    return contracts.one(source(contract), key(contract)).orElseThrow(() -> unknown(contract));
  }

  private static String source(String contract) {
    return contract.substring(0, Math.max(0, contract.indexOf(':')));
  }

  private static String key(String contract) {
    return contract.substring(contract.indexOf(':') + 1);
  }

  private static StartupProblem unknown(String contract) {
    return StartupProblem.configuration(
        "There is no contract '%s'; expected SOURCE:CONTRACT such as own:1042, `dues export contracts` lists them."
            .formatted(contract));
  }
}
