package dues.batch.proof;

import dues.store.periods.BusinessDay;

/**
 * As of when a source is proved.
 *
 * @param corrected business day of the recalculation that is repeated
 * @param charged business day of the accrual that is repeated
 */
public record Dates(BusinessDay corrected, BusinessDay charged) {}
