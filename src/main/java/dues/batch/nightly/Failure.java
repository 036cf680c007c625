package dues.batch.nightly;

/**
 * What the failure of a source's job means for the rest of the night, which ends as failed in
 * either case.
 */
enum Failure {
  /** The source's facts are not today's: nothing of it is accrued, and reports say so. */
  EXCLUDES_SOURCE,
  /** Accrual does not depend on it. */
  IS_NOTED
}
