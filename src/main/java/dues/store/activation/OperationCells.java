package dues.store.activation;

import dues.activation.Operation;
import dues.activation.OperationKind;
import dues.activation.Tries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;

/** An operation as one row of cells. */
final class OperationCells {

  /** What is selected; conditions follow. */
  static final String SELECT =
      """
      select o.operation_id, o.key, o.kind, o.state, o.tries, o.due, o.suffix, o.module, o.item_id, s.id, o.item_type, o.modules,
             coalesce(i.name, ''), %s, %s
        from operation o join source_system s using (source) left join service_item i using (item_id)
      """
          .formatted(JsonMap.columns("o.arguments"), JsonMap.columns("o.failures"));

  private OperationCells() {}

  static OperationRow row(ResultSet row) throws SQLException {
    Map<String, Integer> failures =
        JsonMap.read(row, 16).entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, count -> Integer.valueOf(count.getValue())));
    Operation operation =
        new Operation(
            row.getString(2),
            OperationKind.valueOf(row.getString(3)),
            Operation.State.valueOf(row.getString(4)),
            new Tries(
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                failures,
                row.getInt(7)),
            row.getString(8));
    long item = row.getLong(9);
    return new OperationRow(
        row.getLong(1),
        operation,
        item == 0 ? null : item,
        new OperationRow.About(row.getString(10), row.getString(11), row.getString(12)),
        row.getString(13),
        JsonMap.read(row, 14));
  }
}
