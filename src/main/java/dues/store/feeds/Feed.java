package dues.store.feeds;

import java.util.List;
import java.util.Locale;

/** What a billing is told of its contracts: a row for each that is otherwise than was told. */
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
      """);

  private final List<String> columns;
  private final String wanted;

  Feed(String columns, String wanted) {
    this.columns = List.of(columns.split(" ", -1));
    this.wanted = wanted;
  }

  /** The columns beside the contract's key. */
  public List<String> columns() {
    return columns;
  }

  /** What its billing should know now. */
  String wanted() {
    return wanted;
  }

  /** Its word in tables and file names. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
