package dues.batch.helpdesk;

import dues.batch.helpdesk.parameters.CopiedParameters;
import dues.batch.sheet.Sheets;
import dues.helpdesk.ContractNumber;
import dues.helpdesk.ContractType;
import dues.platform.StartupProblem;
import dues.source.LinkSheet;
import dues.source.SourceSheet;
import dues.store.feeds.ContractOrders;
import dues.store.feeds.Ordered;
import dues.store.feeds.Whose;
import dues.store.people.CustomerKeys;
import dues.store.people.KnownCustomer;
import dues.store.policy.EditingHand;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders a contract of a type for a customer: a row of the billing's next orders feed.
 *
 * <p>Type home with number {@code F-{order:7}}, tariff t100 at position &minus;1 and {@code
 * copy_param_mapping: {document: "457"}}, for a customer with document КН 310101: number F-0000042,
 * tariff t100 in the place of the first current one, parameter 457=КН 310101.
 */
@Component
public class ContractOrdering {

  private final Sheets sheets;
  private final ContractOrders orders;
  private final CustomerKeys customers;
  private final TransactionTemplate transaction;

  ContractOrdering(
      Sheets sheets,
      ContractOrders orders,
      CustomerKeys customers,
      PlatformTransactionManager transactions) {
    this.sheets = sheets;
    this.orders = orders;
    this.customers = customers;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What was ordered under which number. */
  public record Placed(long order, Ordered ordered) {}

  /**
   * Orders.
   *
   * @param again whether a second one of the type is meant while the first one waits
   */
  public Placed order(String type, String customer, boolean again, EditingHand hand) {
    ContractType wanted = named(type);
    return Objects.requireNonNull(
        transaction.execute(status -> order(wanted, known(customer), again, hand)));
  }

  private Placed order(ContractType type, KnownCustomer customer, boolean again, EditingHand hand) {
    String source = type.key().source();
    Whose whose = new Whose(source, type.key().id(), customer.key(), customer.title());
    if (!again) {
      orders.waiting(whose).ifPresent(first -> refuse(whose, first));
    }
    List<String> unknown = orders.unknownTariffs(source, type.tariffs().codes());
    if (!unknown.isEmpty()) {
      throw StartupProblem.configuration(
          "Type '%s' of jobs/contract-types.yml has the tariff '%s', which source '%s' has not; expected one of its tariffs.csv."
              .formatted(type.key().id(), String.join("', '", unknown), source));
    }
    long order = orders.reserve();
    ZoneId zone = sheet(type).meaning().zone();
    String number = ContractNumber.of(type.number(), order, LocalDate.ofInstant(hand.at(), zone));
    if (!number.isEmpty() && orders.isTaken(source, number)) {
      throw StartupProblem.configuration(
          "The number '%s' is taken in source '%s'; expected a template with {order} in 'number' of type '%s' of jobs/contract-types.yml."
              .formatted(number, source, type.key().id()));
    }
    Ordered ordered =
        new Ordered(
            number,
            type.pattern(),
            String.join(";", type.tariffs().codes()),
            type.tariffs().position(),
            parameters(type, customer));
    orders.add(order, whose, ordered, hand);
    return new Placed(order, ordered);
  }

  private String parameters(ContractType type, KnownCustomer customer) {
    LinkSheet links = sheet(type).mappings().links();
    Map<String, String> copied = new LinkedHashMap<>(links.parameters().copied());
    copied.putAll(type.parameters().copied());
    Map<String, String> has = orders.parameters(customer.id());
    Map<String, String> values = new LinkedHashMap<>();
    links.customerParameter().ifPresent(code -> values.put(code, customer.key()));
    values.putAll(CopiedParameters.of(copied, has));
    values.putAll(type.parameters().values());
    return CopiedParameters.cell(values);
  }

  private static void refuse(Whose whose, long first) {
    throw StartupProblem.configuration(
        "Customer '%s' has order %d of type '%s' waiting for the next feed; expected one order, or --again where a second is meant."
            .formatted(whose.customer(), first, whose.type()));
  }

  private ContractType named(String id) {
    List<ContractType> types = sheets.helpdesk().contractTypes();
    return types.stream()
        .filter(one -> one.key().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                StartupProblem.configuration(
                    "Type '%s' is not in jobs/contract-types.yml; expected one of: %s."
                        .formatted(
                            id,
                            types.stream()
                                .map(one -> one.key().id())
                                .collect(Collectors.joining(", ")))));
  }

  private SourceSheet sheet(ContractType type) {
    return Objects.requireNonNull(sheets.sources().get(type.key().source()));
  }

  private KnownCustomer known(String key) {
    return customers
        .find(key)
        .orElseThrow(
            () ->
                StartupProblem.configuration(
                    "There is no customer '%s'; expected a key such as own:1042, `dues export customers` lists them."
                        .formatted(key)));
  }
}
