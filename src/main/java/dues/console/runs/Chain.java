package dues.console.runs;

import dues.store.history.RunningStep;
import dues.store.runs.Causes;
import dues.store.runs.Runs;
import java.util.List;

/**
 * An execution with those that it started.
 *
 * @param state its status, or MENDED
 * @param mendedBy the run that made it good; 0: none
 * @param work what it is at, and what its children are
 */
record Chain(
    Runs.Run run,
    String state,
    long mendedBy,
    List<Runs.Run> children,
    List<Link> links,
    List<Work> work) {

  private static final int CAUSE_LENGTH = 160;

  /** Why it failed, in one line; empty where nothing is left to be mended. */
  public String cause() {
    return state.equals("MENDED") ? "" : Causes.shortened(Causes.of(run.how()), CAUSE_LENGTH);
  }

  /** What was read, written and rejected, by its children where it has some. */
  public Runs.Rows rows() {
    if (children.isEmpty()) {
      return run.rows();
    }
    return new Runs.Rows(
        children.stream().mapToLong(child -> child.rows().read()).sum(),
        children.stream().mapToLong(child -> child.rows().written()).sum(),
        children.stream().mapToLong(child -> child.rows().rejected()).sum());
  }

  public boolean isRunning() {
    return run.how().seconds() == null && run.how().status().startsWith("ST");
  }

  /** The steps of one execution, or of its children where it has some. */
  static List<Work> workOf(List<Work> all, long id, List<Runs.Run> children) {
    return all.stream()
        .filter(
            one -> {
              RunningStep step = one.step();
              boolean child = children.stream().anyMatch(run -> run.id() == step.execution());
              return child || (step.execution() == id && children.isEmpty());
            })
        .toList();
  }
}
