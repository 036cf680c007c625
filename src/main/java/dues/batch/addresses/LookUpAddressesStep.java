package dues.batch.addresses;

import dues.address.directory.MemoryDirectory;
import dues.batch.guard.Steps;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.batch.step.ChunkParts;
import dues.batch.step.ChunkPlan;
import dues.batch.step.Cut;
import dues.batch.step.KeyReader;
import dues.batch.step.Keys;
import dues.batch.step.Range;
import dues.batch.step.Reconciliation;
import dues.batch.step.StepRun;
import dues.store.directory.AddressProposals;
import dues.store.directory.ContractAddresses;
import dues.store.directory.DirectoryTables;
import dues.store.directory.RawContract;
import dues.store.directory.ReadAddress;
import java.util.Objects;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Parses the address of every changed contract and looks it up in the directory of the night's
 * start.
 *
 * <p>Input: contracts whose address columns are not those that were last read. Output: their
 * addresses with house and quality, or marked for a house to be created. Restart: after the last
 * committed chunk of each partition; the directory changes only in later steps.
 */
@Configuration(proxyBeanMethods = false)
class LookUpAddressesStep {

  static final String NAME = "look-up-addresses";

  @Bean(NAME)
  Step step(
      Steps steps,
      Sheets sheets,
      ContractAddresses addresses,
      AddressProposals proposals,
      DirectoryTables directory) {
    JobSheet.Work work =
        Objects.requireNonNull(sheets.jobs().get(NormalizeAddressesJob.NAME)).work();
    Cut cut = new Cut(work.chunkSize(), work.partitions());
    ChunkPlan<RawContract, ReadAddress> plan =
        run -> parts(run, work.chunkSize(), new Tables(sheets, addresses, proposals, directory));
    return cut.partitions() == 1
        ? steps.chunk(NAME, cut, plan)
        : steps.partitioned(
            NAME,
            cut,
            (run, partitions) -> changed(run, addresses).cut(work.chunkSize(), partitions),
            plan);
  }

  private static Keys changed(StepRun run, ContractAddresses addresses) {
    Range range = run.range();
    return new Keys(range, addresses.changed(run.sources(), range.after(), range.upTo()));
  }

  private record Tables(
      Sheets sheets,
      ContractAddresses addresses,
      AddressProposals proposals,
      DirectoryTables directory) {}

  private static ChunkParts<RawContract, ReadAddress> parts(
      StepRun run, int chunkSize, Tables tables) {
    var addresses = tables.addresses();
    var changed = changed(run, addresses);
    var range = changed.range();
    var directory = changed.ids().length == 0 ? new MemoryDirectory() : tables.directory().load();
    var reader = new AddressReader(directory, run.date(), tables.sheets());
    return new ChunkParts<>(
        new KeyReader<>(
            range,
            chunkSize,
            (after, upTo, limit) -> addresses.page(changed.page(after, upTo, limit)),
            RawContract::id),
        reader::read,
        read -> {
          tables.proposals().write(read);
          return addresses.write(read, run.execution());
        },
        Reconciliation.of(
            before -> changed.ids().length,
            after -> addresses.countOfInstance(run.instance(), range.after(), range.upTo())));
  }
}
