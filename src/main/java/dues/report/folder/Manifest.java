package dues.report.folder;

import dues.report.folder.ReportFolder.Outcome;
import dues.report.sheet.ReportFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code manifest.json}: the files that belong together. It is written last, so that a reader who
 * starts from it finds every file that it names. {@code execution} is the run that last changed any
 * of them: a run that finds all files as they should be leaves the manifest untouched too.
 */
public record Manifest(LocalDate date, List<Entry> files) {

  public static final String NAME = "manifest.json";

  private static final Pattern EXECUTION = Pattern.compile("\"execution\": (\\d+)");

  private static final Pattern PROOF =
      Pattern.compile("\"name\": \"([^\"]+)\"(?s:.*?)\"sha256\": \"(\\w+)\"");

  public Manifest {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param totals by column and currency, as text: {@code {amount: {UAH: "1204.50"}}}
   */
  public record Entry(
      String name,
      String report,
      Map<String, String> parameters,
      long rows,
      Map<String, Map<String, String>> totals,
      String sha256) {

    private Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", name);
      json.put("report", report);
      json.put("parameters", parameters);
      json.put("rows", rows);
      json.put("totals", totals);
      json.put("sha256", sha256);
      return json;
    }
  }

  /**
   * Leaves the manifest beside its place, under the number of the run that changed something last.
   */
  public void draft(ReportFolder folder) throws IOException {
    Path place = folder.path().resolve(NAME);
    String text = text(folder.execution());
    if (Files.exists(place)) {
      String old = Files.readString(place);
      Matcher matcher = EXECUTION.matcher(old);
      if (matcher.find() && text(Long.parseLong(matcher.group(1))).equals(old)) {
        text = old;
      }
    }
    Files.writeString(folder.draft(NAME), text);
  }

  /** Puts the drafted manifest in place once every file that it names has the bytes it names. */
  public static Outcome publish(ReportFolder folder) throws IOException {
    Path draft = folder.draftOf(NAME);
    if (!Files.exists(draft)) {
      throw new ReportFault(
          "%s is missing; expected what the step write-reports left. Run finance-reports again."
              .formatted(draft));
    }
    Matcher proof = PROOF.matcher(Files.readString(draft));
    while (proof.find()) {
      Path file = folder.path().resolve(proof.group(1));
      if (!Files.exists(file) || !ReportFolder.sha256(file).equals(proof.group(2))) {
        throw new ReportFault(
            "%s is not what was written a moment ago: its SHA-256 differs from %s. Run finance-reports again, and let nothing else write to this folder."
                .formatted(file, proof.group(2)));
      }
    }
    return folder.publish(NAME);
  }

  String text(long execution) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("date", date.toString());
    json.put("execution", execution);
    json.put("files", files.stream().map(Entry::json).toList());
    return Json.of(json);
  }
}
