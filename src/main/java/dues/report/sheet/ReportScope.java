package dues.report.sheet;

/**
 * BOOKS: written by the night for all sources of the run. CONTRACT: written on request, for one
 * contract.
 */
public enum ReportScope {
  BOOKS,
  CONTRACT
}
