package dues.source.json;

import dues.source.Cells;
import dues.source.CodeCells;
import dues.source.ExportFile;
import dues.source.MappingContext;
import dues.source.Records;
import dues.source.RowMapping;
import dues.source.parameter.ParameterColumns;
import dues.source.record.RecordType;
import dues.tabular.Header;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code get_user_list}: a user is a contract with what {@link UsersideFees} says they pay for;
 * their tags and additional data are parameters. A user who is said not to be in the billing is
 * absent.
 */
final class UsersideUsers implements RowMapping {

  static final ExportFile FILE =
      ExportFile.of(
          "get_user_list",
          true,
          """
          id* login full_name account_number comment discount flag_corporate tariff agreement group
          tag balance credit state_id date_create date_connect date_activity date_activity_inet
          traffic address phone email ip_mac service additional_data billing_id is_disable
          is_in_billing currency\
          """,
          RecordType.CONTRACT,
          RecordType.CONTRACT_TARIFF,
          RecordType.CONTRACT_PARAMETER,
          RecordType.FEE,
          RecordType.SUBSCRIPTION);

  private static final List<String> NESTED =
      List.of(
          "tariff",
          "agreement",
          "group",
          "tag",
          "address",
          "phone",
          "email",
          "ip_mac",
          "service",
          "additional_data");
  private static final int REMEMBERED = 1000;

  private final MappingContext context;
  private final Map<List<String>, ParameterColumns> parameters = new LinkedHashMap<>();

  UsersideUsers(MappingContext context) {
    this.context = context;
  }

  @Override
  public void map(Cells row, Records records) {
    Nested nested = Nested.of(row, NESTED);
    ParameterColumns known = parameters(nested);
    nested.joinTo(row);
    String id = row.key("id");
    if (id == null || Boolean.FALSE.equals(CodeCells.flag(row, "is_in_billing"))) {
      return;
    }
    String agreement = first(nested, "agreement");
    LocalDate signed = row.date(agreement + ".date");
    LocalDate connected = row.date("date_connect");
    LocalDate opened = or(signed, or(connected, row.date("date_create")));
    UsersideContract contract = new UsersideContract(row, nested, known, context);
    contract.addTo(records).put("contract", id).put("opened", opened);
    known.addTo(records, row, id);
    tags(row, records, nested, id);
    LocalDate from = or(connected, opened);
    UsersideFees fees = new UsersideFees(row, records, nested, context);
    fees.tariffs(id, from == null ? context.businessDate() : from);
    fees.services(id);
  }

  /** Additional data, numbered as they are, go where the sheet's parameter_mapping sends them. */
  private ParameterColumns parameters(Nested nested) {
    List<String> names = new ArrayList<>();
    for (String path : nested.elements("additional_data")) {
      String name = "pid" + nested.text(path + ".id") + "_text";
      if (!nested.has(name)) {
        nested.alsoCall(path + ".value", name);
        names.add(name);
      }
    }
    if (parameters.size() >= REMEMBERED) {
      parameters.clear();
    }
    return parameters.computeIfAbsent(
        names,
        some ->
            new ParameterColumns(
                new Header(some), context.sheet().mappings().links().parameters().imported()));
  }

  private void tags(Cells row, Records records, Nested nested, String user) {
    for (String path : nested.elements("tag")) {
      String tag = id(row, path, row.nonZero(path));
      String name = context.lookup("get_user_tags").value(tag, "name");
      if (tag != null) {
        records
            .add(RecordType.CONTRACT_PARAMETER)
            .put("contract", user)
            .put("parameter", "tag")
            .put("value", name == null ? tag : name);
      }
    }
  }

  static @Nullable String id(Cells row, String path, @Nullable String otherwise) {
    String id = row.nonZero(path + ".id");
    return id == null ? otherwise : id;
  }

  /** The path of a list's first element. */
  static String first(Nested nested, String list) {
    List<String> elements = nested.elements(list);
    return elements.isEmpty() ? list + ".0" : elements.get(0);
  }

  private static @Nullable LocalDate or(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null ? other : one;
  }
}
