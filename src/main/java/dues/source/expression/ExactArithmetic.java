package dues.source.expression;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.apache.commons.jexl3.JexlArithmetic;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic in BigDecimal, so that 0.1 + 0.2 is 0.3 and 5 / 2 is 2.5. Two texts are joined by +;
 * an empty cell is no number, not zero: {@code s1 + s2} fails where s2 is empty, and {@code
 * empty(s2) ? 0 : s2} says what is meant instead.
 */
final class ExactArithmetic extends JexlArithmetic {

  private static final int MOST_DIGITS = 60;

  ExactArithmetic() {
    super(true, MathContext.DECIMAL128, -1);
  }

  @Override
  protected JexlArithmetic createWithOptions(boolean strict, MathContext context, int scale) {
    return this;
  }

  /** The exact number, or null where the value is none. */
  static @Nullable BigDecimal exact(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return bounded(number);
    }
    if (value instanceof BigInteger number) {
      return bounded(new BigDecimal(number));
    }
    return value instanceof Number number ? bounded(new BigDecimal(number.toString())) : null;
  }

  private static BigDecimal bounded(BigDecimal number) {
    if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
      throw new ArithmeticException("a number has more than " + MOST_DIGITS + " digits");
    }
    return number;
  }

  private static BigDecimal number(@Nullable Object value, String operator) {
    BigDecimal number = exact(value);
    if (number == null) {
      throw new ArithmeticException(
          value == null || value.toString().isEmpty()
              ? "an empty value beside " + operator
              : "'"
                  + Texts.bounded(value.toString())
                  + "' beside "
                  + operator
                  + " is not a number");
    }
    return number;
  }

  @Override
  public Object add(@Nullable Object left, @Nullable Object right) {
    boolean numbers = left instanceof Number && right instanceof Number;
    boolean number = left instanceof Number || right instanceof Number;
    if (numbers || (number && (isBlank(left) || isBlank(right)))) {
      return bounded(number(left, "+").add(number(right, "+"), MathContext.DECIMAL128));
    }
    return Texts.joined(Texts.of(left), Texts.of(right));
  }

  private static boolean isBlank(@Nullable Object value) {
    return value == null || value.toString().isEmpty();
  }

  @Override
  public Object subtract(@Nullable Object left, @Nullable Object right) {
    return bounded(number(left, "-").subtract(number(right, "-"), MathContext.DECIMAL128));
  }

  @Override
  public Object multiply(@Nullable Object left, @Nullable Object right) {
    return bounded(number(left, "*").multiply(number(right, "*"), MathContext.DECIMAL128));
  }

  @Override
  public Object divide(@Nullable Object left, @Nullable Object right) {
    return super.divide(number(left, "/"), number(right, "/"));
  }

  @Override
  public Object mod(@Nullable Object left, @Nullable Object right) {
    return bounded(number(left, "%").remainder(number(right, "%"), MathContext.DECIMAL128));
  }

  @Override
  public Object negate(@Nullable Object value) {
    return number(value, "-").negate();
  }

  /** The operators =~ and !~: a regular expression with bounded steps, or an element of a list. */
  @Override
  public Boolean contains(@Nullable Object container, @Nullable Object value) {
    if (container instanceof String || container instanceof Pattern) {
      return Texts.matches(Texts.of(value), container.toString());
    }
    if (container != null && container.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(container); i++) {
        if (equals(value, Array.get(container, i))) {
          return true;
        }
      }
      return false;
    }
    return super.contains(container, value);
  }

  @Override
  public Iterable<?> createRange(Object from, Object to) {
    throw new ArithmeticException("ranges are not allowed");
  }

  /** Reads a list of plain values; lists in lists could grow without bound. */
  @Override
  public ArrayBuilder arrayBuilder(int size, boolean extended) {
    return new PlainList(super.arrayBuilder(size, false));
  }

  @Override
  public SetBuilder setBuilder(int size, boolean extended) {
    throw new ArithmeticException("sets are not allowed");
  }

  @Override
  public MapBuilder mapBuilder(int size, boolean extended) {
    throw new ArithmeticException("maps are not allowed");
  }

  @Override
  protected BigDecimal toBigDecimal(boolean strict, @Nullable Object value) {
    return bounded(super.toBigDecimal(strict, value));
  }

  @Override
  protected BigInteger toBigInteger(boolean strict, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      bounded(number);
    }
    return super.toBigInteger(strict, value);
  }

  private record PlainList(ArrayBuilder list) implements ArrayBuilder {

    @Override
    public void add(@Nullable Object value) {
      Texts.requirePlain(value);
      list.add(value);
    }

    @Override
    public Object create(boolean extended) {
      return list.create(false);
    }
  }

  @Override
  public Object shiftLeft(Object left, Object right) {
    throw new ArithmeticException("shifts are not allowed");
  }
}
