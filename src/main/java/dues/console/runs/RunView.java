package dues.console.runs;

import dues.store.runs.Causes;
import dues.store.runs.ImportedFiles;
import dues.store.runs.Runs;
import java.util.List;

/**
 * All that is shown of one execution.
 *
 * @param attempts the numbers of all attempts at the same
 * @param redo the steps that a restart does again, or for the first time
 */
record RunView(
    Chain chain,
    Origin origin,
    List<Runs.StepRow> steps,
    Traces traces,
    List<Long> attempts,
    List<String> redo) {

  /** Who asked for it, and why. */
  record Origin(String by, String reason) {}

  /**
   * What it left behind.
   *
   * @param posted ledger lines of it and its children
   * @param warnings what steps that ended well had to say
   */
  record Traces(
      List<ImportedFiles.Totals> files,
      List<RefusedRows> rejects,
      long posted,
      List<String> warnings,
      List<String> log) {}

  /** Why it failed, whole. */
  public String why() {
    return Causes.of(chain.run().how());
  }

  /** Whether it can be resumed by the number of this attempt. */
  public boolean isResumable() {
    return Link.isBad(chain.run().how().status())
        && chain.state().equals(chain.run().how().status())
        && attempts.get(attempts.size() - 1) == chain.run().id();
  }
}
