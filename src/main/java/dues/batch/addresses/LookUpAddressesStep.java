package dues.batch.addresses;

import dues.batch.guard.Steps;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.batch.step.ChunkParts;
import dues.batch.step.ChunkPlan;
import dues.batch.step.Cut;
import dues.batch.step.KeyReader;
import dues.batch.step.Ranges;
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
 * addresses with house and quality, or marked for a house to be created. Restart: each partition
 * after the contract of its last committed chunk; the directory changes only in later steps.
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
            (run, partitions) -> Ranges.touching(addresses.cut(run.sources(), partitions)),
            plan);
  }

  private record Tables(
      Sheets sheets,
      ContractAddresses addresses,
      AddressProposals proposals,
      DirectoryTables directory) {}

  private static ChunkParts<RawContract, ReadAddress> parts(
      StepRun run, int chunkSize, Tables tables) {
    var range = run.range();
    var reader = new AddressReader(tables.directory().load(), run.date(), tables.sheets());
    var addresses = tables.addresses();
    return new ChunkParts<>(
        new KeyReader<>(
            range,
            chunkSize,
            (after, upTo, limit) -> addresses.changed(run.sources(), after, upTo, limit),
            RawContract::id),
        reader::read,
        read -> {
          tables.proposals().write(read);
          return addresses.write(read, run.execution());
        },
        Reconciliation.of(
            before -> addresses.countChanged(run.sources(), range.after(), range.upTo()),
            after -> addresses.countOfInstance(run.instance(), range.after(), range.upTo())));
  }
}
