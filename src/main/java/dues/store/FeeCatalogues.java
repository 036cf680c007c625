package dues.store;

import dues.fee.Price;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A source's fees: parameters as text cells, by version, and price rows. Package fee gives them
 * their meaning.
 */
@Repository
public class FeeCatalogues {

  /**
   * The cells of every version of every fee, oldest version first; what was replaced last on a day
   * held up to that day.
   */
  private static final String CELLS =
      """
      with version as (
        select fact_id as fee_id, %1$s as until, version_id as ordinal, version as cells
          from fact_version where record_type = 'fee' and not withdrawn and source = :source
        union all
        select f.fee_id, null, null, to_jsonb(f) from fee f where f.source = :source)
      select v.fee_id, f.fee, f.title, v.until, v.ordinal, c.key, c.value
        from version v
        join fee f on f.fee_id = v.fee_id,
             jsonb_each_text(jsonb_strip_nulls(v.cells
               - array['fee_id', 'source', 'fee', 'title', 'missing_since', 'withdrawn_by', 'brought_by', 'file_id', 'line', 'row_hash', 'raw'])) c
       order by f.fee, v.ordinal nulls last, c.key
      """
          .formatted(Days.sql("replaced_on"));

  private static final String PRICES =
      """
      select p.fee_id, p.tariff, p.currency, %s, %s, p.price
        from price p where p.source = :source order by p.fee_id, p.valid_from nulls first, p.tariff, p.currency
      """
          .formatted(Days.sql("p.valid_from"), Days.sql("p.valid_to"));

  private final JdbcClient jdbc;

  /** On the data source of the facts. */
  public FeeCatalogues(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * The parameters of one version.
   *
   * @param until the day on which it was replaced; {@link dues.period.DateRange#FOREVER} for
   *     today's
   */
  public record CellVersion(int until, Map<String, String> cells) {}

  /** One fee with its versions, oldest first. */
  public record FeeRow(
      long feeId, String key, String title, List<CellVersion> versions, List<Price> prices) {}

  /** All fees of a source, in the order of their keys. */
  public List<FeeRow> of(short source) {
    Grouped<Price> prices = prices(source);
    Map<Long, FeeRow> fees = new LinkedHashMap<>();
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    jdbc.sql(CELLS)
        .param("source", source)
        .query(
            (RowCallbackHandler)
                row -> {
                  long id = row.getLong(1);
                  FeeRow fee = fees.get(id);
                  if (fee == null) {
                    fee =
                        new FeeRow(
                            id,
                            row.getString(2),
                            row.getString(3),
                            new ArrayList<>(),
                            prices.of(id));
                    fees.put(id, fee);
                  }
                  String version = id + ":" + row.getString(5);
                  Map<String, String> open = cells.get(version);
                  if (open == null) {
                    open = new LinkedHashMap<>();
                    cells.put(version, open);
                    fee.versions().add(new CellVersion(Days.to(row, 4), open));
                  }
                  open.put(row.getString(6), row.getString(7));
                });
    return List.copyOf(fees.values());
  }

  private Grouped<Price> prices(short source) {
    Grouped<Price> prices = new Grouped<>();
    jdbc.sql(PRICES)
        .param("source", source)
        .query(
            (RowCallbackHandler)
                row ->
                    prices.add(
                        row.getLong(1),
                        new Price(
                            row.getString(2),
                            row.getString(3),
                            Days.range(row, 4),
                            row.getBigDecimal(6))));
    return prices;
  }
}
