package dues.store;

import java.util.Map;

/**
 * What an update does with columns that Dues keeps once they are set: {@code KEEP} fills a blank
 * only, {@code OVERWRITE} takes the incoming value, {@code APPEND} adds it to a list. A blank never
 * overwrites a kept or appended column.
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
    /** A {@code ;}-separated list grows. */
    APPEND
  }

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
      case CONTRACT -> this;
      case SUBSCRIPTION ->
          new UpdatePolicySql(
              onlyToday
                  ? Map.of("charged_through", Mode.FIRST, "valid_from", Mode.FIRST_OF_DERIVED)
                  : Map.of("charged_through", Mode.FIRST));
      default -> overwriting();
    };
  }

  String value(FactColumn column) {
    String incoming = FactTable.stagedValue(column);
    Mode mode = columns.getOrDefault(column.name(), Mode.OVERWRITE);
    return mode == Mode.OVERWRITE
        ? incoming
        : "case when t.withdrawn_by is not null then %s else %s end"
            .formatted(incoming, kept(mode, incoming, "t." + column.factName()));
  }

  /** A row that was withdrawn comes as if for the first time; of others something stays. */
  private static String kept(Mode mode, String incoming, String stored) {
    return switch (mode) {
      case OVERWRITE -> incoming;
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
