package dues.console.processes;

import dues.store.helpdesk.lists.ProcessQueue;
import java.util.List;
import java.util.stream.Stream;

/** A process as the queue lists it; its cells are {@link ProcessQueue#COLUMNS}. */
public record ProcessRow(List<String> cells) {

  /** A cell by its column. */
  public String of(String column) {
    return cells.get(ProcessQueue.COLUMNS.indexOf(column));
  }

  /** The words of a cell with several. */
  public List<String> words(String column) {
    return Stream.of(of(column).split(";", -1)).filter(word -> !word.isEmpty()).toList();
  }

  /** A contract's or customer's own address on the console. */
  public static String path(String contract) {
    return "/contracts/" + contract.replaceFirst(":", "/");
  }

  public boolean isOpen() {
    return of("state").equals("open");
  }

  public long unread() {
    return Long.parseLong(of("unread"));
  }

  /** The first line of what it is about. */
  public String title() {
    return of("description").lines().findFirst().orElse("");
  }

  /** Rows of the queue. */
  public static List<ProcessRow> all(List<List<String>> rows) {
    return rows.stream().map(ProcessRow::new).toList();
  }
}
