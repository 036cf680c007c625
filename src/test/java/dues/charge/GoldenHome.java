package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.sheet.Sheets;
import dues.cli.OneProcess;
import dues.cli.Previewed;
import dues.platform.Home;
import dues.platform.PreparedHome;
import dues.platform.database.Database;
import dues.samples.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays many examples in one home: each is a source of its own, and the nights of one date run
 * together.
 */
final class GoldenHome implements AutoCloseable {
  private static final Set<String> PREVIEWED = Set.of("recalculate-fees", "accrue-fees");
  private static final Pattern EXECUTION = Pattern.compile("\"execution\": (\\d+), \"exit\": \"");

  private record Turn(String source, Recorder.Night night, Map<String, String> filesBefore) {
    boolean imports() {
      return !night.files().equals(filesBefore);
    }
  }

  private final Path folder;
  private final Database keptOpen;
  private final Map<String, String> sections = new TreeMap<>();
  private final Map<String, Set<String>> executions = new HashMap<>();
  private final Map<String, Previewed> previews = new TreeMap<>();
  private Table exported = new Table("ledger", List.of());
  private List<Map<String, String>> ledger = List.of();

  GoldenHome(Path folder) {
    this.folder = folder;
    PreparedHome.into(folder);
    this.keptOpen = Database.open(Home.at(folder), Map.of());
  }

  /** What an example needs and the program cannot do, or null. */
  static @org.jspecify.annotations.Nullable String missing(Example example) {
    Set<String> jobs = new HashSet<>(Sheets.jobNames());
    for (Recorder.Night night : Recorder.nights(example)) {
      if (night.hasActions() && !jobs.contains("apply-actions")) {
        return "apply-actions";
      }
      if (!night.closes().isEmpty() && !jobs.contains("close-period")) {
        return "close-period";
      }
    }
    return null;
  }

  void play(Map<String, Example> examples) throws IOException {
    TreeMap<String, List<Turn>> rounds = new TreeMap<>();
    for (Example example : examples.values()) {
      if (missing(example) == null) {
        String source = source(example.id());
        write(
            "jobs/sources/" + source + ".yml",
            "kind: generic\npath: exports/" + source + "/{date}\ncurrency: UAH\n");
        Map<String, Integer> ofDate = new HashMap<>();
        Map<String, String> before = Map.of();
        for (Recorder.Night night : Recorder.nights(example)) {
          int turn = ofDate.merge(night.date(), 1, Integer::sum);
          rounds
              .computeIfAbsent(night.date() + " " + turn, none -> new ArrayList<>())
              .add(new Turn(source, night, before));
          before = night.files();
        }
      }
    }
    for (List<Turn> round : rounds.values()) {
      play(round);
    }
    OneProcess.Ended export = OneProcess.dues(folder, List.of("export", "ledger"));
    assertThat(export.exit()).as(export.messages()).isZero();
    exported = Table.parse("ledger", export.results(), ',');
    Explained.check(exported);
    ledger = exported.asMaps();
  }

  private void play(List<Turn> round) throws IOException {
    String date = round.get(0).night.date();
    for (Turn turn : round) {
      for (Map.Entry<String, String> file : turn.night.files().entrySet()) {
        String name = "exports/" + turn.source + "/" + date + "/" + file.getKey();
        write(name, file.getValue());
      }
      sections.put(turn.source, turn.night.sheet());
    }
    StringBuilder sheet = new StringBuilder("sources:\n");
    sections.forEach((id, text) -> sheet.append("  ").append(id).append(":\n").append(text));
    write("jobs/fees.yml", sheet.toString());
    for (Turn turn : round) {
      if (!turn.night.closes().isEmpty()) {
        close(turn);
      }
    }
    run("import-billing", date, round.stream().filter(Turn::imports).toList());
    run("apply-actions", date, round.stream().filter(t -> t.night.hasActions()).toList());
    run("recalculate-fees", date, round.stream().filter(t -> t.night.corrects()).toList());
    run("accrue-fees", date, round.stream().filter(t -> t.night.accrues()).toList());
  }

  private void close(Turn turn) {
    List<String> words = List.of("close-period", turn.night.closes(), "--source", turn.source);
    OneProcess.Ended ended = OneProcess.dues(folder, words);
    assertThat(ended.exit()).as(words + "\n" + ended.results() + ended.messages()).isZero();
  }

  private void run(String job, String date, List<Turn> turns) {
    if (turns.isEmpty()) {
      return;
    }
    List<String> words = new ArrayList<>(List.of("run", job, "--date", date, "--json"));
    for (String source : new TreeSet<>(turns.stream().map(Turn::source).toList())) {
      words.addAll(List.of("--source", source));
    }
    Previewed foretold = PREVIEWED.contains(job) ? preview(words) : null;
    OneProcess.Ended ended = OneProcess.dues(folder, words);
    assertThat(ended.exit()).as(words + "\n" + ended.results() + ended.messages()).isZero();
    Matcher execution = EXECUTION.matcher(ended.results());
    while (execution.find()) {
      if (foretold != null) {
        previews.put(execution.group(1), foretold);
      }
      for (Turn turn : turns) {
        if (turn.night.fresh()) {
          executions.computeIfAbsent(turn.source, none -> new HashSet<>()).add(execution.group(1));
        }
      }
    }
  }

  private Previewed preview(List<String> run) {
    return Previewed.of(
        folder,
        run.subList(1, run.size()).stream().filter(word -> !word.equals("--json")).toList());
  }

  /** What each run of the fee jobs posted, against the preview that was taken just before it. */
  void assertForetold() {
    assertThat(previews).hasSizeGreaterThan(60);
    previews.forEach((execution, foretold) -> foretold.assertPosted(exported, execution));
  }

  /** The lines that the example's last steps posted. */
  List<Map<String, String>> lines(Example example) {
    String source = source(example.id());
    List<Map<String, String>> found = new ArrayList<>();
    for (Map<String, String> line : ledger) {
      String contract = line.getOrDefault("contract", "");
      if (contract.startsWith(source + ":")
          && executions.getOrDefault(source, Set.of()).contains(line.get("execution"))) {
        Map<String, String> own = new TreeMap<>(line);
        own.put("contract", contract.substring(source.length() + 1));
        found.add(own);
      }
    }
    return found;
  }

  /** The number and letter of an example: A01, q6-b. */
  private static String source(String id) {
    Matcher number = Pattern.compile("(\\S+)( [a-z])?(?= |$)").matcher(id);
    if (!number.lookingAt()) {
      throw new IllegalArgumentException(id);
    }
    return number.group().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Path.of(String.valueOf(file.getParent())));
    Files.writeString(file, text);
  }

  @Override
  public void close() {
    keptOpen.close();
  }
}
