package dues.store.directory;

import dues.address.Address;
import dues.address.directory.Found;
import dues.address.proposal.Proposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract with its address after the look-up.
 *
 * @param proposals what it may mean, when that is doubtful
 */
public record ReadAddress(RawContract contract, Found found, List<Proposal> proposals) {

  public Address address() {
    return found.address();
  }

  /** The house is known by its street, and only still to be created. */
  public boolean isMissing() {
    return found.missing() != Found.Missing.NOTHING;
  }

  @Nullable Long houseId() {
    var house = found.house();
    return house == null ? null : house.id();
  }
}
