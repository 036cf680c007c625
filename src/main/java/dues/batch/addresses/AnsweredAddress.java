package dues.batch.addresses;

import dues.batch.sheet.Sheets;
import dues.store.directory.ContractAddresses;
import dues.store.directory.DirectoryTables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a contract's address again, at once, after a person said which house it is. */
@Component
public class AnsweredAddress {

  private final ContractAddresses addresses;
  private final DirectoryTables directory;
  private final Sheets sheets;

  AnsweredAddress(ContractAddresses addresses, DirectoryTables directory, Sheets sheets) {
    this.addresses = addresses;
    this.directory = directory;
    this.sheets = sheets;
  }

  /** On the transaction of the answer. */
  public void readAgain(long contract, Instant now) {
    LocalDate date = LocalDate.ofInstant(now, ZoneOffset.UTC);
    AddressReader reader = new AddressReader(directory.load(), date, sheets);
    addresses.write(List.of(reader.read(addresses.one(contract))), 0);
  }
}
