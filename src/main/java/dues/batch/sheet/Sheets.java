package dues.batch.sheet;

import dues.activation.RetryPolicy;
import dues.batch.activation.sheet.ActivationSheet;
import dues.batch.helpdesk.ContractTypesReader;
import dues.batch.helpdesk.HelpdeskSheet;
import dues.batch.matching.MatchSheet;
import dues.helpdesk.ContractType;
import dues.platform.Home;
import dues.platform.Section;
import dues.platform.SheetFile;
import dues.platform.SheetFolder;
import dues.platform.Spelling;
import dues.platform.Violations;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.ReportSheets;
import dues.source.SourceSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Everything the home's sheets say, read as a whole: a run starts only when all of them are right.
 *
 * <p>A sheet that the home lacks comes from the program, except the sources, which are the home's
 * alone.
 *
 * @param jobs by the job's name
 * @param sources by id, in byte order
 * @param matching the further keys of match-customers
 * @param further of helpdesk and activation
 */
public record Sheets(
    Map<String, JobSheet> jobs,
    FeesSheet fees,
    Map<String, SourceSheet> sources,
    MatchSheet matching,
    List<ReportSheet> reports,
    Further further) {

  private static final String JOBS = "jobs";

  /**
   * What people and modules work by.
   *
   * @param helpdesk the further keys of import-helpdesk, and the types of contracts
   * @param activation the modules that services come alive through
   */
  public record Further(HelpdeskSheets helpdesk, ActivationSheet activation) {}

  /** Sheets of the same folder that are no job's. */
  private static final List<String> WITHOUT_JOB = List.of("fees", "contract-types");

  /** The helpdesk's sheets. */
  public HelpdeskSheets helpdesk() {
    return further.helpdesk();
  }

  /** The modules' sheets. */
  public ActivationSheet activation() {
    return further.activation();
  }

  /** Reads all sheets of a home; whatever is wrong in them is added to the violations. */
  public static Sheets read(Home home, Violations violations) {
    SheetFolder folder = new SheetFolder(home.root(), violations);
    Map<String, JobSheet> jobs = new LinkedHashMap<>();
    FeesSheet fees = null;
    MatchSheet matching = null;
    Map<String, SourceSheet> sources = sources(folder);
    HelpdeskSheet desk = null;
    List<ContractType> types = List.of();
    RetryPolicy retries = null;
    for (SheetFile sheet : folder.ownOrBuiltIn(JOBS)) {
      switch (sheet.id()) {
        case "fees" -> fees = FeesSheet.read(sheet);
        case "match-customers" -> matching = MatchSheet.read(sheet.root());
        case "import-helpdesk" -> desk = HelpdeskSheet.read(sheet.root());
        case "contract-types" -> types = ContractTypesReader.read(sheet.root(), sources);
        case "activate-services" -> retries = ActivationSheet.retries(sheet.root());
        default -> {}
      }
      if (!WITHOUT_JOB.contains(sheet.id())) {
        JobSheet job = job(sheet);
        jobs.put(job.job(), job);
      }
      sheet.finish();
    }
    return new Sheets(
        jobs,
        Objects.requireNonNull(fees),
        sources,
        Objects.requireNonNull(matching),
        ReportSheets.read(folder),
        new Further(
            new HelpdeskSheets(Objects.requireNonNull(desk), types),
            ActivationSheet.read(folder, Objects.requireNonNull(retries))));
  }

  private static Map<String, SourceSheet> sources(SheetFolder folder) {
    Map<String, SourceSheet> sources = new TreeMap<>();
    for (SheetFile sheet : folder.own(JOBS + "/sources")) {
      sources.put(sheet.id(), SourceSheet.read(sheet.id(), sheet.root()));
      sheet.finish();
    }
    return sources;
  }

  private static JobSheet job(SheetFile sheet) {
    Section root = sheet.root();
    JobSheet job = JobSheet.read(root);
    List<String> known = jobNames();
    if (root.has("job") && !known.contains(job.job())) {
      root.at("job")
          .violation(
              "'job' is '" + job.job() + "'",
              "one of " + String.join(", ", known),
              Spelling.nearest(job.job(), known)
                  .map(near -> "Did you mean '" + near + "'?")
                  .orElse(""));
    } else if (root.has("job") && !job.job().equals(sheet.id())) {
      root.at("job")
          .violation(
              "'job' is '" + job.job() + "'",
              "the file's own name, " + sheet.id(),
              "Rename the file to " + job.job() + ".yml.");
    }
    return job;
  }

  /** The jobs there are: each has a built-in sheet. */
  public static List<String> jobNames() {
    return SheetFolder.builtInNames(JOBS).stream()
        .filter(name -> !WITHOUT_JOB.contains(name))
        .sorted()
        .toList();
  }
}
