package dues.batch.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReadAheadTest {

  private final AtomicInteger read = new AtomicInteger();

  @Test
  void givesEveryItemInItsOrderAndThenTheEnd() throws Exception {
    try (ReadAhead<Integer> ahead =
        new ReadAhead<>("test", 7, () -> read.get() < 1000 ? read.getAndIncrement() : null)) {
      List<Integer> taken = new ArrayList<>();
      for (Integer item = ahead.take(); item != null; item = ahead.take()) {
        taken.add(item);
      }
      assertThat(taken).hasSize(1000).isSorted().startsWith(0).endsWith(999);
      assertThat(ahead.take()).isNull();
    }
  }

  @Test
  void throwsAFailureWhereTheItemWouldHaveCome() throws Exception {
    try (ReadAhead<Integer> ahead = new ReadAhead<>("test", 100, this::twoItemsAndAFault)) {
      assertThat(ahead.take()).isEqualTo(0);
      assertThat(ahead.take()).isEqualTo(1);
      assertThatThrownBy(ahead::take).isInstanceOf(IOException.class).hasMessage("line 3");
      assertThatThrownBy(ahead::take).as("and again").hasMessage("line 3");
    }
  }

  private Integer twoItemsAndAFault() throws IOException {
    if (read.get() == 2) {
      throw new IOException("line 3");
    }
    return read.getAndIncrement();
  }

  /** Room for 5, and one in the reader's hands. */
  @Test
  void readsNoFurtherAheadThanThereIsRoomAndStopsWhenItIsClosed() throws Exception {
    ReadAhead<Integer> ahead = new ReadAhead<>("test", 5, read::getAndIncrement);
    assertThat(ahead.take()).isEqualTo(0);
    Thread.sleep(200);
    assertThat(read.get()).isEqualTo(7);
    ahead.close();
    int last = read.get();
    Thread.sleep(100);
    assertThat(read.get()).isEqualTo(last);
  }
}
