package dues.batch.addresses;

import dues.address.Address;
import dues.address.directory.House;
import dues.address.directory.MemoryDirectory;
import dues.address.proposal.OtherNames;
import dues.batch.sheet.Sheets;
import dues.platform.StartupProblem;
import dues.store.directory.ContractAddresses;
import dues.store.directory.DirectoryTables;
import dues.store.directory.OperatorAliases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows at once when a person said which house a contract's address is. */
@Component
public class AnsweredAddress {

  private final ContractAddresses addresses;
  private final DirectoryTables directory;
  private final OperatorAliases aliases;
  private final Sheets sheets;

  AnsweredAddress(
      ContractAddresses addresses,
      DirectoryTables directory,
      OperatorAliases aliases,
      Sheets sheets) {
    this.addresses = addresses;
    this.directory = directory;
    this.aliases = aliases;
    this.sheets = sheets;
  }

  /** On the transaction of the answer. */
  public void readAgain(long contract, Instant now) {
    LocalDate date = LocalDate.ofInstant(now, ZoneOffset.UTC);
    AddressReader reader = new AddressReader(directory.load(), date, sheets);
    addresses.write(List.of(reader.read(addresses.one(contract))), 0);
  }

  /**
   * What the contract calls the street and the house leads there from now on, whoever writes it;
   * addresses in doubt are read again by the next run.
   *
   * @return the names in words
   */
  public String callIt(long contract, long houseId, Instant now) {
    MemoryDirectory known = directory.load();
    LocalDate date = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Address written = new AddressReader(known, date, sheets).parse(addresses.one(contract));
    House house = Objects.requireNonNull(known.house(houseId));
    OtherNames names = OtherNames.of(known, written, house);
    if (names.conflict() != null) {
      throw StartupProblem.configuration(
          "'%s' leads to %s already; expected house=%d without always, which holds for this contract alone."
              .formatted(addresses.one(contract).text(), names.conflict(), houseId));
    }
    List<String> said = new ArrayList<>();
    if (names.street() != null) {
      aliases.addStreet(Objects.requireNonNull(house.streetId()), names.street());
      said.add(names.street().title());
    }
    if (names.house() != null) {
      aliases.addHouse(house, names.house());
      said.add(names.house());
    }
    addresses.readDoubtfulAgain();
    return String.join(", ", said);
  }
}
