package dues.source;

import dues.source.record.RecordType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file that a kind of export knows.
 *
 * @param name the logical name: the file's name without extension, the sheet's name, the key under
 *     {@code files:} and {@code columns:}
 * @param required whether an export without it is refused
 * @param requiredColumns a header without one of them is refused
 * @param knownColumns all columns that are read; others are reported once and ignored. Empty: the
 *     kind reads whatever is there
 * @param brings the types of records its rows become; none for a file that others look things up in
 */
public record ExportFile(
    String name,
    boolean required,
    List<String> requiredColumns,
    List<String> knownColumns,
    Set<RecordType> brings) {

  public ExportFile {
    requiredColumns = List.copyOf(requiredColumns);
    knownColumns = List.copyOf(knownColumns);
    brings = Set.copyOf(brings);
  }

  /** Columns as one text, required ones with a star: {@code "uid* login fio*"}. */
  public static ExportFile of(String name, boolean required, String columns, RecordType... brings) {
    List<String> words = List.of(columns.strip().split("\\s+"));
    List<String> starred =
        words.stream()
            .filter(w -> w.endsWith("*"))
            .map(w -> w.substring(0, w.length() - 1))
            .toList();
    List<String> known =
        words.stream().map(w -> w.endsWith("*") ? w.substring(0, w.length() - 1) : w).toList();
    return new ExportFile(name, required, starred, known, Set.of(brings));
  }

  /** Header names that may stand twice: those of which a second one is known as {@code name#2}. */
  public Set<String> repeatable() {
    return knownColumns.stream()
        .filter(name -> name.endsWith("#2"))
        .map(name -> name.substring(0, name.length() - 2))
        .collect(Collectors.toSet());
  }
}
