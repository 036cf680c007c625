package dues.source.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A 128-bit hash of a record's values by which an unchanged record costs one comparison: two lanes
 * of multiply and rotate, finished as in MurmurHash3. It does not defend against a billing that
 * forges its own rows; nobody else writes them.
 *
 * <p>Values that mean the same hash the same: 150, 150.0 and 150.000000 are one price.
 */
final class RecordHash {

  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;
  private static final int DIGITS_OF_A_LONG = 18;
  private static final BigInteger LONG_MASK = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private long low = 0x9E3779B97F4A7C15L;
  private long high = 0xC2B2AE3D27D4EB4FL;

  private RecordHash() {}

  static UUID of(RecordType type, @Nullable Object[] values) {
    RecordHash hash = new RecordHash();
    hash.text(type.tableName());
    for (Object value : values) {
      hash.value(value);
    }
    return hash.finish(values.length);
  }

  private void value(@Nullable Object value) {
    if (value == null) {
      mix(1, 0);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof BigDecimal number) {
      decimal(number);
    } else if (value instanceof LocalDate date) {
      mix(4, date.toEpochDay());
    } else if (value instanceof Long number) {
      mix(5, number);
    } else if (value instanceof Boolean flag) {
      mix(6, flag ? 1 : 0);
    } else if (value instanceof Instant instant) {
      mix(instant.getNano() * 8L + 7, instant.getEpochSecond());
    } else {
      throw new IllegalArgumentException("no record holds a " + value.getClass());
    }
  }

  private void text(String text) {
    int length = text.length();
    mix(2, length);
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      mix(
          0,
          text.charAt(i)
              | (long) text.charAt(i + 1) << 16
              | (long) text.charAt(i + 2) << 32
              | (long) text.charAt(i + 3) << 48);
    }
    long rest = 0;
    for (int shift = 0; i < length; i++, shift += 16) {
      rest |= (long) text.charAt(i) << shift;
    }
    mix(0, rest);
  }

  private void decimal(BigDecimal number) {
    if (number.precision() <= DIGITS_OF_A_LONG) {
      shortDecimal(number.unscaledValue().longValue(), number.scale());
      return;
    }
    BigDecimal plain = number.stripTrailingZeros();
    BigInteger unscaled = plain.unscaledValue();
    mix(3, plain.scale());
    mix(unscaled.shiftRight(64).longValue(), unscaled.and(LONG_MASK).longValue());
  }

  /** The same as for long ones, without their arithmetic. */
  private void shortDecimal(long unscaled, int scale) {
    long digits = unscaled;
    int places = digits == 0 ? 0 : scale;
    while (digits != 0 && digits % 10 == 0) {
      digits /= 10;
      places--;
    }
    mix(3, places);
    mix(digits >> 63, digits);
  }

  private void mix(long a, long b) {
    long first = Long.rotateLeft((a ^ 0x2545F4914F6CDD1DL) * C1, 31) * C2;
    long second = Long.rotateLeft((b ^ 0x27D4EB2F165667C5L) * C2, 33) * C1;
    low = (Long.rotateLeft(low ^ first, 27) + high) * 5 + 0x52dce729L;
    high = (Long.rotateLeft(high ^ second, 31) + low) * 5 + 0x38495ab5L;
  }

  private UUID finish(int length) {
    long a = low ^ length;
    long b = high ^ length;
    a += b;
    b += a;
    a = avalanche(a);
    b = avalanche(b);
    a += b;
    b += a;
    return new UUID(a, b);
  }

  private static long avalanche(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
