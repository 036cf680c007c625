package dues.source.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsOfTheCatalogueTest {

  private static final RowPlace PLACE = new RowPlace("x.csv", 2);

  private static SourceRecord payment(@Nullable Object... values) {
    return new SourceRecord(RecordType.PAYMENT, values, PLACE);
  }

  private static UUID hash(String amount) {
    return payment("1", "c", Instant.EPOCH, new BigDecimal(amount), null, null).hash();
  }

  @Test
  void hashesTheSameOnEveryMachineAndInEveryVersion() {
    // Worked out by a second implementation. It is stored beside every fact: another value makes
    // every row of every source look changed.
    assertThat(hash("150")).hasToString("94c47894-b261-e478-3bd2-c75ee7e3ded0");
    assertThat(
            new SourceRecord(
                    RecordType.QUANTITY,
                    new Object[] {"Ґанок", LocalDate.of(2026, 10, 31), null, BigDecimal.TEN},
                    PLACE)
                .hash())
        .hasToString("484ecee7-c6ee-3d43-32ce-071d9d413c04");
  }

  @Test
  void hashesWhatMeansTheSameAlikeAndWhatDoesNotOtherwise() {
    assertThat(hash("150.000000")).isEqualTo(hash("150"));
    assertThat(hash("1.5E+2")).isEqualTo(hash("150"));
    assertThat(hash("15.0")).isNotEqualTo(hash("150"));
    assertThat(hash("-150")).isNotEqualTo(hash("150"));
    assertThat(payment("1", "c", Instant.EPOCH, BigDecimal.ONE, "x", null).hash())
        .isNotEqualTo(payment("1", "c", Instant.EPOCH, BigDecimal.ONE, null, "x").hash());
    assertThat(payment("1", "23", Instant.EPOCH, BigDecimal.ONE, null, null).hash())
        .isNotEqualTo(payment("12", "3", Instant.EPOCH, BigDecimal.ONE, null, null).hash());
  }

  @Test
  void hashesNotThePlace() {
    @Nullable Object[] values = {"1", "c", Instant.EPOCH, BigDecimal.ONE, null, null};
    assertThat(new SourceRecord(RecordType.PAYMENT, values, new RowPlace("y", 9)).hash())
        .isEqualTo(payment(values).hash());
  }

  @Test
  void hashesAHundredThousandSimilarRecordsApart() {
    long seed = 20261031;
    Random random = new Random(seed);
    Map<UUID, String> seen = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      String key = Integer.toString(random.nextInt(1000));
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(100), 2);
      Instant at = Instant.ofEpochSecond(random.nextInt(50));
      String text = key + "|" + amount + "|" + at;
      UUID hash = payment(key, "c", at, amount, null, null).hash();
      assertThat(seen.merge(hash, text, (before, now) -> before))
          .as("seed " + seed)
          .isEqualTo(text);
    }
  }

  @Test
  void knowsItsColumnsAndWhoOwnsIt() {
    assertThat(RecordType.CONTRACT.isKeyed()).isTrue();
    assertThat(RecordType.PRICE.isKeyed()).isFalse();
    assertThat(RecordType.PRICE.keyColumns()).containsExactly("fee");
    assertThat(RecordType.PRICE.columns().get(RecordType.PRICE.indexOf("valid_to")))
        .isEqualTo(new Column("valid_to", "to", CellType.DATE, false, true));
    for (RecordType type : RecordType.values()) {
      assertThat(type.columns()).extracting(Column::name).doesNotHaveDuplicates();
      assertThat(type.columns()).extracting(Column::name).containsAll(type.keyColumns());
      assertThat(type.columns())
          .extracting(Column::name)
          .doesNotContain("from", "to", "line", "raw");
    }
  }

  @Test
  void refusesAnotherNumberOfValues() {
    assertThatThrownBy(() -> payment("1")).hasMessage("payment has 6 columns, not 1");
  }
}
