package dues.batch.matching;

import dues.batch.sheet.Sheets;
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
import java.util.Set;
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

  /** Of one source, for all customers; returns how many contracts had something new. */
  public long take(String source, Moment moment) {
    return take(source, Of.ANY, moment);
  }

  /** For one customer alone, of every source. */
  public void takeFor(long customer, EditingHand hand) {
    Moment moment = new Moment(LocalDate.ofInstant(hand.at(), ZoneOffset.UTC), 0);
    sheets.sources().keySet().forEach(source -> take(source, customer, moment));
  }

  private long take(String source, long customer, Moment moment) {
    SourceSheet sheet = sheets.sources().get(source);
    List<String> sources = sheets.matching().importSources();
    if (sheet == null || (!sources.isEmpty() && !sources.contains(source))) {
      return 0;
    }
    ParameterMapping mapping =
        new ParameterMapping(sheet.mappings().links().parameters().imported());
    Set<String> codes = mapping.targets();
    long[] taken = {0};
    linked.each(
        new Of(source, customer, codes),
        rows -> {
          List<Taken> brought = brought(rows, codes, mapping.lists());
          parameters.take(brought, moment.execution());
          locked.note(brought, moment.date(), moment.execution());
          taken[0] += rows.size();
        });
    return taken[0];
  }

  private List<Taken> brought(List<LinkedRow> rows, Set<String> codes, Set<String> lists) {
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
