package dues.customer;

/**
 * The contract that holds a moved subscription from a day on; the first owner's day is {@code
 * DateRange.BEGINNING}.
 */
public record Owner(int from, Contract contract) {}
