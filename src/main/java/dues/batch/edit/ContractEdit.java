package dues.batch.edit;

import java.util.List;
import java.util.Map;

/**
 * What is to be done to a contract.
 *
 * @param set field to value; an empty value clears the field
 * @param by who edits
 */
public record ContractEdit(
    String source,
    String contract,
    Map<String, String> set,
    List<String> unlock,
    String by,
    String reason) {}
