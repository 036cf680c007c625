package dues.batch.sheet;

import dues.batch.helpdesk.HelpdeskSheet;
import dues.helpdesk.ContractType;
import java.util.List;

/**
 * What the sheets say of the helpdesk.
 *
 * @param desk the further keys of import-helpdesk
 * @param contractTypes contracts that may be ordered, from <code>jobs/contract-types.yml</code>
 */
public record HelpdeskSheets(HelpdeskSheet desk, List<ContractType> contractTypes) {}
