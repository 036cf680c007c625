package dues.batch.addresses;

import dues.address.directory.Growth;
import dues.address.directory.MemoryDirectory;
import dues.batch.guard.Steps;
import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.store.directory.ContractAddresses;
import dues.store.directory.DirectoryTables;
import dues.store.directory.RawContract;
import dues.store.directory.ReadAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Creates the houses that the look-up missed, in the order of (source, contract), so that shuffled
 * rows make the same directory.
 *
 * <p>Input: addresses marked missing. Output: houses, and for donors streets and cities; the
 * addresses. Restart: all of it was one transaction.
 */
@Configuration(proxyBeanMethods = false)
class CreateHousesStep {

  static final String NAME = "create-houses";

  @Bean(NAME)
  Step step(Steps steps, Sheets sheets, ContractAddresses addresses, DirectoryTables tables) {
    return steps.tasklet(
        NAME,
        run -> {
          var missing = addresses.missing(run.sources());
          return missing.isEmpty()
              ? 0
              : create(missing, run, new Tables(sheets, addresses, tables));
        });
  }

  private record Tables(Sheets sheets, ContractAddresses addresses, DirectoryTables directory) {}

  private static long create(List<RawContract> missing, StepRun run, Tables tables) {
    MemoryDirectory directory = tables.directory().load();
    var reader = new AddressReader(directory, run.date(), tables.sheets());
    var ids = new AtomicLong(tables.directory().highestId());
    var growth = new Growth(directory, ids::incrementAndGet);
    var read = new ArrayList<ReadAddress>();
    for (var contract : missing) {
      var found = growth.grow(reader.lookup(contract), reader.parse(contract), contract.key());
      read.add(new ReadAddress(contract, found));
    }
    tables.directory().addCities(growth.cities());
    tables.directory().addStreets(growth.streets());
    tables.directory().addHouses(growth.houses());
    tables.addresses().write(read, run.execution());
    return growth.houses().size();
  }
}
