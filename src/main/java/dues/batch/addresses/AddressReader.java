package dues.batch.addresses;

import dues.address.Address;
import dues.address.directory.Directory;
import dues.address.directory.Found;
import dues.address.directory.Lookup;
import dues.address.parse.Normalizer;
import dues.address.proposal.Proposals;
import dues.address.text.Dictionary;
import dues.batch.sheet.Sheets;
import dues.source.SourceSheet.DirectoryRole;
import dues.store.directory.RawContract;
import dues.store.directory.ReadAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a contract's address and looks it up, as a donor or not, after its source's sheet. */
final class AddressReader {
  private final Directory directory;
  private final Normalizer normalizer;
  private final Lookup lookup;
  private final Lookup donating;
  private final Set<String> donors;
  private final Proposals proposals;

  AddressReader(Directory directory, LocalDate date, Sheets sheets) {
    this.directory = directory;
    this.proposals = new Proposals(directory);
    this.normalizer = new Normalizer(Dictionary.standard(), directory);
    this.lookup = new Lookup(directory, date, false);
    this.donating = new Lookup(directory, date, true);
    this.donors =
        sheets.sources().entrySet().stream()
            .filter(source -> source.getValue().meaning().directory() == DirectoryRole.DONOR)
            .map(java.util.Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  Address parse(RawContract contract) {
    return normalizer.normalize(contract.raw());
  }

  Lookup lookup(RawContract contract) {
    return donors.contains(contract.source()) ? donating : lookup;
  }

  ReadAddress read(RawContract contract) {
    var houseId = contract.houseId();
    var house = houseId == null ? null : directory.house(houseId);
    var found =
        house == null ? lookup(contract).find(parse(contract)) : lookup.at(house, parse(contract));
    return new ReadAddress(contract, found, isDoubtful(found) ? proposals.of(found) : List.of());
  }

  private static boolean isDoubtful(Found found) {
    return found.missing() == Found.Missing.NOTHING && !found.address().quality().confirms();
  }
}
