package dues.batch.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.imports.ImportHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A home whose source {@code own} has a helpdesk; each import replaces both files. */
final class DeskHome implements AutoCloseable {

  static final String PROCESS =
      """
      select concat_ws(' | ', p.process_id, type, status, case when open then 'open' else 'closed' end, description,
             topic_status, nullif(cost, ''), auto_close, executors, groups) from process p order by process_id
      """;

  private static final String CONTRACTS =
      "contract,number,title,currency\n42,Ф-42,Бойко Олена,UAH\n43,X-43,Вовк Зоя,UAH\n";

  private final ImportHome home;
  private int day = 10;

  DeskHome(Path folder, String sheet) {
    this(folder, sheet, "");
  }

  /** With further keys of import-helpdesk. */
  DeskHome(Path folder, String sheet, String keys) {
    this.home = opened(folder, sheet, keys);
    home.write("exports/contracts.csv", CONTRACTS);
  }

  private static ImportHome opened(Path folder, String sheet, String keys) {
    try {
      Files.createDirectories(folder.resolve("jobs"));
      Files.writeString(
          folder.resolve("jobs/import-helpdesk.yml"),
          "job: import-helpdesk\nread_statuses: [working, waiting, done]\n" + keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ImportHome(folder, sheet);
  }

  ImportHome home() {
    return home;
  }

  /** Topics: topic, contract, subject, contact, state, status, cost, auto_close, executor. */
  DeskHome topics(String... rows) {
    return file(
        "topics", "topic,contract,subject,contact,state,status,cost,auto_close,executor", rows);
  }

  /** Messages: message, topic, direction, at, text, read_at. */
  DeskHome messages(String... rows) {
    return file("messages", "message,topic,direction,at,text,read_at", rows);
  }

  private DeskHome file(String name, String header, String... rows) {
    StringBuilder text = new StringBuilder(header + "\n");
    Arrays.stream(rows).forEach(row -> text.append(row).append('\n'));
    home.write("exports/" + name + ".csv", text.toString());
    return this;
  }

  /** Imports both files on a day of its own and makes processes of them. */
  DeskHome take() {
    bring();
    completes(home.run("import-helpdesk", date()));
    return this;
  }

  /** The next day's import alone. */
  void bring() {
    day++;
    completes(home.run("import-billing", date(), Map.of("accept_missing", "messages,topics")));
  }

  String date() {
    return "2026-10-" + day;
  }

  /** Makes processes of what waits. */
  DeskHome again(String... parameters) {
    Map<String, String> given =
        parameters.length == 0 ? Map.of() : Map.of(parameters[0], parameters[1]);
    completes(home.run("import-helpdesk", date(), given));
    return this;
  }

  private static void completes(JobOutcome outcome) {
    assertThat(outcome.exit())
        .as(outcome.messages().toString())
        .isEqualTo(JobOutcome.Exit.COMPLETED);
  }

  String value(String sql) {
    return home.value(sql);
  }

  /** Every process with all it has, a line each. */
  String processes() {
    return lines(PROCESS);
  }

  /** The rows of a query of one column, a line each. */
  String lines(String sql) {
    String query = sql.strip();
    return home.value(
        "select coalesce(string_agg(row, E'\\n'), '') from (%s) as rows (row)".formatted(query));
  }

  @Override
  public void close() {
    home.close();
  }
}
