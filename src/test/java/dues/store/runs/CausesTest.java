package dues.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class CausesTest {

  @Test
  void theInnermostCauseWithWordsIsTold() {
    Exception wrapped =
        new IllegalStateException("outer", new UncheckedIOException(new IOException("disk full")));
    assertThat(Causes.sentence(wrapped)).isEqualTo("disk full");
    assertThat(Causes.sentence(new IllegalStateException("alone", new NullPointerException())))
        .isEqualTo("alone");
  }

  @Test
  void anExitMessageIsReadPastTheFrameworksWrapping() {
    String trace =
        """
        org.springframework.batch.core.step.FatalStepExecutionException: wrapped
        \tat org.springframework.batch.X.y(X.java:1)
        Caused by: dues.source.BadFile: own/contracts.csv line 3: bad
        second line
        \tat dues.A.b(A.java:2)
        """;
    assertThat(Causes.firstCause(trace)).isEqualTo("own/contracts.csv line 3: bad\nsecond line");
    assertThat(Causes.firstCause("plain words")).isEqualTo("plain words");
    assertThat(Causes.firstCause("")).isEmpty();
  }

  @Test
  void aLongSentenceIsCut() {
    assertThat(Causes.shortened("a\nb  c", 10)).isEqualTo("a b c");
    assertThat(Causes.shortened("abcdef", 4)).isEqualTo("abc…");
  }
}
