package dues.source.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  private static final Map<String, Object> ROW = new HashMap<>();

  static {
    ROW.put("s1", new BigDecimal("0.10"));
    ROW.put("s2", new BigDecimal("400.00"));
    ROW.put("s3", new BigDecimal("-0.20"));
    ROW.put("empty1", "");
    ROW.put("name", "Иван");
    ROW.put("surname", "Иванов");
    ROW.put("numberFrom", "79120000001");
    ROW.put("opened", LocalDate.of(2026, 1, 31));
    ROW.put("Номер договора", "Ф-1");
    ROW.put("code", new BigDecimal("7"));
    ROW.put("evil", "a".repeat(40));
  }

  private static @Nullable Object evaluate(String text) throws ExpressionFailure {
    return Expression.of(text).evaluate(ROW::get);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          s1 + s2 - s3                                        | 400.30
          0.1 + 0.2                                           | 0.3
          5 / 2                                               | 2.5
          -s3 * 3                                             | 0.60
          7 % 4                                               | 3
          surname + ' ' + name                                | Иванов Иван
          'A-' + code                                         | A-7
          empty1 + name                                       | Иван
          row['Номер договора']                               | Ф-1
          row['Номер договора'] + '/' + row['code']           | Ф-1/7
          empty(empty1) ? 0 : 1                               | 0
          code == 7 ? 'seven' : 'other'                       | seven
          if (code > 5) { 'big' } else { 'small' }            | big
          if (numberFrom.length() == 11) { numberFrom = numberFrom.substring(1) }; return numberFrom; | 9120000001
          var x = s2; x = x * 2; return x;                    | 800.00
          numberFrom =~ '7\\d{10}' ? 'ru' : 'other'           | ru
          numberFrom.replaceAll('^7', '8')                    | 89120000001
          code =~ [7, 8] ? 'yes' : 'no'                       | yes
          opened.plusMonths(1)                                | 2026-02-28
          opened.getYear() + 1                                | 2027
          code.length()                                       | 1
          'ABC'.toLowerCase().indexOf('c')                    | 2
          """)
  void computes(String text, String expected) throws ExpressionFailure {
    Object result = evaluate(text);
    assertThat(result instanceof BigDecimal n ? n.toPlainString() : String.valueOf(result))
        .isEqualTo(expected);
  }

  @Test
  void leavesTheRowAsItWas() throws ExpressionFailure {
    evaluate("numberFrom = 'x'; s1 = 5; return s1;");
    assertThat(evaluate("numberFrom + s1")).isEqualTo("791200000010.10");
  }

  @Test
  void answersNothingForAnEmptyText() throws ExpressionFailure {
    assertThat(evaluate("empty1")).isNull();
    assertThat(evaluate("''")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "for (var i : [1,2]) { i }",
        "do {} while (true)",
        "new('java.lang.Object')",
        "new java.util.ArrayList()",
        "(x) -> { x }",
        "x -> x + 1",
        "function(x) { x }",
        "#pragma jexl.import java.util\n1",
        "@silent { 1 }",
        "`${s1}`",
        "for (;;) {}",
        "'x'.repeat(1000000000)",
        "name.getClass()",
        "name.class",
        "name.class.forName('java.lang.Runtime')",
        "''.getClass().forName('java.lang.Runtime').getMethod('getRuntime')",
        "row.getClass()",
        "row.class",
        "row.values()",
        "s1.getClass().getClassLoader()",
        "java.lang.System.exit(1)",
        "Runtime.getRuntime()",
        "s1.setScale(1000000000)",
        "1..1000000000",
        "{'a' : 1}",
        "name()",
        "(name)(1)",
        "java:lang()",
        "{1, 2, 3}",
        "throw name",
        "try { name.foo() } catch (e) { e.getCause() }",
        "x -> x -> x -> x",
        "s1 +",
        "((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))"
      })
  void refusesToCompile(String text) {
    assertThatThrownBy(() -> Expression.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "context",
        "nosuch + 1",
        "row['nosuch']",
        "s1 + empty1",
        "s1 - empty1",
        "s1 - name",
        "s1 / 0",
        "1e400 + 1",
        "1e-70B * 1",
        "1e99B + name",
        "evil =~ '(.*)(.*)(.*)(.*)(.*)(.*)b'",
        "evil.replaceAll('(.*)(.*)(.*)(.*)(.*)(.*)b', '')",
        "var a = evil.replace('a', evil); a = a.replace('a', a); a = a.replace('a', a); a",
        "var a = evil + evil; a = a.replace('a', a); a = a + a + a + a + a + a; a",
        "1 << 1000000",
        "[1, 2, 3]",
        "row",
        "name.substring(-1)",
        "opened.plusDays(99999999999)"
      })
  void failsOnTheRowQuicklyAndNamesTheExpression(String text) {
    Assertions.assertThatNoException().isThrownBy(() -> Expression.of(text));
    long before = System.nanoTime();
    ExpressionFailure failure = catchThrowableOfType(ExpressionFailure.class, () -> evaluate(text));
    assertThat(failure).isNotNull();
    assertThat(failure.problem()).startsWith("expression '" + text + "' failed: ");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void refusesOneOfMoreThanAThousandCharacters() {
    assertThatThrownBy(() -> Expression.of("1" + " + 1".repeat(300)))
        .hasMessage("longer than 1000 characters");
  }
}
