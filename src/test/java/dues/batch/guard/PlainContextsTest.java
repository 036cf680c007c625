package dues.batch.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainContextsTest {

  private static final Map<String, Object> CONTEXT =
      Map.of("a=b\\", "two\nlines = \\ їжак", "long", 7L, "int", -7, "double", 0.5, "true", true);

  private final PlainContexts contexts = new PlainContexts();

  @Test
  void whatIsKeptComesBackInTypeAndValue() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    contexts.serialize(CONTEXT, out);
    assertThat(contexts.deserialize(new ByteArrayInputStream(out.toByteArray())))
        .isEqualTo(CONTEXT);
  }

  @Test
  void anOperatorCanReadIt() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    contexts.serialize(Map.of("file", "a.csv", "dues.after", 4000L), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("L dues.after=4000\nS file=a.csv\n");
  }

  @Test
  void anObjectIsRefusedByItsKey() {
    assertThatThrownBy(
            () ->
                contexts.serialize(
                    Map.of("day", LocalDate.of(2026, 10, 31)), new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'day' holds a java.time.LocalDate");
  }
}
