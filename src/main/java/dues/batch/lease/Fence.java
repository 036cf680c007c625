package dues.batch.lease;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this process holds, and the check that it still does.
 *
 * <p>The check locks the lease rows FOR SHARE to the end of the transaction. Whoever takes over has
 * to delete them, so he waits for the transaction or ends its session; either way nothing of this
 * process commits after him. The same statement names the session, so that he finds it.
 *
 * <p>A lease once lost stays lost until its run has ended: a process that slept through its own
 * replacement may not come back by luck.
 */
public final class Fence {

  private static final String CHECK =
      """
      select set_config('application_name', ?, false),
             (select count(*) from (select 1 from lease where token = any (?) order by resource for share) held)
      """;

  private final LeaseHolder holder;
  private volatile List<Lease> leases = List.of();
  private volatile @Nullable String lost;

  /** Of a process that holds nothing yet. */
  public Fence(LeaseHolder holder) {
    this.holder = holder;
  }

  /** Who passes through this fence. */
  public LeaseHolder holder() {
    return holder;
  }

  /** Throws {@link LeaseLost} unless every lease of this process is still its own. */
  void check(Connection connection) throws SQLException {
    List<Lease> mine = leases;
    if (mine.isEmpty()) {
      return;
    }
    failIfLost();
    String missing = missing(connection, mine);
    while (!missing.isEmpty() && mine != leases) {
      // another run of this process has just given its lease back
      mine = leases;
      missing = missing(connection, mine);
    }
    if (!missing.isEmpty()) {
      lose(missing);
    }
    failIfLost();
  }

  private String missing(Connection connection, List<Lease> mine) throws SQLException {
    List<Lease> all = mine.stream().flatMap(Lease::all).distinct().toList();
    long expected = all.stream().mapToLong(lease -> lease.resources().size()).sum();
    try (PreparedStatement check = connection.prepareStatement(CHECK)) {
      check.setString(1, holder.sessions());
      Array tokens = connection.createArrayOf("bigint", all.stream().map(Lease::token).toArray());
      check.setArray(2, tokens);
      try (ResultSet row = check.executeQuery()) {
        row.next();
        long held = row.getLong(2);
        return held == expected
            ? ""
            : "%d of %d leased resources are left".formatted(held, expected);
      }
    }
  }

  synchronized void add(Lease lease) {
    List<Lease> more = new ArrayList<>(leases);
    more.add(lease);
    leases = List.copyOf(more);
  }

  synchronized void remove(Lease lease) {
    leases = leases.stream().filter(held -> held.token() != lease.token()).toList();
    if (leases.isEmpty()) {
      lost = null;
    }
  }

  boolean holdsNothing() {
    return leases.isEmpty();
  }

  boolean isLost() {
    return lost != null;
  }

  synchronized void lose(String how) {
    if (lost == null) {
      lost = how;
    }
  }

  private void failIfLost() {
    String how = lost;
    if (how != null) {
      throw new LeaseLost(
          ("process %d on %s has lost its lease (%s): it was silent for too long and another run took"
                  + " over. Nothing more is written here; see `dues runs` for the run that goes on")
              .formatted(holder.pid(), holder.host(), how));
    }
  }
}
