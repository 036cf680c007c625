package dues.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue of fact tables, parents before children. A table is either <em>keyed</em>: each row
 * has its own key within the source (contracts, fees, …), or a <em>set</em>: rows belong to an
 * owner, and an owner that is present replaces all of them (statuses, prices, …). Columns carry the
 * names of the export's records, so that one import serves every kind of source; a test holds them
 * against the records' own catalogue and against the schema.
 */
public enum FactTable {
  /** Contracts, with everything their source says of them today. */
  CONTRACT(
      true,
      "contract",
      """
          contract text, number text, title text, kind text, opened date, closed date, status text, status_from date, group text,
          currency text, time_zone text, balance numeric, balance_as_of date, credit numeric, credit_until date,
          extra_balance numeric, company text, company_credit numeric, discount_percent numeric, phones text, emails text,
          birth_date date, document text, tax_number text, address text, country text, region text, city text, street text,
          house text, korpus text, building text, flat text, post_code text, house_id text, network_activity timestamptz,
          internet_activity timestamptz, tariff text, ip text, mac text, comment text"""),

  /** Fees with their parameters as written. */
  FEE(
      true,
      "fee",
      """
          fee text, title text, mode text, period text, interval text, rate_basis text, alignment text, anchor_day text,
          timing text, granularity text, start_stub text, end_stub text, stub_threshold_day text, day_basis text,
          suspension_rule text, on_unused text, price_change text, quantity_change text, funds_check text, funds_scope text,
          on_no_funds text, catch_up text, max_charges text, trial_days text, setup_fee text, minimum text, priority text,
          bucket text, use_discount text, category text, manual text, correction_style text, accrue_from text, portal text, url text,
          description text, notify_1 text, notify_2 text, command text, modules text, internal_name text"""),

  /** Tariffs. */
  TARIFF(
      true,
      "tariff",
      "tariff text, title text, price numeric, interval text, speed_in bigint, speed_out bigint, traffic bigint"),

  /** Subscriptions: a fee on a contract from a day to a day. */
  SUBSCRIPTION(
      true,
      "subscription",
      """
          subscription text, contract -> contract, fee -> fee, tariff text, valid_from date, valid_to date, object text,
          comment text, price numeric, setup_fee numeric, trial_days integer, max_charges integer, manual boolean,
          start_stub text, anchor_day integer, timing text, discount_percent numeric, discount_from date, discount_to date,
          charged_through date"""),

  /** Payments. */
  PAYMENT(
      true,
      "payment",
      "payment text, contract -> contract, paid_at timestamptz, amount numeric, bucket text, comment text"),

  /** Status intervals of a contract. */
  STATUS(
      false,
      "contract_status",
      "contract -> contract, status text, valid_from date, valid_to date"),

  /** Prices of a fee. */
  PRICE(
      false,
      "price",
      "fee -> fee, tariff text, valid_from date, valid_to date, price numeric, currency text"),

  /** Quantities of a subscription. */
  QUANTITY(
      false,
      "quantity",
      "subscription -> subscription, valid_from date, valid_to date, quantity numeric"),

  /** Discounts of a contract. */
  CONTRACT_DISCOUNT(
      false,
      "contract_discount",
      "contract -> contract, valid_from date, valid_to date, percent numeric"),

  /** Discounts of one subscription. */
  SUBSCRIPTION_DISCOUNT(
      false,
      "subscription_discount",
      "subscription -> subscription, valid_from date, valid_to date, percent numeric"),

  /** Tariffs of a contract by dates. */
  CONTRACT_TARIFF(
      false,
      "contract_tariff",
      "contract -> contract, tariff text, position integer, valid_from date, valid_to date"),

  /** Free parameters of a contract. */
  PARAMETER(false, "contract_parameter", "contract -> contract, parameter text, value text"),

  /** What the billing itself charged. */
  BILLED_CHARGE(
      false,
      "billed_charge",
      "contract -> contract, fee text, valid_from date, valid_to date, amount numeric"),

