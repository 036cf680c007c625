package dues.batch.imports.resubmitted;

import dues.batch.JobRequest;
import dues.batch.step.StepRun;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A mended reject file that an import takes in: a delta of the execution that refused its rows.
 *
 * @param parent the execution
 * @param path of the file in the home
 * @param file which of the kind's files its rows are of
 */
public record Resubmission(long parent, String path, String file) {

  private static final String PARENT = "resubmits";
  private static final String PATH = "mended";
  private static final String FILE = "mended_file";

  /** What the run was asked to take in; empty for an export. */
  public static Optional<Resubmission> of(StepRun run) {
    String parent = run.parameter(PARENT);
    return parent == null
        ? Optional.empty()
        : Optional.of(
            new Resubmission(
                Long.parseLong(parent),
                Objects.requireNonNull(run.parameter(PATH), PATH),
                Objects.requireNonNull(run.parameter(FILE), FILE)));
  }

  /** The path of the mended file that a request names; empty for an export. */
  public static Optional<String> pathIn(JobRequest request) {
    return Optional.ofNullable(request.parameters().get(PATH));
  }

  /** The parameters of a run that takes it in. */
  public Map<String, String> parameters() {
    return Map.of(PARENT, Long.toString(parent), PATH, path, FILE, file);
  }
}
