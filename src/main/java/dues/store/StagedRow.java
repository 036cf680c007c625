package dues.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row to be staged.
 *
 * @param table where it belongs
 * @param values in the order of {@link FactTable#columnNames()}
 * @param fileId the import file
 * @param line its line there, from 1
 * @param hash over the canonical values
 */
public record StagedRow(
    FactTable table, List<@Nullable Object> values, long fileId, long line, UUID hash) {}
