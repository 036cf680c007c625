package dues.charge.segment;

import dues.money.Money;

/**
 * A priced stretch of service: days from {@code from} to the eve of {@code to}, its share, its
 * rounded amount and its explanation.
 */
public record Part(int from, int to, Share share, Money amount, String explanation) {

  public Part withAmount(Money changed, String why) {
    return new Part(from, to, share, changed, why);
  }
}
