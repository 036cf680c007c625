package dues.source.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What a value of a {@link Column} is once it has been read. */
public enum CellType {
  /** Trimmed text; an empty one is null. */
  TEXT(String.class),
  /** A civil date. */
  DATE(LocalDate.class),
  /** A moment, made with the source's time zone where the file gives none. */
  INSTANT(Instant.class),
  /** An exact number that fits numeric(19,6). */
  DECIMAL(BigDecimal.class),
  /** A whole number that fits a long. */
  INTEGER(Long.class),
  /** 0 or 1, true or false, yes or no. */
  BOOLEAN(Boolean.class);

  private final Class<?> javaType;

  CellType(Class<?> javaType) {
    this.javaType = javaType;
  }

  /** The class of the values. */
  public Class<?> javaType() {
    return javaType;
  }
}
