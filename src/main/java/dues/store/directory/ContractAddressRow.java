package dues.store.directory;

import dues.address.Address;
import dues.address.Locality;
import dues.address.Rooms;
import dues.address.StreetName;
import dues.address.text.Dictionary;
import dues.store.RowArrays;
import org.jspecify.annotations.Nullable;

/** One row of {@code contract_address}, in the order of the insert. */
final class ContractAddressRow {

  private ContractAddressRow() {}

  static void add(RowArrays rows, ReadAddress read, long execution) {
    Address address = read.address();
    Locality locality = address.locality();
    Rooms rooms = address.rooms();
    StreetName street = address.street();
    rows.add(
        read.contract().id(),
        read.contract().hash(),
        read.contract().text(),
        address.quality().name(),
        locality.country(),
        locality.region(),
        locality.area(),
        locality.city(),
        street == null ? null : typeWord(street, locality.country()),
        street == null ? null : street.title(),
        address.house() == null ? null : address.houseText(),
        rooms.entrance(),
        rooms.floor(),
        rooms.flat(),
        rooms.room(),
        address.leftover().postCode(),
        address.leftover().remainder(),
        read.houseId(),
        read.isMissing() ? "missing" : "done",
        execution,
        execution);
  }

  private static @Nullable String typeWord(StreetName street, @Nullable String country) {
    return street.types().isEmpty()
        ? null
        : Dictionary.standard().streetWord(street.types(), street.title(), country);
  }
}
