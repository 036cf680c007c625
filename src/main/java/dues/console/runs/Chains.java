package dues.console.runs;

import dues.store.history.Mended;
import dues.store.history.RunFilter;
import dues.store.history.RunHistory;
import dues.store.runs.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Pages of the history as chains: nights with what they started. */
@Component
class Chains {

  static final int PAGE = 30;

  /** So far back failures are restarted together. */
  private static final int RECENT = 200;

  private final RunHistory history;
  private final Mended mended;
  private final Runs runs;
  private final Working working;

  Chains(RunHistory history, Mended mended, DataSource dataSource, Working working) {
    this.history = history;
    this.mended = mended;
    this.runs = new Runs(dataSource);
    this.working = working;
  }

  /** A page of chains, the newest first. */
  List<Chain> page(RunFilter filter) {
    return of(history.page(filter, PAGE));
  }

  /** The chain that begins with one execution; none where there is none. */
  List<Chain> of(List<Long> ids) {
    List<Runs.Run> page = runs.of(ids);
    List<Runs.Run> children = runs.childrenOf(ids);
    List<Runs.Run> all = new ArrayList<>(page);
    all.addAll(children);
    Map<Long, Long> made =
        mended.by(
            all.stream().filter(run -> Link.isBad(run.how().status())).map(Runs.Run::id).toList());
    List<Work> work = working.all();
    return page.stream().map(run -> chain(run, children, made, work)).toList();
  }

  private static Chain chain(
      Runs.Run run, List<Runs.Run> children, Map<Long, Long> made, List<Work> work) {
    List<Runs.Run> own =
        children.stream().filter(child -> Objects.equals(child.what().parent(), run.id())).toList();
    return new Chain(
        run,
        Link.state(run, made),
        made.getOrDefault(run.id(), 0L),
        own,
        Link.of(own, made),
        Chain.workOf(work, run.id(), own));
  }

  /** What ended badly lately and was not made good, each once by its last attempt. */
  List<Long> toRestart() {
    List<Long> failed = history.page(new RunFilter("", "FAILED", "", "", 0), RECENT);
    long newest = failed.isEmpty() ? 0 : failed.get(0);
    List<Long> recent = failed.stream().filter(id -> id > newest - RECENT).toList();
    Map<Long, Long> made = mended.by(recent);
    return history.lastAttempts(recent).stream().filter(id -> !made.containsKey(id)).toList();
  }
}
