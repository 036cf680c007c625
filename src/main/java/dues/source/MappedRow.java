package dues.source;

import dues.source.record.RefusedKey;
import dues.source.record.SourceRecord;
import dues.tabular.RawText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row: records, or the reasons why there are none. A row that is accepted may
 * still have rejects of single values; a row may be accepted and bring nothing.
 *
 * @param line on which it starts
 * @param raw as it stood in the file, after decoding
 * @param refusedKeys what a refused row would have brought; empty where its keys cannot be read
 * @param balance of the contracts in the row, refused or not; null where there is none to be read
 */
public record MappedRow(
    long line,
    RawText raw,
    List<SourceRecord> records,
    List<Reject> rejects,
    List<RefusedKey> refusedKeys,
    @Nullable BigDecimal balance) {

  /** False where the row as a whole is set aside. */
  public boolean isAccepted() {
    return rejects.stream().noneMatch(Reject::refusesRow);
  }
}
