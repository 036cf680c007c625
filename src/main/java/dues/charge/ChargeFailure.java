package dues.charge;

/**
 * Stops the computing of one contract; the entrance turns it into a {@link ChargeProblem}, and the
 * contract is parked.
 */
final class ChargeFailure extends RuntimeException {
  final ChargeProblem.Code code;

  ChargeFailure(ChargeProblem.Code code, String message) {
    super(message);
    this.code = code;
  }
}
