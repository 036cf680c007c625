package dues.source.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlScript;
import org.jspecify.annotations.Nullable;

/**
 * An expression or short script over named values: {@code s1 + s2 - s3}, {@code row['Номер
 * договора']}, {@code if (n.length() == 11) { n = n.substring(1) }; return n;}. Assignments stay in
 * the evaluation; the row does not change.
 */
public final class Expression {

  private static final int LONGEST = 1000;
  private static final int DEEPEST = 40;
  private static final String TOO_DEEP = "it is nested too deeply";
  private static final JexlEngine ENGINE = ClosedEngine.create();

  private final String text;
  private final JexlScript script;

  private Expression(String text, JexlScript script) {
    this.text = text;
    this.script = script;
  }

  /** Compiles; throws IllegalArgumentException with the reason where that is refused. */
  public static Expression of(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST + " characters");
    }
    if (text.indexOf('`') >= 0) {
      throw new IllegalArgumentException("back quotes are not allowed");
    }
    requireShallow(text);
    try {
      JexlScript script = ENGINE.createScript(text);
      Forbidden.refuseIn(script);
      return new Expression(text, script);
    } catch (JexlException | IllegalArgumentException e) {
      throw new IllegalArgumentException(reason(e), e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException(TOO_DEEP, e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("the parser cannot make sense of it", e);
    }
  }

  private static void requireShallow(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
      depth -= c == ')' || c == ']' || c == '}' ? 1 : 0;
      if (depth > DEEPEST) {
        throw new IllegalArgumentException("more than " + DEEPEST + " brackets inside each other");
      }
    }
  }

  /** As it is written in the sheet. */
  public String text() {
    return text;
  }

  /**
   * Evaluates on a row.
   *
   * @param cells the value of a name: a {@link BigDecimal}, a {@link LocalDate}, a text, empty for
   *     an empty cell, or null where there is no such name
   * @return a number, a date, a text, or null for nothing
   */
  public @Nullable Object evaluate(Function<String, @Nullable Object> cells)
      throws ExpressionFailure {
    try {
      return value(script.execute(new Variables(cells)));
    } catch (RuntimeException e) {
      throw failure(reason(e));
    } catch (StackOverflowError e) {
      throw failure(TOO_DEEP);
    }
  }

  private ExpressionFailure failure(String reason) {
    return new ExpressionFailure("expression '" + text + "' failed: " + reason);
  }

  private static @Nullable Object value(@Nullable Object result) {
    if (result == null || result instanceof LocalDate) {
      return result;
    }
    if (result instanceof Number) {
      return Objects.requireNonNull(ExactArithmetic.exact(result));
    }
    if (result instanceof String || result instanceof Boolean || result instanceof Character) {
      String text = result.toString().strip();
      if (text.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("its result holds a NUL character");
      }
      return text.isEmpty() ? null : text;
    }
    throw new IllegalArgumentException(
        "its result is a "
            + result.getClass().getSimpleName()
            + "; expected a number, a date or a text");
  }

  /** The innermost reason, in one line. */
  private static String reason(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    if (cause instanceof StackOverflowError) {
      return TOO_DEEP;
    }
    String message = cause.getMessage();
    String line = message == null ? cause.getClass().getSimpleName() : message;
    return line.replaceAll("^.*?@\\d+:\\d+!?\\d*\\s*", "").lines().findFirst().orElse("no reason");
  }
}
