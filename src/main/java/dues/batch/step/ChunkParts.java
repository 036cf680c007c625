package dues.batch.step;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reader, processor and writer of one execution of a chunk step.
 *
 * @param reader may be an {@code ItemStream}: it then keeps its place in the context
 * @param processor pure: returns a value, or null to leave the item out
 * @param writer writes the chunk's rows and says how many
 * @param reconciliation what the source and the database hold, to be compared with the step
 */
public record ChunkParts<I, O>(
    ItemReader<I> reader,
    ItemProcessor<I, O> processor,
    RowWriter<O> writer,
    Reconciliation reconciliation) {}
