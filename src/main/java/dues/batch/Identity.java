package dues.batch;

import java.util.Map;

/**
 * What else tells one run of a job from another, beside its date, sources and {@code -p}
 * parameters: an import's files. A run whose files were mended since it failed is another run, not
 * a resumption.
 */
public interface Identity {

  /** The parameter under which it is kept; nobody may give it with {@code -p}. */
  String FILES = "files";

  /** The job it is for. */
  String job();

  /** The identifying parameters to add to a request. */
  Map<String, String> parameters(JobRequest request);
}
