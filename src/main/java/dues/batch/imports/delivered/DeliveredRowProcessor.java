package dues.batch.imports.delivered;

import dues.batch.imports.delivered.DeliveredRows.DeliveredRow;
import dues.source.MappedRow;
import dues.source.Reject;
import dues.source.record.RecordType;
import dues.source.record.RefusedKey;
import dues.source.record.SourceRecord;
import dues.store.Rejects.Cause;
import dues.store.Rejects.Origin;
import dues.store.Rejects.Rejected;
import dues.store.StagedRow;
import dues.store.StagedRows.PresentKey;
import dues.store.Staging;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns a mapped row into what is staged. Pure. */
public record DeliveredRowProcessor(long executionId, short source) {

  /**
   * What one row of an export came to: rows to stage, refusals, and the keys it has although it was
   * refused.
   */
  record StagedDelivery(List<StagedRow> rows, List<Rejected> rejects, List<PresentKey> present) {}

  StagedDelivery process(DeliveredRow delivered) {
    MappedRow row = delivered.row();
    List<StagedRow> rows = new ArrayList<>(row.records().size());
    for (SourceRecord record : row.records()) {
      RecordTables.row(record, delivered.file().fileId()).ifPresent(rows::add);
    }
    List<Rejected> rejects = new ArrayList<>(row.rejects().size());
    for (Reject reject : row.rejects()) {
      rejects.add(
          new Rejected(
              new Origin(executionId, source, delivered.file().fileId(), row.line()),
              delivered.kind().name(),
              new Cause(
                  reject.code().name(),
                  reject.code().severity().name().toLowerCase(Locale.ROOT),
                  reject.column(),
                  reject.value(),
                  reject.message()),
              row.raw().text(),
              row.isAccepted() ? null : row.balance()));
    }
    return new StagedDelivery(rows, rejects, present(delivered));
  }

  private static List<PresentKey> present(DeliveredRow delivered) {
    List<PresentKey> present = new ArrayList<>();
    if (!delivered.row().isAccepted()) {
      for (RefusedKey key : delivered.row().refusedKeys()) {
        add(present, key.type(), key.key(), delivered);
      }
      if (delivered.row().refusedKeys().isEmpty()) {
        for (RecordType type : delivered.kind().brings()) {
          add(present, type, Staging.UNREADABLE, delivered);
        }
      }
    }
    return present;
  }

  private static void add(
      List<PresentKey> present, RecordType type, String key, DeliveredRow delivered) {
    RecordTables.of(type)
        .ifPresent(
            table ->
                present.add(
                    new PresentKey(table, key, delivered.file().fileId(), delivered.row().line())));
  }
}
