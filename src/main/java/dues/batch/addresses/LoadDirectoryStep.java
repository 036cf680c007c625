package dues.batch.addresses;

import dues.batch.guard.Steps;
import dues.store.directory.ContractAddresses;
import dues.store.directory.DirectoryRows;
import dues.store.directory.DirectoryTables;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes new rows of every source's directory files into the directory, whichever source the run is
 * for: they share the houses.
 *
 * <p>Input: directory rows that have no place yet. Output: cities, streets, houses, aliases, the
 * places of the sources' ids; doubtful addresses are marked to be read again. Restart: all of it
 * was one transaction.
 */
@Configuration(proxyBeanMethods = false)
class LoadDirectoryStep {

  static final String NAME = "load-directory";

  @Bean(NAME)
  Step step(Steps steps, DirectoryRows rows, DirectoryTables tables, ContractAddresses addresses) {
    return steps.tasklet(
        NAME,
        run -> {
          var waiting = rows.waiting();
          if (waiting.isEmpty()) {
            return 0;
          }
          var alignment = new Alignment(tables.load(), rows.places(), tables.highestId(), waiting);
          alignment.addAll();
          if (alignment.places().isEmpty()) {
            return 0;
          }
          tables.addCities(alignment.cities());
          tables.addStreets(alignment.streets());
          tables.addHouses(alignment.houses());
          rows.addAliases(alignment.aliases());
          rows.addPlaces(alignment.places());
          addresses.readDoubtfulAgain();
          return alignment.places().size();
        });
  }
}
