package dues.store.revert;

import java.time.LocalDate;
import java.util.Map;

/**
 * An import being taken back.
 *
 * @param imported the import's number
 * @param by the execution that reverts it
 * @param date the import's business date
 */
public record Reverting(long imported, short source, long by, LocalDate date) {

  /** An import, reverted by an execution. */
  public static Reverting of(ImportedRun imported, long by) {
    return new Reverting(imported.execution(), imported.source().surrogate(), by, imported.date());
  }

  /** For statements: {@code :import}, {@code :source}, {@code :execution}, {@code :date}. */
  Map<String, Object> parameters() {
    return Map.of("import", imported, "source", source, "execution", by, "date", date);
  }
}
