package dues.batch.addresses;

import dues.address.directory.Growth;
import dues.address.directory.MemoryDirectory;
import dues.batch.guard.Steps;
import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.store.directory.ContractAddresses;
import dues.store.directory.DirectoryTables;
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
  private static final int WRITTEN_AT_ONCE = 5_000;

  @Bean(NAME)
  Step step(Steps steps, Sheets sheets, ContractAddresses addresses, DirectoryTables tables) {
    return steps.tasklet(
        NAME,
        run ->
            addresses.hasMissing(run.sources())
                ? create(run, new Tables(sheets, addresses, tables))
                : 0);
  }

  private record Tables(Sheets sheets, ContractAddresses addresses, DirectoryTables directory) {}

  private static long create(StepRun run, Tables tables) {
    MemoryDirectory directory = tables.directory().load();
    var reader = new AddressReader(directory, run.date(), tables.sheets());
    var ids = new AtomicLong(tables.directory().highestId());
    var growth = new Growth(directory, ids::incrementAndGet);
    var read = new ArrayList<ReadAddress>();
    tables
        .addresses()
        .eachMissing(
            run.sources(),
            contract -> {
              read.add(
                  new ReadAddress(
                      contract,
                      growth.grow(reader.lookup(contract), reader.parse(contract), contract.key()),
                      List.of()));
              if (read.size() == WRITTEN_AT_ONCE) {
                write(growth, read, run, tables);
              }
            });
    write(growth, read, run, tables);
    return growth.created();
  }

  /** The places first, because the addresses refer to them. */
  private static void write(Growth growth, List<ReadAddress> read, StepRun run, Tables tables) {
    tables.directory().addCities(growth.takeCities());
    tables.directory().addStreets(growth.takeStreets());
    tables.directory().addHouses(growth.takeHouses());
    tables.addresses().write(read, run.execution());
    read.clear();
  }
}
