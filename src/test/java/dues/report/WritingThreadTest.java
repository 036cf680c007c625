package dues.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WritingThreadTest {

  private static final int ROWS = 2_501;

  @Test
  void everyRowIsWrittenInItsOrderByAnotherThread() throws IOException {
    List<@Nullable Object> written = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    try (WritingThread writing =
        new WritingThread(
            row -> {
              written.add(row[0]);
              threads.add(Thread.currentThread());
            })) {
      read(writing);
      writing.finish();
    }
    assertThat(written).isEqualTo(IntStream.range(0, ROWS).boxed().toList());
    assertThat(threads.stream().distinct()).hasSize(1).doesNotContain(Thread.currentThread());
  }

  @Test
  void aFullDiskEndsTheReadingWithItsOwnFault() {
    for (int at : new int[] {0, 999, 1_000, ROWS - 1}) {
      IOException full = new IOException("no space left");
      assertThatThrownBy(
              () -> {
                try (WritingThread writing =
                    new WritingThread(
                        row -> {
                          if (row[0] instanceof Integer number && number == at) {
                            throw full;
                          }
                        })) {
                  read(writing);
                  writing.finish();
                }
              })
          .as("row %d", at)
          .isSameAs(full);
    }
  }

  @Test
  void nothingIsWrittenOnceItIsClosedWhateverBrokeTheReading() throws IOException {
    List<@Nullable Object> written = new ArrayList<>();
    try (WritingThread writing =
        new WritingThread(
            row -> {
              Thread.onSpinWait();
              written.add(row[0]);
            })) {
      read(writing);
    }
    assertThat(written).hasSize(2_000);
  }

  @Test
  void anInterruptIsKeptForWhoeverReads() throws IOException {
    List<@Nullable Object> written = new ArrayList<>();
    try (WritingThread writing = new WritingThread(row -> written.add(row[0]))) {
      Thread.currentThread().interrupt();
      read(writing);
      writing.finish();
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(written).hasSize(ROWS);
  }

  private static void read(WritingThread writing) throws IOException {
    for (int i = 0; i < ROWS; i++) {
      writing.accept(new @Nullable Object[] {i});
    }
  }
}
