package dues.source.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dues.platform.SheetFile;
import dues.platform.Violation;
import dues.platform.Violations;
import dues.source.SourceSheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that were written to do harm, or by chance: refused, or a failure of their row. */
class ExpressionAttackTest {

  private static final Map<String, Object> ROW =
      Map.of(
          "name",
          "Иван",
          "s1",
          new BigDecimal("1.5"),
          "opened",
          LocalDate.of(2026, 1, 31),
          "big",
          "a".repeat(32_000),
          "empty1",
          "");

  /** Words of the language in any order; most mean nothing. */
  private static final List<String> WORDS =
      List.of(
          "s1 name row opened x 'a' \"b\" 1 1.5 1e9 1e1000000000B 1H 0x1F ( ) [ ] { } ? : ; . .. ... , = == === =~ !~ =^ =$ + - * / % & | ^ ~ < > << >> >>> && || ! ?? ?: ?. += ++ -- -> => # @ $ ## /* */ // \n ' \" \\u0000 ` ${ if else return var let const for while do new null true empty size instanceof switch case default try catch finally throw function break continue not and or eq ne .length() .substring(1) .replaceAll('(a|b)*',name)"
              .split(" ", -1));

  private static @Nullable Object evaluate(String text) throws ExpressionFailure {
    return Expression.of(text).evaluate(ROW::get);
  }

  /** Each step doubles what the one before it held: 2 to the 35th, if it were looked at. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "m = [m, m];",
        "m = {'a' : m, 'b' : m};",
        "m = {m, [m, m]};",
        "m = [m, m, ...];",
      })
  @Timeout(10)
  void doublesNothing(String step) {
    String text = "var m = [1];" + step.repeat(35) + "return '' + m";
    assertThatThrownBy(() -> evaluate(text)).hasMessageMatching("(?s).*(not allowed|expected).*");
  }

  /** Half a megabyte of stack is what a thread may have; a thousand characters may ask for more. */
  @ParameterizedTest
  @ValueSource(strings = {"!", "-", "~", "1?1:", "a=", "x->", "1??", "++", "not ", "if(1)"})
  void nestsNothingBeyondTheStack(String step) throws InterruptedException {
    String text = step.repeat(999 / step.length()) + "1";
    Throwable[] escaped = new Throwable[1];
    Thread small = new Thread(null, () -> tolerate(text), "small-stack", 1 << 18);
    small.setUncaughtExceptionHandler((thread, e) -> escaped[0] = e);
    small.start();
    small.join(10_000);
    assertThat(small.isAlive()).isFalse();
    assertThat(escaped[0]).isNull();
  }

  @Test
  void failsWhereARegularExpressionExhaustsTheStack() {
    ExpressionFailure failure =
        catchThrowableOfType(ExpressionFailure.class, () -> evaluate("big.matches('(a|b)*')"));
    assertThat(failure).hasMessageEndingWith("failed: it is nested too deeply");
  }

  @Test
  void bringsNoNulIntoTheDatabase() {
    assertThatThrownBy(() -> evaluate("name + '\\u0000'")).hasMessageContaining("NUL");
  }

  @Test
  void remembersNothingFromRowToRow() throws ExpressionFailure {
    Expression counter =
        Expression.of("s1 = s1 + 1; name = name + 'x'; return s1 + name.length();");
    for (int row = 0; row < 3; row++) {
      assertThat(counter.evaluate(ROW::get)).isEqualTo(new BigDecimal("7.5"));
    }
    assertThatThrownBy(() -> evaluate("var kept = 1; return other"))
        .hasMessageContaining("'other' is undefined");
    assertThatThrownBy(() -> evaluate("kept")).hasMessageContaining("'kept' is undefined");
  }

  @Test
  @Timeout(60)
  void neverThrowsAnythingElse() {
    for (int seed = 0; seed < 10_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(WORDS.get(random.nextInt(WORDS.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      try {
        tolerate(text.toString());
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
    }
  }

  private static void tolerate(String text) {
    try {
      evaluate(text);
    } catch (IllegalArgumentException | ExpressionFailure e) {
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "new('java.io.File', 'x')",
        "name.getClass().forName('java.lang.Runtime')",
        "throw 'x'",
      })
  void isRefusedWhereTheSheetIsChecked(String text) {
    Violations violations = new Violations();
    String sheet =
        "kind: generic\npath: x\ncolumns:\n  contracts:\n    title: \"%s\"\n".formatted(text);
    SheetFile file = SheetFile.parse("jobs/sources/own.yml", sheet, violations);
    SourceSheet.read("own", file.root());
    file.finish();
    assertThat(violations.list().stream().map(Violation::sentence).toList())
        .singleElement()
        .asString()
        .startsWith("jobs/sources/own.yml line 5: the expression of 'title' cannot be used (");
  }
}
