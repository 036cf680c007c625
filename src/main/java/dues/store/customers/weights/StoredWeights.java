package dues.store.customers.weights;

import dues.matching.scored.Sample.Learned;
import dues.matching.scored.Weights;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weights that were estimated for this installation; the latest hold, earlier ones stay. */
@Repository
public class StoredWeights {

  private final DataSource dataSource;

  /** On the transaction of the step. */
  public StoredWeights(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Those that hold; null until somebody had them estimated. */
  public @Nullable Weights latest() {
    return JdbcClient.create(dataSource)
        .sql(
            "select match, households, misnamed from match_weights order by match_weights_id desc"
                + " limit 1")
        .query(
            (row, number) ->
                Weights.standard()
                    .estimated(
                        table(row.getArray("match")),
                        row.getDouble("households"),
                        row.getDouble("misnamed")))
        .optional()
        .orElse(null);
  }

  private static double[][] table(Array array) throws SQLException {
    return Arrays.stream((Double[][]) array.getArray())
        .map(row -> Arrays.stream(row).mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  /** From now on these hold. */
  public void keep(Learned learned, LocalDate date, long execution) {
    new JdbcTemplate(dataSource)
        .update(
            "insert into match_weights (execution_id, estimated_on, contracts, pairs, match, households,"
                + " misnamed) values (?, ?, ?, ?, ?, ?, ?)",
            statement -> {
              statement.setLong(1, execution);
              statement.setObject(2, date);
              statement.setLong(3, learned.contracts());
              statement.setLong(4, learned.pairs());
              statement.setArray(
                  5, statement.getConnection().createArrayOf("float8", learned.weights().match()));
              statement.setDouble(6, learned.weights().households());
              statement.setDouble(7, learned.weights().misnamed());
            });
  }
}
