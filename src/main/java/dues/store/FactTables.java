package dues.store;

import static dues.store.FactTable.keyed;
import static dues.store.FactTable.set;

import java.util.List;

/**
 * The catalogue of fact tables, parents before children. Columns carry the names of the export's
 * records, so that one import serves every kind of source; a test holds it against the records' own
 * catalogue and against the schema.
 */
public final class FactTables {

  /** Contracts, with everything their source says of them today. */
  public static final FactTable CONTRACT =
      keyed(
          "contract",
          """
          contract text, number text, title text, kind text, opened date, closed date, status text, status_from date, group text,
          currency text, time_zone text, balance numeric, balance_as_of date, credit numeric, credit_until date,
          extra_balance numeric, company text, company_credit numeric, discount_percent numeric, phones text, emails text,
          birth_date date, document text, tax_number text, address text, country text, region text, city text, street text,
          house text, korpus text, building text, flat text, post_code text, house_id text, network_activity timestamptz,
          internet_activity timestamptz, tariff text, ip text, mac text, comment text""");

  /** Fees with their parameters as written. */
  public static final FactTable FEE =
      keyed(
          "fee",
          """
          fee text, title text, mode text, period text, interval text, rate_basis text, alignment text, anchor_day text,
          timing text, granularity text, start_stub text, end_stub text, stub_threshold_day text, day_basis text,
          suspension_rule text, on_unused text, price_change text, quantity_change text, funds_check text, funds_scope text,
          on_no_funds text, catch_up text, max_charges text, trial_days text, setup_fee text, minimum text, priority text,
          bucket text, use_discount text, category text, manual text, correction_style text, portal text, url text,
          description text, notify_1 text, notify_2 text, command text, modules text, internal_name text""");

  /** Tariffs. */
  public static final FactTable TARIFF =
      keyed(
          "tariff",
          "tariff text, title text, price numeric, interval text, speed_in bigint, speed_out bigint, traffic bigint");

  /** Subscriptions: a fee on a contract from a day to a day. */
  public static final FactTable SUBSCRIPTION =
      keyed(
          "subscription",
          """
          subscription text, contract -> contract, fee -> fee, tariff text, valid_from date, valid_to date, object text,
          comment text, price numeric, setup_fee numeric, trial_days integer, max_charges integer, manual boolean,
          start_stub text, anchor_day integer, timing text, discount_percent numeric, discount_from date, discount_to date,
          charged_through date""");

  /** Payments. */
  public static final FactTable PAYMENT =
      keyed(
          "payment",
          "payment text, contract -> contract, paid_at timestamptz, amount numeric, bucket text, comment text");

  /** Status intervals of a contract. */
  public static final FactTable STATUS =
      set("contract_status", "contract -> contract, status text, valid_from date, valid_to date");

  /** Prices of a fee. */
  public static final FactTable PRICE =
      set(
          "price",
          "fee -> fee, tariff text, valid_from date, valid_to date, price numeric, currency text");

  /** Quantities of a subscription. */
  public static final FactTable QUANTITY =
      set(
          "quantity",
          "subscription -> subscription, valid_from date, valid_to date, quantity numeric");

  /** Discounts of a contract. */
  public static final FactTable CONTRACT_DISCOUNT =
      set(
          "contract_discount",
          "contract -> contract, valid_from date, valid_to date, percent numeric");

  /** Discounts of one subscription. */
  public static final FactTable SUBSCRIPTION_DISCOUNT =
      set(
          "subscription_discount",
          "subscription -> subscription, valid_from date, valid_to date, percent numeric");

  /** Tariffs of a contract by dates. */
  public static final FactTable CONTRACT_TARIFF =
      set(
          "contract_tariff",
          "contract -> contract, tariff text, position integer, valid_from date, valid_to date");

  /** Free parameters of a contract. */
  public static final FactTable PARAMETER =
      set("contract_parameter", "contract -> contract, parameter text, value text");

  /** What the billing itself charged. */
  public static final FactTable BILLED_CHARGE =
      set(
          "billed_charge",
          "contract -> contract, fee text, valid_from date, valid_to date, amount numeric");

  /**
   * Rows of directory files (cities, streets, houses, aliases, renames); {@code key} starts with
   * the level and a colon.
   */
  public static final FactTable DIRECTORY_ROW =
      keyed("directory_row", "key text, level text, parent text, cells jsonb");

  /** All tables, parents before children. */
  public static final List<FactTable> ALL =
      List.of(
          CONTRACT,
          FEE,
          TARIFF,
          SUBSCRIPTION,
          PAYMENT,
          STATUS,
          PRICE,
          QUANTITY,
          CONTRACT_DISCOUNT,
          SUBSCRIPTION_DISCOUNT,
          CONTRACT_TARIFF,
          PARAMETER,
          BILLED_CHARGE,
          DIRECTORY_ROW);

  private FactTables() {}
}
