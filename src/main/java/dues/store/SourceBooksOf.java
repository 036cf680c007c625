package dues.store;

import java.util.Map;

/** Looks a source's books up; a contract of a source without books is a programmer's error. */
final class SourceBooksOf {

  private SourceBooksOf() {}

  static SourceBooks of(Map<Short, SourceBooks> books, short source) {
    SourceBooks found = books.get(source);
    if (found == null) {
      throw new IllegalStateException(
          "contracts of source " + source + " were loaded, but its books were not");
    }
    return found;
  }
}
