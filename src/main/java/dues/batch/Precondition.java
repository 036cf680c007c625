package dues.batch;

import java.util.Optional;

/** What must hold before a run starts; otherwise nothing is started and nothing is tracked. */
@FunctionalInterface
public interface Precondition {

  /** Why this request is refused, in a sentence with its remedy; empty if it is not. */
  Optional<String> refusal(JobRequest request);
}
