package dues.store;

import dues.store.policy.EditableField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an update does with columns that Dues keeps once they are set: {@code KEEP} fills a blank
 * only, {@code OVERWRITE} takes the incoming value, {@code APPEND} adds it to a list. A blank never
 * overwrites a kept or appended column; and a row that a revert withdrew comes as if for the first
 * time.
 *
 * <p>Of a contract, what a person has set is never overwritten; a blank clears neither money nor
 * what identifies somebody; the address is one value of several columns; and network activity is
 * never before internet activity: internet 10:00 and network 09:00 make both 10:00.
 *
 * @param columns column of the contract → KEEP, OVERWRITE or APPEND; a column not named is
 *     overwritten
 */
public record UpdatePolicySql(Map<String, Mode> columns) {

  /** How an incoming value meets the stored one. */
  public enum Mode {
    /** The stored value stays; a blank one is filled. */
    KEEP,
    /** The stored value stays, blank or not. */
    FIRST,
    /** The first day of what a contract's tariff or option makes, whose key has a slash, stays. */
    FIRST_OF_DERIVED,
    /** The incoming value replaces the stored one. */
    OVERWRITE,
    /** The incoming value replaces the stored one unless it is blank. */
    OVERWRITE_FILLED,
    /** The incoming value goes with the one of another column: a status's date with the status. */
    ACCOMPANY,
    /** The later one stays. */
    LATEST,
    /** The later of the incoming one and internet activity. */
    NETWORK,
    /** A {@code ;}-separated list grows. */
    APPEND
  }

  private static final List<String> FILLED =
      List.of(
          "title",
          "phones",
          "emails",
          "birth_date",
          "document",
          "tax_number",
          "status",
          "balance",
          "extra_balance",
          "credit",
          "company_credit",
          "tariff",
          "discount_percent",
          "mac");

  private static final Map<String, String> COMPANIONS =
      Map.of("status_from", "status", "balance_as_of", "balance", "credit_until", "credit");

  /** Overwrites everything: for tables that nobody edits. */
  public static UpdatePolicySql overwriting() {
    return new UpdatePolicySql(Map.of());
  }

  /**
   * The policy of one table: contracts have the sheet's. What a subscription was charged through is
   * read once (fees.md Q5), and so is the first day of one whose source tells only today's state;
   * one that a source delivers as a row of its own has its own dates.
   */
  UpdatePolicySql of(FactTable table, boolean onlyToday) {
    return switch (table) {
      case CONTRACT -> ofContracts();
      case SUBSCRIPTION ->
          new UpdatePolicySql(
              onlyToday
                  ? Map.of("charged_through", Mode.FIRST, "valid_from", Mode.FIRST_OF_DERIVED)
                  : Map.of("charged_through", Mode.FIRST));
      default -> overwriting();
    };
  }

  private UpdatePolicySql ofContracts() {
    Map<String, Mode> all = new HashMap<>(columns);
    FILLED.forEach(
        column ->
            all.merge(
                column,
                Mode.OVERWRITE_FILLED,
                (mode, usual) -> mode == Mode.OVERWRITE ? usual : mode));
    COMPANIONS.keySet().forEach(column -> all.put(column, Mode.ACCOMPANY));
    all.put("internet_activity", Mode.LATEST);
    all.put("network_activity", Mode.NETWORK);
    return new UpdatePolicySql(all);
  }

  /** The column's new value. */
  String value(FactTable table, FactColumn column) {
    String incoming = FactTable.stagedValue(column);
    String stored = "t." + column.factName();
    Mode mode = columns.getOrDefault(column.name(), Mode.OVERWRITE);
    String value =
        mode == Mode.OVERWRITE && !isAddress(table, column)
            ? incoming
            : "case when t.withdrawn_by is not null then %s else %s end"
                .formatted(
                    incoming,
                    isAddress(table, column)
                        ? address(mode, incoming, stored)
                        : kept(column.name(), mode, incoming, stored));
    return table == FactTable.CONTRACT && EditableField.isOne(column.name())
        ? "case when '%s' = any(t.locked) then %s else %s end"
            .formatted(column.name(), stored, value)
        : value;
  }

  private static boolean isAddress(FactTable table, FactColumn column) {
    return table == FactTable.CONTRACT && EditableField.ADDRESS.contains(column.name());
  }

  private static String address(Mode mode, String incoming, String stored) {
    return mode == Mode.OVERWRITE
        ? "case when num_nonnulls(%s) = 0 then %s else %s end"
            .formatted(parts("s"), stored, incoming)
        : "case when num_nonnulls(%s) = 0 then %s else %s end"
            .formatted(parts("t"), incoming, stored);
  }

  private static String parts(String alias) {
    return EditableField.ADDRESS.stream()
        .map(part -> alias + "." + part)
        .collect(Collectors.joining(", "));
  }

  private static String kept(String column, Mode mode, String incoming, String stored) {
    return switch (mode) {
      case OVERWRITE -> incoming;
      case OVERWRITE_FILLED -> "coalesce(%s, %s)".formatted(incoming, stored);
      case ACCOMPANY ->
          "case when s.%s is null then %s else %s end"
              .formatted(COMPANIONS.get(column), stored, incoming);
      case LATEST -> "greatest(%s, %s)".formatted(stored, incoming);
      case NETWORK ->
          "greatest(coalesce(%s, %s), s.internet_activity, t.internet_activity)"
              .formatted(incoming, stored);
      case FIRST -> stored;
      case FIRST_OF_DERIVED ->
          "case when strpos(t.subscription, '/') > 0 then %s else %s end"
              .formatted(stored, incoming);
      case KEEP -> "coalesce(%s, %s)".formatted(stored, incoming);
      case APPEND ->
          "case when %1$s is null then %2$s when %2$s is null or strpos(';' || %1$s || ';', ';' || %2$s || ';') > 0 then %1$s else %1$s || ';' || %2$s end"
              .formatted(stored, incoming);
    };
  }
}
