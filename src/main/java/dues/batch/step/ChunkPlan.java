package dues.batch.step;

/**
 * What a chunk step is made of, made anew for every execution and every partition: readers keep
 * their place, so no two may share one, and nothing needs a step scope or a proxy.
 */
@FunctionalInterface
public interface ChunkPlan<I, O> {

  /** The parts of one execution; called once, before the first chunk. */
  ChunkParts<I, O> parts(StepRun run) throws Exception;
}
