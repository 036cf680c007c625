package dues.source;

import dues.source.record.RecordType;
import dues.tabular.Header;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One billing system's export: the files it is made of and what their rows mean. To add a kind,
 * write one class that implements this, called {@code <Kind>Export}, and one folder of sample
 * files: {@link ExportKinds} finds the class where it is.
 */
public interface ExportKind {

  /** The word after {@code kind:} in a source's sheet. */
  String name();

  /** How this system writes texts, numbers and dates, where the sheet does not say otherwise. */
  Format format();

  /** The files in the order in which they are read: what others refer to comes first. */
  List<ExportFile> files();

  /** How a file is usually called behind its logical name. */
  default String extension() {
    return ".csv";
  }

  /** Whether the files may be asked for over HTTP, where the sheet's path is a URL. */
  default boolean isAskedOverHttp() {
    return false;
  }

  /**
   * How the rows of one file become records.
   *
   * @param header the columns that are there; a column computed by the sheet counts as there
   * @param context what is the same for all rows: the sheet's values and the tables to look up
   */
  RowMapping mapping(ExportFile file, Header header, MappingContext context);

  /** Columns of files that are read whole beforehand, because rows of other files refer to them. */
  default List<LookupTable.Columns> lookups() {
    return List.of();
  }

  /**
   * What this system's own status codes mean where the sheet has no {@code status:}; empty where
   * every code stands for itself.
   */
  default Map<String, String> usualStatuses() {
    return Map.of();
  }

  /**
   * The types of records for which this system tells today's state only and no dates: their history
   * is made from the changes between exports.
   */
  default Set<RecordType> tellsOnlyToday() {
    return Set.of();
  }
}
