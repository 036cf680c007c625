package dues.cli.helpdesk;

import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.cli.text.Json;
import dues.cli.text.Table;
import dues.platform.StartupProblem;
import dues.store.helpdesk.lists.ProcessQueue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything about one process: what it is, its messages, what was done, what else there is. */
final class ProcessCard {

  private final Map<String, Table> parts = new LinkedHashMap<>();

  ProcessCard(Session session, long id) {
    ProcessQueue queue = session.bean(ProcessQueue.class);
    List<List<String>> one = queue.one(id);
    if (one.isEmpty()) {
      throw StartupProblem.configuration(
          "There is no process %d; expected a number that `dues processes --all` lists."
              .formatted(id));
    }
    String[] columns = ProcessQueue.COLUMNS.toArray(String[]::new);
    add("process", one, columns);
    add("parameters", queue.parameters(id), "topic_status", "cost", "auto_close");
    add("messages", queue.messages(id), "message", "direction", "at", "by", "read", "text");
    add("told", queue.deeds(id), "deed", "value", "by", "state");
    add("changes", queue.changes(id), "at", "what", "before", "after", "by", "reason");
    if (session.sheets().helpdesk().desk().links().others()) {
      add("others", queue.others(id), columns);
    }
  }

  private void add(String part, List<List<String>> rows, String... headings) {
    Table table = new Table(headings);
    rows.forEach(row -> table.row(row.toArray()));
    parts.put(part, table);
  }

  void show(CommandLineTool dues) {
    List<String> texts = new ArrayList<>();
    parts.forEach(
        (part, table) -> {
          if (dues.options().json()) {
            texts.add(Json.text(part) + ": " + table.json());
          } else if (!table.isEmpty()) {
            texts.add(part + "\n" + table.text());
          }
        });
    dues.terminal()
        .result(
            dues.options().json()
                ? "{" + String.join(",\n", texts) + "}"
                : String.join("\n\n", texts));
  }
}
