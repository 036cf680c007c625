package dues.store.feeds;

import java.util.List;
import java.util.Locale;

/**
 * What a billing is told: of its contracts a row for each that is otherwise than was told, of what
 * happened here a row for each thing.
 */
public enum Feed {
  /** The key of each contract's customer; empty for one that has none any more. */
  CUSTOMERS(
      "customer",
      """
      select c.contract as key, array[u.key] as cells
        from contract_customer l join contract c using (contract_id) join customer u using (customer_id)
       where c.source = :source and c.withdrawn_by is null
      """),

  /** Each contract's address in parts, where it was found for sure; empty where it is no more. */
  ADDRESSES(
      "quality country region city street_type street house entrance floor flat post_code house_id",
      """
      select c.contract as key,
             array[a.quality, coalesce(a.country, ''), coalesce(a.region, ''), coalesce(a.city, ''),
                   coalesce(a.street_type, ''), coalesce(a.street, ''), coalesce(a.house, ''), coalesce(a.entrance, ''),
                   coalesce(a.floor, ''), coalesce(a.flat, ''), coalesce(a.post_code, ''), a.house_id::text] as cells
        from contract_address a join contract c using (contract_id)
       where c.source = :source and c.withdrawn_by is null and a.house_id is not null
         and a.quality in ('EXACT', 'ALIAS', 'RENAMED', 'CREATED_HOUSE')
      """),

  /**
   * Each ledger line, once; {@code line} is its number in the ledger. By {@code key} it is known
   * again although it was posted once more, in a database that was restored.
   */
  CHARGES(
      "line subscription fee charged_fee kind service_from service_to quantity amount currency"
          + " bucket charge_date accounting_period reason explanation key",
      """
      select c.contract as key,
             array[l.line::text, b.subscription, f.fee, p.fee, l.kind, l.service_from::text, (l.service_to - 1)::text,
                   trim_scale(l.quantity)::text, l.amount::text, l.currency, l.bucket, l.charge_date::text,
                   to_char(l.accounting_period, 'YYYY-MM'), l.reason, l.explanation,
                   concat_ws('/', c.contract, b.subscription, p.fee, l.kind, l.period_from, l.service_from, l.bucket, l.revision)] as cells
        from carried_execution e
        join ledger_line l on l.execution_id = e.execution_id and l.source = e.source
        join contract c on c.contract_id = l.contract_id
        join subscription b on b.subscription_id = l.subscription_id
        join fee f on f.fee_id = l.fee_id
        join fee p on p.fee_id = l.charged_fee_id
       where e.feed_file_id = ?
       order by c.contract collate "C", l.line
      """),

  /** What people did with processes of the billing's helpdesk, each deed once. */
  HELPDESK(
      "topic contract operation value by at",
      """
      select d.deed_id::text as key,
             array[q.topic, coalesce(q.contract, ''), case when d.deed <> 'state' then d.deed when d.value = 'open' then 'reopen' else 'close' end,
                   case when d.deed = 'state' then '' else d.value end, d.done_by,
                   to_char(d.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')] as cells
        from process_deed d join process_topic q using (process_id)
       where d.source = :source and d.state = 'WAITING' order by d.deed_id for update of d
      """,
      "update process_deed d set state = 'WRITTEN' from feed_change n where d.deed_id ="
          + " n.key::bigint and d.state = 'WAITING'"),

  /** Contracts that were ordered, each once. */
  ORDERS(
      "customer title type number pattern tariffs tariff_position parameters",
      """
      select o.order_id::text as key,
             array[o.customer, o.title, o.type, o.number, o.pattern, o.tariffs, o.tariff_position::text, o.parameters] as cells
        from contract_order o where o.source = :source and not o.written order by o.order_id for update
      """,
      "update contract_order o set written = true from feed_change n where o.order_id ="
          + " n.key::bigint"),

  /** Parameters of customers that were sent to their contracts, each time once. */
  PARAMETERS(
      "contract parameters by at",
      """
      select p.copy_id::text as key,
             array[c.contract, p.parameters, p.asked_by, to_char(p.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')] as cells
        from parameter_copy p join contract c using (contract_id)
       where p.source = :source and not p.written order by p.copy_id for update of p
      """,
      "update parameter_copy p set written = true from feed_change n where p.copy_id ="
          + " n.key::bigint");

  private final List<String> columns;
  private final String wanted;
  private final String settled;

  /** Tells what is otherwise than was told. */
  Feed(String columns, String wanted) {
    this(columns, wanted, "");
  }

  /**
   * Tells what happened, each thing once.
   *
   * @param wanted what was not told yet, locked
   * @param settled notes that it is told
   */
  Feed(String columns, String wanted, String settled) {
    this.columns = List.of(columns.split(" ", -1));
    this.wanted = wanted;
    this.settled = settled;
  }

  /** What the first column is: a contract's key, or the number of what happened. */
  String key() {
    return isOnce() ? "id" : "contract";
  }

  /** Whether each row is a thing of its own, told once and never again. */
  boolean isOnce() {
    return !settled.isEmpty();
  }

  /** Notes that the rows of feed_change are told. */
  String settled() {
    return settled;
  }

  /** The columns beside the first. */
  public List<String> columns() {
    return columns;
  }

  /** What its billing should know now; of charges, the lines of a file. */
  String wanted() {
    return wanted;
  }

  /** Hands out the rows of one file: those that were noted, of charges the ledger's own. */
  String rowsOfAFile() {
    String order = isOnce() ? "key::bigint" : "key collate \"C\"";
    return this == CHARGES
        ? wanted
        : "select key, cells from feed_row where feed_file_id = ? order by " + order;
  }

  /** Of a row, the number by which what it tells is known again; 0: its key is enough. */
  public long id(List<String> row) {
    return this == CHARGES ? Long.parseLong(row.get(1)) : isOnce() ? Long.parseLong(row.get(0)) : 0;
  }

  /** Its word in tables and file names. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
