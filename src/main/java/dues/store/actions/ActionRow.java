package dues.store.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action as an operator wrote it, typed but not judged.
 *
 * @param source its source's surrogate
 * @param id its key in the source
 * @param cells by the record's column names; a blank one is absent
 */
public record ActionRow(
    long actionId, short source, String id, Place place, Map<String, Object> cells) {

  /**
   * Where it stood.
   *
   * @param raw the row as it stood in the file
   * @param header the file's
   */
  public record Place(long fileId, String file, long line, String raw, List<String> header) {}

  /** A text, null where blank. */
  public @Nullable String text(String column) {
    return (String) cells.get(column);
  }

  /** A number, null where blank. */
  public @Nullable BigDecimal number(String column) {
    return (BigDecimal) cells.get(column);
  }

  /** The first day, null where blank. */
  public @Nullable LocalDate from() {
    return (LocalDate) cells.get("valid_from");
  }
}
