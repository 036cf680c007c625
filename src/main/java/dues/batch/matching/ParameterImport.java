package dues.batch.matching;

import dues.batch.sheet.Sheets;
import dues.batch.step.Keys;
import dues.batch.step.Range;
import dues.batch.step.Several;
import dues.matching.Value;
import dues.source.SourceSheet;
import dues.source.parameter.ParameterMapping;
import dues.store.customers.CustomerParameters;
import dues.store.customers.CustomerParameters.Taken;
import dues.store.customers.LinkedContracts;
import dues.store.customers.LinkedContracts.Of;
import dues.store.customers.LinkedRow;
import dues.store.customers.LockedFields;
import dues.store.customers.WaitingContract;
import dues.store.policy.EditingHand;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * Customers take what their contracts bring: the fields that {@code import} of the job's sheet
 * names, and the parameters that the source's {@code parameter_mapping} makes ours. A blank takes
 * nothing away.
 */
@Component
public class ParameterImport {

  private static final String TITLE = "customer_title";

  private final Sheets sheets;
  private final LinkedContracts linked;
  private final CustomerParameters parameters;
  private final LockedFields locked;

  ParameterImport(
      Sheets sheets, LinkedContracts linked, CustomerParameters parameters, LockedFields locked) {
    this.sheets = sheets;
    this.linked = linked;
    this.parameters = parameters;
    this.locked = locked;
  }

  /** On which date, by which execution; 0: by a person. */
  public record Moment(LocalDate date, long execution) {}

  /** What a customer is brought, in the order of (source, contract). */
  record News(long customer, List<Taken> brought) implements Several {
    @Override
    public long rows() {
      return brought.size();
    }
  }

  /** The customers in a range whose contracts bring something new, in the order of their ids. */
  Keys customers(Collection<String> sources, Range range) {
    LongStream.Builder customers = LongStream.builder();
    for (String source : importing(sources)) {
      linked.customers(of(source), range.after(), range.upTo(), customers);
    }
    return new Keys(range, customers.build().sorted().distinct().toArray());
  }

  /** What these customers are brought; nothing, when a person made them take it meanwhile. */
  List<News> news(Collection<String> sources, long[] customers) {
    Map<Long, List<Taken>> brought = new LinkedHashMap<>();
    LongStream.of(customers).forEach(customer -> brought.put(customer, new ArrayList<>(1)));
    for (String source : importing(sources)) {
      Of of = of(source);
      for (Taken taken : brought(linked.of(of, customers), of.codes(), mapping(source).lists())) {
        Objects.requireNonNull(brought.get(taken.row().customerId())).add(taken);
      }
    }
    return brought.entrySet().stream()
        .map(customer -> new News(customer.getKey(), customer.getValue()))
        .toList();
  }

  /** Gives it to them; returns of how many contracts. */
  int take(Collection<? extends News> news, Moment moment) {
    List<Taken> brought = news.stream().flatMap(one -> one.brought().stream()).toList();
    parameters.take(brought, moment.execution());
    locked.note(brought, moment.date(), moment.execution());
    return brought.size();
  }

  /** For one customer alone, of every source. */
  public void takeFor(long customer, EditingHand hand) {
    take(
        news(sheets.sources().keySet(), new long[] {customer}),
        new Moment(LocalDate.ofInstant(hand.at(), ZoneOffset.UTC), 0));
  }

  private List<String> importing(Collection<String> sources) {
    List<String> allowed = sheets.matching().importSources();
    return sources.stream()
        .filter(source -> sheets.sources().containsKey(source))
        .filter(source -> allowed.isEmpty() || allowed.contains(source))
        .toList();
  }

  private Of of(String source) {
    return new Of(source, mapping(source).targets());
  }

  private ParameterMapping mapping(String source) {
    SourceSheet sheet = Objects.requireNonNull(sheets.sources().get(source));
    return new ParameterMapping(sheet.mappings().links().parameters().imported());
  }

  private List<Taken> brought(List<LinkedRow> rows, Collection<String> codes, Set<String> lists) {
    Set<String> fields = Set.copyOf(SheetRules.names(sheets.matching().fields().imported()));
    Map<Long, Map<String, List<Value>>> further =
        linked.parameters(rows.stream().map(row -> row.contract().id()).toList(), codes);
    List<Taken> brought = new ArrayList<>();
    for (LinkedRow row : rows) {
      WaitingContract contract = row.contract();
      Map<String, Collection<Value>> values = new LinkedHashMap<>();
      contract
          .subject()
          .profile()
          .values()
          .forEach(
              (field, found) -> {
                if (fields.contains(field)) {
                  values.put(field, new LinkedHashSet<>(found));
                }
              });
      further
          .getOrDefault(contract.id(), Map.of())
          .forEach(
              (code, found) ->
                  values.computeIfAbsent(code, unused -> new LinkedHashSet<>()).addAll(found));
      boolean renames = fields.contains(TITLE);
      brought.add(
          new Taken(
              row,
              contract.subject().key().toString(),
              plain(values),
              lists,
              renames ? contract.subject().profile().title().text() : ""));
    }
    return brought;
  }

  private static Map<String, List<Value>> plain(Map<String, Collection<Value>> values) {
    Map<String, List<Value>> plain = new LinkedHashMap<>();
    values.forEach((field, found) -> plain.put(field, List.copyOf(found)));
    return plain;
  }
}
