package dues.cli.refused;

import dues.cli.text.Json;
import dues.cli.text.Table;
import dues.platform.Home;
import dues.source.RejectCode;
import dues.store.runs.RefusedGroups;
import dues.store.runs.RefusedGroups.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an execution refused, by reason and file, and what to type next. */
public record RejectsCard(long execution, List<Group> groups, Home home) {

  /** For people. */
  public String text() {
    if (groups.isEmpty()) {
      return "Execution " + execution + " refused nothing.";
    }
    StringBuilder text = new StringBuilder(table().text());
    List<String> told = new ArrayList<>();
    for (Group group : groups) {
      if (!told.contains(group.code())) {
        told.add(group.code());
        text.append("\n\n%s: %s".formatted(group.code(), group.message()));
      }
    }
    text.append("\n\n").append(sum());
    next().forEach(line -> text.append('\n').append(line));
    return text.toString();
  }

  /** For programs. */
  public String json() {
    return "{\"execution\": %d,\n\"rejects\": %s,\n\"files\": [%s],\n\"next\": [%s]}"
        .formatted(execution, table().json(), texts(files()), texts(next()));
  }

  private static String texts(List<String> texts) {
    return String.join(", ", texts.stream().map(Json::text).toList());
  }

  private Table table() {
    Table table =
        new Table("code", "severity", "rows", "mended", "balance", "file", "lines", "remedy");
    for (Group group : groups) {
      table.row(
          group.code(),
          group.severity(),
          group.found().rows(),
          group.found().mended(),
          money(group.found().balance()),
          group.found().file(),
          RefusedGroups.text(group.found()),
          RejectCode.valueOf(group.code()).remedy());
    }
    return table.money("balance");
  }

  /** Without zeros beyond the second decimal; empty where there is none. */
  static String money(@Nullable BigDecimal amount) {
    if (amount == null) {
      return "";
    }
    String plain = amount.stripTrailingZeros().toPlainString();
    int decimals = plain.contains(".") ? plain.length() - plain.indexOf('.') - 1 : 0;
    return plain + (decimals == 0 ? ".00" : decimals == 1 ? "0" : "");
  }

  private String sum() {
    long rows = rows("row");
    long mended =
        groups.stream()
            .filter(group -> group.severity().equals("row"))
            .mapToLong(group -> group.found().mended())
            .sum();
    return "%d refusals of rows, %d of them mended; %d of single values."
        .formatted(rows, mended, rows("field"));
  }

  private long rows(String severity) {
    return groups.stream()
        .filter(group -> group.severity().equals(severity))
        .mapToLong(group -> group.found().rows())
        .sum();
  }

  private List<String> next() {
    boolean published = groups.stream().allMatch(Group::published);
    return published
        ? files().stream()
            .map(file -> "Next: mend the rows of " + file + ", then `dues resubmit " + file + "`.")
            .toList()
        : List.of(
            "Next: what was read with these rows is not in force; mend the export itself, then run import-billing again.");
  }

  /** The reject files that are there, as they are typed in the home. */
  private List<String> files() {
    return groups.stream()
        .map(Group::execution)
        .distinct()
        .sorted()
        .flatMap(each -> files(home.rejects(each)))
        .toList();
  }

  private Stream<String> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> home.root().relativize(file).toString())
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
