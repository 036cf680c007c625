package dues.outbox;

import dues.store.outbox.OutboxRow;
import dues.store.outbox.Standings;
import java.util.ArrayList;
import java.util.List;

/** What a run has to note: messages, and which subscriptions are in service now. */
public record Happened(List<OutboxRow> rows, List<Standings.Standing> standings) {

  public static Happened nothing() {
    return new Happened(new ArrayList<>(), new ArrayList<>());
  }
}
