package dues.console.runs;

import dues.store.runs.Runs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An execution as one word of a chain.
 *
 * @param source its source, where it has exactly one
 * @param state its status, or MENDED for a failure that a later run made good
 * @param times how many of the job it stands for
 */
record Link(long id, String job, String source, String state, int times) {

  private static Link of(Runs.Run run, Map<Long, Long> mended) {
    String sources = run.what().sources();
    String alone = sources.contains(",") ? "" : sources;
    return new Link(run.id(), run.what().job(), alone, state(run, mended), 1);
  }

  /** The children in their order; those of a job that all completed are one link. */
  static List<Link> of(List<Runs.Run> children, Map<Long, Long> mended) {
    Map<String, List<Link>> ofJob = new LinkedHashMap<>();
    for (Runs.Run child : children) {
      ofJob.computeIfAbsent(child.what().job(), job -> new ArrayList<>()).add(of(child, mended));
    }
    return ofJob.values().stream().flatMap(links -> together(links).stream()).toList();
  }

  private static List<Link> together(List<Link> links) {
    Link first = links.get(0);
    boolean imports = first.job().equals("import-billing");
    boolean well = links.stream().allMatch(link -> link.state().equals("COMPLETED"));
    return imports || !well || links.size() == 1
        ? links
        : List.of(new Link(first.id(), first.job(), "", first.state(), links.size()));
  }

  static String state(Runs.Run run, Map<Long, Long> mended) {
    return mended.containsKey(run.id()) ? "MENDED" : run.how().status();
  }

  /** Whether it ended otherwise than well. */
  static boolean isBad(String status) {
    return switch (status) {
      case "FAILED", "UNKNOWN", "STOPPED" -> true;
      default -> false;
    };
  }
}
