package dues.source.json;

import dues.source.Cells;
import dues.source.CodeCells;
import dues.source.ContactCells;
import dues.source.MappingContext;
import dues.source.Records;
import dues.source.parameter.ParameterColumns;
import dues.source.record.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A user as a contract: the number is the agreement's, else the account's, else the login; the
 * address the one of connection, by its house's id; of phones and e-mails the main one stands
 * first.
 */
record UsersideContract(Cells row, Nested nested, ParameterColumns known, MappingContext context) {

  /** Everything but its key and its first day. */
  Records.Draft addTo(Records records) {
    String address = address();
    String tariff = UsersideUsers.first(nested, "tariff.current");
    String title = row.text("full_name");
    String number = row.text(UsersideUsers.first(nested, "agreement") + ".number");
    String house = row.nonZero(address + ".house_id");
    String flat = row.nonZero(address + ".apartment.number");
    return records
        .add(RecordType.CONTRACT)
        .put("number", number == null ? row.text("account_number", row.text("login", "")) : number)
        .put("title", title == null ? row.key("login") : title)
        .put(
            "kind", Boolean.TRUE.equals(CodeCells.flag(row, "flag_corporate")) ? "legal" : "person")
        .put("status", status())
        .put("group", UsersideUsers.id(row, UsersideUsers.first(nested, "group"), plainGroup()))
        .put("currency", CodeCells.currency(row, "currency"))
        .put("balance", row.number("balance"))
        .put("credit", row.number("credit"))
        .put("discount_percent", row.number("discount", 0, 100))
        .put("phones", ContactCells.phones(row, nested.mainFirst("phone", "number")))
        .put("emails", ContactCells.emails(row, nested.mainFirst("email", "address")))
        .put("birth_date", ContactCells.birthDate(row, known.column(row, "birth_date", "text")))
        .put("document", row.text(known.column(row, "document", "text")))
        .put("tax_number", row.text(known.column(row, "tax_number", "text")))
        .put("house_id", house)
        .put("flat", flat == null ? row.nonZero(address + ".apartment.full_name") : flat)
        .put("network_activity", row.instant("date_activity"))
        .put("internet_activity", row.instant("date_activity_inet"))
        .put("tariff", UsersideUsers.id(row, tariff, row.nonZero(tariff)))
        .put("ip", ContactCells.ip(row, UsersideUsers.first(nested, "ip_mac") + ".ip"))
        .put("mac", ContactCells.mac(row, UsersideUsers.first(nested, "ip_mac") + ".mac"))
        .put("comment", row.text("comment"));
  }

  /** The state's function, unless the sheet maps the state itself; being disabled comes first. */
  private @Nullable String status() {
    String state = row.text("state_id");
    String functional = context.lookup("get_user_state_list").value(state, "functional");
    boolean runs = functional == null || functional.equals("work") || functional.equals("new");
    if (runs && Boolean.TRUE.equals(CodeCells.flag(row, "is_disable"))) {
      return "SUSPENDED_ADMIN";
    }
    boolean mapped = state != null && context.statuses().codes().containsKey(state);
    return CodeCells.status(row, "state_id", mapped || functional == null ? state : functional);
  }

  /** PHP writes false for a list that is not there. */
  private @Nullable String plainGroup() {
    String group = row.nonZero("group");
    return "false".equals(group) ? null : group;
  }

  private String address() {
    return nested.elements("address").stream()
        .filter(path -> row.text(path + ".type", "connect").equals("connect"))
        .findFirst()
        .orElse("address.0");
  }
}
