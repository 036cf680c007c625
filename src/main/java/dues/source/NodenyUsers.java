package dues.source;

import dues.source.record.RecordType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What users are in both NoDenys: a row whose {@code mid} is 0 is a contract, any other an alias,
 * whose services belong to contract {@code mid}. The usable balance is balance − submoney: 20 − 150
 * = −130. A user who is on and has less than their limit, where that blocks, is SUSPENDED_DEBT.
 */
final class NodenyUsers {

  static final Map<String, String> STATUSES = Map.of("on", "ACTIVE", "off", "SUSPENDED_ADMIN");

  /** By user the contract whose alias they are, 0 where they are none. */
  static final LookupTable.Columns MAIN = new LookupTable.Columns("users", "id", List.of("mid"));

  private static final Pattern ORDER = Pattern.compile("^\\s*\\[\\d+]\\s*");

  private static final RenamedFile CONTRACT =
      RenamedFile.of(
          "users",
          RecordType.CONTRACT,
          """
          contract=id number=contract opened=contract_date discount_percent=discount group=grp ip
          comment\
          """);

  private NodenyUsers() {}

  /** The contract of a user; an alias's services and payments are those of its main user. */
  static @Nullable String contract(@Nullable String user, MappingContext context) {
    String main = context.lookup("users").value(user, "mid");
    return main == null || main.equals("0") ? user : main;
  }

  /** Begins the contract of a user who is no alias. */
  static Records.Draft begin(Cells row, Records records) {
    BigDecimal usable = usable(row);
    BigDecimal limit = row.number("limit_balance");
    boolean blocks = row.isOne("block_if_limit");
    BigDecimal lent = blocks && limit != null && limit.signum() < 0 ? limit.negate() : null;
    String title = row.text("fio");
    return CONTRACT
        .begin(row, records)
        .put("number", row.has("contract") ? row.nonZero("contract") : row.text("name"))
        .put("title", title == null ? row.key("name") : title)
        .put("status", status(row, usable, limit, blocks))
        .put("balance", usable)
        .put("credit", lent);
  }

  private static @Nullable String status(
      Cells row, @Nullable BigDecimal usable, @Nullable BigDecimal limit, boolean blocks) {
    String state = CodeCells.status(row, "state");
    boolean inDebt =
        "on".equals(state)
            && blocks
            && usable != null
            && usable.compareTo(limit == null ? BigDecimal.ZERO : limit) < 0;
    return inDebt ? "SUSPENDED_DEBT" : state;
  }

  private static @Nullable BigDecimal usable(Cells row) {
    BigDecimal balance = row.number("balance");
    BigDecimal reserved = row.number("submoney");
    return balance == null || reserved == null ? balance : balance.subtract(reserved);
  }

  /** Reports money on an alias, which no contract would have. */
  static void expectNoMoney(Cells row) {
    BigDecimal usable = usable(row);
    if (usable != null && usable.signum() != 0) {
      row.refuse(
          "balance",
          RejectCode.W_PARAM_UNKNOWN,
          usable.toPlainString(),
          "an alias has a balance of its own, which is no contract's; expected 0");
    }
  }

  /** A title without the number by which NoDeny sorts: "[0010]Базовый" is "Базовый". */
  static @Nullable String title(Cells row, String column) {
    String title = row.text(column);
    return title == null ? null : ORDER.matcher(title).replaceFirst("");
  }
}
