package dues.store.helpdesk;

import dues.helpdesk.Following.Seen;
import dues.helpdesk.Process;
import dues.helpdesk.told.Deed;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a topic that waited.
 *
 * @param process as it is from now on
 * @param replies of the new messages those that were written here, by the billing's id
 * @param settled deeds that are superseded or acknowledged
 * @param read whether what came in has been read
 */
public record TakenTopic(
    WaitingTopic waiting,
    Process process,
    Seen seen,
    Map<String, Deed> replies,
    Settled settled,
    boolean read) {

  /** Deeds of whom nothing more is waited for. */
  public record Settled(List<Long> superseded, List<Long> acknowledged) {}
}
