package dues.batch.helpdesk.parameters;

import dues.batch.sheet.Sheets;
import dues.platform.StartupProblem;
import dues.source.SourceSheet;
import dues.store.feeds.ContractOrders;
import dues.store.feeds.ParameterCopies;
import dues.store.people.CustomerLinks;
import dues.store.people.KnownCustomer;
import dues.store.policy.ContractEdits;
import dues.store.policy.EditingHand;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what a contract's customer has to the contract's billing, with its next feed. */
@Component
public class ParameterSending {

  private final Sheets sheets;
  private final ContractEdits contracts;
  private final CustomerLinks links;
  private final ContractOrders orders;
  private final ParameterCopies copies;
  private final TransactionTemplate transaction;

  ParameterSending(
      Sheets sheets,
      ContractEdits contracts,
      CustomerLinks links,
      ContractOrders orders,
      ParameterCopies copies,
      PlatformTransactionManager transactions) {
    this.sheets = sheets;
    this.contracts = contracts;
    this.links = links;
    this.orders = orders;
    this.copies = copies;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Sends it, and tells what; the same that waits already is sent once. */
  public String send(String source, String key, EditingHand hand) {
    Map<String, String> mapping = mapping(source);
    if (mapping.isEmpty()) {
      throw StartupProblem.configuration(
          "Source '%s' takes no parameters; expected copy_parameter_mapping in jobs/sources/%s.yml, such as {phones: \"14\"}."
              .formatted(source, source));
    }
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              long contract =
                  contracts
                      .contract(source, key)
                      .orElseThrow(
                          () ->
                              StartupProblem.configuration(
                                  "Source '%s' has no contract '%s'; `dues export contracts --source %s` lists them."
                                      .formatted(source, key, source)));
              KnownCustomer customer =
                  links
                      .customerOf(contract)
                      .orElseThrow(
                          () ->
                              StartupProblem.configuration(
                                  "Contract '%s:%s' has no customer; link it first."
                                      .formatted(source, key)));
              Map<String, String> values =
                  CopiedParameters.of(mapping, orders.parameters(customer.id()));
              if (values.isEmpty()) {
                throw StartupProblem.configuration(
                    "Customer '%s' has none of %s; nothing is sent."
                        .formatted(customer.key(), String.join(", ", mapping.keySet())));
              }
              String cell = CopiedParameters.cell(values);
              copies.add(contract, cell, hand);
              return cell;
            }));
  }

  /** What a billing takes; empty where its sheet names nothing. */
  public Map<String, String> mapping(String source) {
    SourceSheet sheet = sheets.sources().get(source);
    return sheet == null ? Map.of() : sheet.mappings().links().parameters().copied();
  }
}
