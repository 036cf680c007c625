package dues.batch.feeds;

import dues.platform.Home;
import dues.store.feeds.Feed;
import dues.store.feeds.Reached;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far each feed of a source has come, kept beside its files: readers take files away, and a
 * database that was restored from an older backup knows less than the billing.
 *
 * <p>{@code 5 17} in {@code .numbers-helpdesk}: helpdesk-000005.csv was in place, and 17 was the
 * highest id in any. Each feed has a file of its own, because jobs that run at once write different
 * ones. Earlier versions kept them together, {@code helpdesk=5 17} in {@code .numbers}, which is
 * still read.
 */
final class FeedMarks {

  private static final String MARKS = ".numbers";
  private static final Pattern NAME = Pattern.compile("([a-z]+)-([0-9]{6,18})\\.csv");
  private static final Pattern MARK = Pattern.compile("([0-9]{1,18}) ([0-9]{1,18})");

  private final Path folder;

  FeedMarks(Home home, String source) {
    this.folder = home.feeds(source);
  }

  /** What the marks and the names of the files say. */
  Reached reached(Feed feed) throws IOException {
    Reached reached = marked(feed);
    if (!Files.isDirectory(folder)) {
      return reached;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches() && name.group(1).equals(feed.word())) {
          reached = reached.or(new Reached(Long.parseLong(name.group(2)), 0));
        }
      }
    }
    return reached;
  }

  /** Whether a file of this number has been in place, be it that a reader has taken it away. */
  boolean isPast(Feed feed, long number) throws IOException {
    return marked(feed).number() >= number;
  }

  /** A file is in place. */
  void keep(Feed feed, Reached now) throws IOException {
    Reached further = marked(feed).or(now);
    String file = fileOf(feed);
    Path draft = folder.resolve(file + ".part");
    Files.writeString(draft, further.number() + " " + further.last() + "\n");
    Files.move(draft, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
  }

  private Reached marked(Feed feed) throws IOException {
    Properties together = new Properties();
    together.load(new StringReader(text(MARKS)));
    return mark(text(fileOf(feed))).or(mark(together.getProperty(feed.word(), "")));
  }

  private static String fileOf(Feed feed) {
    return MARKS + "-" + feed.word();
  }

  private String text(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
  }

  private static Reached mark(String text) {
    Matcher mark = MARK.matcher(text.strip());
    return mark.matches()
        ? new Reached(Long.parseLong(mark.group(1)), Long.parseLong(mark.group(2)))
        : Reached.NOTHING;
  }
}
