package dues.batch.guard;

/**
 * The guards of a step, one constant a guard, so that a test can remove each and see the fault
 * appear. Production always runs with all of them: {@link Steps} has no public way to leave one
 * out.
 */
enum Guard {
  /**
   * An interrupted thread or a requested stop sets terminateOnly. Without it the framework leaves
   * the chunk loop and reports COMPLETED for a part of the rows.
   */
  INTERRUPTION,
  /**
   * A chunk that did not commit fails the step. Without it a writer that catches the exception of
   * an inner transaction loses its chunk, and the step reports COMPLETED with the full write count.
   */
  ROLLBACK,
  /**
   * A chunk that was rolled back takes the step's context and counts back with it. Without it the
   * offset of a chunk that was never written is saved, and the restart skips the chunk.
   */
  CONTEXT,
  /**
   * Chunks run in the program's one transaction manager. Without it half a chunk stays in the
   * database and the restart writes it again.
   */
  TRANSACTION,
  /** Source, step and database agree on the number of rows, or the step fails. */
  RECONCILIATION
}
