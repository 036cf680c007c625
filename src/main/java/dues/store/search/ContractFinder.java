package dues.store.search;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks contracts up, source by source. */
@Repository
public class ContractFinder {

  /** So many of a source are shown. */
  public static final int SHOWN = 30;

  /** Up to so many are counted. */
  public static final int COUNTED = 1000;

  private static final String CONDITIONS =
      """
        join contract c using (contract_id)
       where s.source = (select source from source_system where id = :of)
         and (:label = '' or s.label like '%' || :label || '%')
         and (:text = '' or s.${texts} like '%' || :text || '%')
         and (:street = '' or s.street like '%' || :street || '%' or s.contract_id = any (array(
                select a.contract_id from directory_street t
                  join directory_house h on coalesce(h.street_id, 0) = t.street_id
                  join contract_address a on a.house_id = h.house_id
                 where lower(t.title) like '%' || :street || '%' limit 50000)))
         and (:street = '' or :house = ''
              or lower(coalesce(c.house, (select a.house from contract_address a where a.contract_id = c.contract_id))) = :house)
         and (:street = '' or :flat = ''
              or lower(coalesce(c.flat, (select a.flat from contract_address a where a.contract_id = c.contract_id))) = :flat)
         and (:phone = '' or s.${digits} like '%' || :phone || '%')
         and (:date = '' or s.${days} like '%' || :date || '%')
         and (cardinality(:in::text[]) = 0
              or ((:text = '' or ('title' = any(:in) and lower(c.title) like '%' || :text || '%')
                     or ('emails' = any(:in) and lower(c.emails) like '%' || :text || '%')
                     or exists (${parameter} lower(p.value) like '%' || :text || '%'))
              and (:phone = '' or ('phones' = any(:in) and regexp_replace(c.phones, '[^0-9;]', '', 'g') like '%' || :phone || '%')
                     or exists (${parameter} regexp_replace(p.value, '[^0-9]', '', 'g') like '%' || :phone || '%'))
              and (:date = '' or ('birth_date' = any(:in) and c.birth_date::text = :date) or ('opened' = any(:in) and c.opened::text = :date)
                     or ('closed' = any(:in) and (c.closed - 1)::text = :date) or exists (${parameter} p.value = :date))))
         and (not :single or not exists (select from contract_customer k where k.contract_id = c.contract_id))
      """
          .replace(
              "${parameter}",
              "select from contract_parameter p where p.contract_id = c.contract_id and p.parameter = any(:in) and");

  /** The column that has parameters alone. */
  private static final String OWN = "own";

  private static final String ALL = "contract_search s";

  private static final String SINGLE =
      "contract_search_single n join contract_search s using (contract_id)";

  private static final String LISTED =
      """
      select f.*, count(*) over () as found, coalesce(f.written,
               (select concat_ws(', ', a.city, concat_ws(' ', a.street_type, a.street), a.house, a.flat)
                  from contract_address a where a.contract_id = f.contract_id and a.house_id is not null), f.rest) as place
        from (select c.contract_id, c.contract, c.number, c.title, c.phones, concat_ws(', ', c.house, c.flat) as rest,
                     case when c.city is null and c.street is null then c.address
                          else concat_ws(', ', c.city, c.street, c.house, c.flat) end as written,
                     (select k.customer_id from contract_customer k where k.contract_id = c.contract_id) as customer
              from ${searched}
      """
          + CONDITIONS
          + """
               limit :most) f
       order by f.number nulls last, f.contract
       limit :shown
      """;

  private final JdbcClient jdbc;

  ContractFinder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a source has.
   *
   * @param count how many; {@link #COUNTED} + 1 for more
   */
  public record Page(List<Found> first, int count) {}

  /** The first of a source, by number, of as many as are counted. */
  public Page find(String source, Sought sought) {
    int[] count = new int[1];
    List<Found> first =
        asked(LISTED, source, sought)
            .query(
                (row, n) -> {
                  count[0] = row.getInt("found");
                  long customer = row.getLong("customer");
                  return new Found(
                      row.getString("contract"),
                      row.getString("number"),
                      row.getString("title"),
                      row.getString("place"),
                      row.getString("phones"),
                      customer == 0 ? null : customer);
                })
            .list();
    return new Page(first, count[0]);
  }

  /** The parameters of all sources, by code. */
  public List<String> parameters() {
    return jdbc.sql(
            "select parameter from contract_search_parameter group by parameter order by parameter collate \"C\"")
        .query(String.class)
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, String source, Sought sought) {
    boolean own = sought.narrow().isOfParameters();
    return jdbc.sql(
            sql.replace("${searched}", sought.narrow().single() ? SINGLE : ALL)
                .replace("${texts}", own ? OWN : "words")
                .replace("${digits}", own ? OWN : "phones")
                .replace("${days}", own ? OWN : "dates"))
        .param("of", source)
        .param("label", part(sought.label()))
        .param("text", part(sought.text()))
        .param("street", part(sought.place().street()))
        .param("house", sought.place().house().strip().toLowerCase(Locale.ROOT))
        .param("flat", sought.place().flat().strip().toLowerCase(Locale.ROOT))
        .param("phone", sought.phone().replaceAll("\\D", ""))
        .param("date", sought.date().strip())
        .param("single", sought.narrow().single())
        .param("in", sought.narrow().in().toArray(String[]::new))
        .param("most", COUNTED + 1)
        .param("shown", SHOWN);
  }

  /** Text as a pattern takes it literally. */
  public static String part(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
  }
}