  /**
   * Operators' actions: events, so that none is missing when a later export has it no more. A row
   * that was applied is not published again.
   */
  ACTION(
      true,
      "action",
      """
      id text, action text, at timestamptz, subscription text, contract text, group text, fee text, valid_from date, valid_to text,
      to_contract text, price numeric, quantity numeric, amount numeric, reason text, requested_by text"""),

  /** Topics of the billing's helpdesk; the contract stays a key, because a topic needs none. */
  TOPIC(
      true,
      "topic",
      """
      topic text, contract text, subject text, contact text, state text, status text, cost numeric, auto_close boolean,
      executor text"""),

  /** Messages of topics. */
  MESSAGE(
      true,
      "message",
      """
      message text, topic -> topic, direction text, at timestamptz, text text, read_at timestamptz"""),

  /** Orders of services: events like actions. */
  SERVICE_ORDER(
      true,
      "service_order",
      """
      order text, contract -> contract, fee -> fee, operation text, ordered_at timestamptz, paid boolean, parameters text"""),

  /**
   * Rows of directory files (cities, streets, houses, aliases, renames); {@code key} starts with
   * the level and a colon.
   */
  DIRECTORY_ROW(
      true,
      "directory_row",
      """
      key text, level text, parent text, country text, region text, area text, district text, kind text, type text, title text,
      old_type text, old_title text, post_code text, valid_from date, valid_to date""");

  private final boolean keyed;
  private final String tableName;

  private final List<FactColumn> columns;

  FactTable(boolean keyed, String tableName, String columns) {
    this.keyed = keyed;
    this.tableName = tableName;
    this.columns = Arrays.stream(columns.split(",", -1)).map(FactColumn::parse).toList();
  }

  /** The fact table of a name in the database. */
  public static FactTable named(String tableName) {
    return Arrays.stream(values())
        .filter(table -> table.tableName.equals(tableName))
        .findFirst()
        .orElseThrow();
  }

  /** The table in the database. */
  public String tableName() {
    return tableName;
  }

  /** True if each row has its own key; its id column is then {@code <table>_id}. */
  public boolean keyed() {
    return keyed;
  }

  /** Whether a row that a full snapshot lacks is missing. */
  public boolean missesRows() {
    return keyed && this != ACTION && this != SERVICE_ORDER;
  }

  /** The record's columns; the first is the key, or the reference to the owner. */
  public List<FactColumn> columns() {
    return columns;
  }

  /** Names of the record's columns, in the order of the values to be staged. */
  public List<String> columnNames() {
    return columns.stream().map(FactColumn::name).toList();
  }

  /** The column that identifies a row (keyed) or its owner (set). */
  public FactColumn first() {
    return columns.get(0);
  }

  /** The fact table's id column: the row's own, or the owner's. */
  public String idColumn() {
    return keyed ? tableName + "_id" : first().factName();
  }

  /** The columns by which other statements find the table's rows. */
  String keyColumns() {
    return Stream.of(
            Stream.of(idColumn(), "source"),
            references().stream().map(FactColumn::factName),
            this == SUBSCRIPTION ? Stream.of("held_by") : Stream.<String>empty())
        .flatMap(columns -> columns)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The columns that name a row of another table. */
  public List<FactColumn> references() {
    return columns.stream().filter(column -> column.references() != null).toList();
  }

  /** The columns of the fact table that hold the record, quoted, with commas between. */
  public String factColumns() {
    return columns.stream().map(FactColumn::factName).collect(Collectors.joining(", "));
  }

  /**
   * The staged values of {@link #factColumns()}: references resolved through joins named after
   * their column.
   */
  String stagedValues() {
    return columns.stream().map(FactTable::stagedValue).collect(Collectors.joining(", "));
  }

  static String stagedValue(FactColumn column) {
    return column.references() == null
        ? "s." + column.quoted()
        : "ref_" + column.name() + "." + column.references() + "_id";
  }

  /** Joins that turn the natural keys of a staged row into ids; {@code :source} is bound. */
  String referenceJoins() {
    return references().stream()
        .map(
            column ->
                " join %1$s ref_%2$s on ref_%2$s.source = :source and ref_%2$s.\"%1$s\" = s.\"%2$s\""
                    .formatted(column.references(), column.name()))
        .collect(Collectors.joining());
  }
}
