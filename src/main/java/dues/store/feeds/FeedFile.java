package dues.store.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A numbered file that was decided on. */
public record FeedFile(long id, String source, String feed, long number) {

  /** {@code customers-000001.csv}. */
  public String name() {
    return String.format(Locale.ROOT, "%s-%06d.csv", feed, number);
  }

  /** The key first, then what the feed tells. */
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of(kind().key()));
    header.addAll(kind().columns());
    return header;
  }

  /** What it tells. */
  public Feed kind() {
    return Feed.valueOf(feed.toUpperCase(Locale.ROOT));
  }
}
