package dues.source.json;

import dues.source.Cells;
import dues.source.CodeCells;
import dues.source.ContactCells;
import dues.source.ExportFile;
import dues.source.MappingContext;
import dues.source.ParameterColumns;
import dues.source.Records;
import dues.source.RowMapping;
import dues.source.record.RecordType;
import dues.tabular.Header;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code get_user_list}: a user is a contract with what {@link UsersideFees} says they pay for; their
 * tags and additional data are parameters. A user who is said not to be in the billing is absent.
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
    contract(row, records, nested, known).put("contract", id).put("opened", opened);
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

  private Records.Draft contract(
      Cells row, Records records, Nested nested, ParameterColumns known) {
    String address = address(row, nested);
    String title = row.text("full_name");
    String number = row.text(first(nested, "agreement") + ".number");
    String house = row.nonZero(address + ".house_id");
    String flat = row.nonZero(address + ".apartment.number");
    return records
        .add(RecordType.CONTRACT)
        .put("number", number == null ? row.text("account_number", row.text("login", "")) : number)
        .put("title", title == null ? row.key("login") : title)
        .put("kind", row.nonZero("flag_corporate") == null ? "person" : "legal")
        .put("status", status(row))
        .put("group", id(row, first(nested, "group"), row.nonZero("group")))
        .put("currency", CodeCells.currency(row, "currency"))
        .put("balance", row.number("balance"))
        .put("credit", row.number("credit"))
        .put("discount_percent", row.number("discount", 0, 100))
        .put("phones", ContactCells.phones(row, nested.mainFirst("phone", "number")))
        .put("emails", ContactCells.emails(row, nested.mainFirst("email", "address")))
        .put("birth_date", row.date(known.column(row, "birth_date", "text")))
        .put("document", row.text(known.column(row, "document", "text")))
        .put("tax_number", row.text(known.column(row, "tax_number", "text")))
        .put("house_id", house)
        .put("flat", flat == null ? row.nonZero(address + ".apartment.full_name") : flat)
        .put("network_activity", row.instant("date_activity"))
        .put("internet_activity", row.instant("date_activity_inet"))
        .put("tariff", id(row, first(nested, "tariff.current"), null))
        .put("ip", ContactCells.ip(row, first(nested, "ip_mac") + ".ip"))
        .put("mac", ContactCells.mac(row, first(nested, "ip_mac") + ".mac"))
        .put("comment", row.text("comment"));
  }

  /** The state's function, unless the sheet maps the state itself; being disabled comes first. */
  private @Nullable String status(Cells row) {
    String state = row.text("state_id");
    String functional = context.lookup("get_user_state_list").value(state, "functional");
    boolean runs = functional == null || functional.equals("work") || functional.equals("new");
    if (runs && Boolean.TRUE.equals(CodeCells.flag(row, "is_disable"))) {
      return "SUSPENDED_ADMIN";
    }
    boolean mapped = state != null && context.statuses().codes().containsKey(state);
    return CodeCells.status(row, "state_id", mapped || functional == null ? state : functional);
  }

  private static String address(Cells row, Nested nested) {
    return nested.elements("address").stream()
        .filter(path -> row.text(path + ".type", "connect").equals("connect"))
        .findFirst()
        .orElse("address.0");
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
  private static String first(Nested nested, String list) {
    List<String> elements = nested.elements(list);
    return elements.isEmpty() ? list + ".0" : elements.get(0);
  }

  private static @Nullable LocalDate or(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null ? other : one;
  }
}
