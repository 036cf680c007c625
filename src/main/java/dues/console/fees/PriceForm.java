package dues.console.fees;

import dues.batch.preview.price.PriceWish;
import dues.batch.preview.price.PriceWish.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "What if this price from the 15th?", as it was typed. */
record PriceForm(
    @Nullable String price,
    @Nullable LocalDate from,
    @Nullable LocalDate through,
    @Nullable String tariff,
    @Nullable String currency) {

  private static final int MOST_DIGITS = 12;
  private static final int MOST_DECIMALS = 6;

  /** What an empty form begins with: tomorrow, and the end of that month. */
  PriceForm filled(LocalDate today) {
    LocalDate begin = Objects.requireNonNullElse(from, today.plusDays(1));
    return new PriceForm(
        typed(),
        begin,
        Objects.requireNonNullElse(through, YearMonth.from(begin).atEndOfMonth()),
        Objects.requireNonNullElse(tariff, ""),
        Objects.requireNonNullElse(currency, ""));
  }

  String typed() {
    return Objects.requireNonNullElse(price, "").strip();
  }

  /** The price that was typed, with a comma or a point; nothing where it is none. */
  public Optional<BigDecimal> amount() {
    String plain = typed().replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
    return plain.matches("\\d{1,%d}(\\.\\d{1,%d})?".formatted(MOST_DIGITS, MOST_DECIMALS))
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  /** The key of what is wrong with it; blank where it can be computed. */
  String problem() {
    if (amount().isEmpty()) {
      return "fees.bad_price";
    }
    boolean early = through != null && from != null && through.isBefore(from);
    return early ? "fees.bad_days" : "";
  }

  PriceWish wish(String source, long fee) {
    return new PriceWish(
        new Place(source, fee),
        orNone(tariff),
        orNone(currency),
        amount().orElseThrow(),
        Objects.requireNonNull(from),
        Objects.requireNonNull(through));
  }

  private static @Nullable String orNone(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
