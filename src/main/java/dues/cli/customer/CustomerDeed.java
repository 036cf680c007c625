package dues.cli.customer;

import dues.batch.Resource;
import dues.batch.people.Deeds;
import dues.batch.people.Moved;
import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.cli.WhoAndWhy;
import dues.cli.text.Table;
import dues.store.policy.EditingHand;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** Does something with customers under the lease on them, and tells what became of it. */
public record CustomerDeed(CommandLineTool dues, WhoAndWhy who) {

  /**
   * Does it; nothing where another run is on and the deed may be skipped.
   *
   * @param name for those who are refused meanwhile
   */
  public <T> Optional<T> run(
      String name, Session session, BiFunction<Session, EditingHand, T> work) {
    EditingHand hand = who.hand();
    Optional<T> done =
        session
            .bean(Deeds.class)
            .run(
                new Deeds.Deed(name, Resource.CUSTOMERS, who.patience()),
                () -> work.apply(session, hand));
    if (done.isEmpty()) {
      dues.terminal().message("Skipped: another run writes the customers.");
    }
    return done;
  }

  /** Does it, and tells which contracts went where. */
  int move(String name, BiFunction<Session, EditingHand, List<Moved>> work) {
    try (Session session = dues.open()) {
      run(name, session, work).ifPresent(this::tell);
    }
    return 0;
  }

  /** Tells which contracts went where. */
  public void tell(List<Moved> moved) {
    Table table = new Table("contract", "before", "customer");
    moved.forEach(
        one ->
            table.row(
                one.contract(),
                Objects.requireNonNullElse(one.before(), ""),
                Objects.requireNonNullElse(one.after(), "")));
    String text = table.isEmpty() ? "Nothing changed: it was so already." : table.text();
    dues.terminal().result(dues.options().json() ? table.json() : text);
  }
}
