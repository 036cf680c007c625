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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far each feed of a source has come, kept beside its files in {@code .numbers}: readers take
 * files away, and a database that was restored from an older backup knows less than the billing.
 *
 * <p>{@code helpdesk=5 17}: helpdesk-000005.csv was in place, and 17 was the highest id in any.
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
    Reached reached = marked(marks(), feed);
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
    return marked(marks(), feed).number() >= number;
  }

  /** A file is in place. */
  void keep(Feed feed, Reached now) throws IOException {
    Properties marks = marks();
    Reached further = marked(marks, feed).or(now);
    marks.setProperty(feed.word(), further.number() + " " + further.last());
    StringBuilder text = new StringBuilder();
    new TreeMap<>(marks).forEach((name, mark) -> text.append(name + "=" + mark + "\n"));
    Path draft = folder.resolve(MARKS + ".part");
    Files.writeString(draft, text);
    Files.move(draft, folder.resolve(MARKS), StandardCopyOption.ATOMIC_MOVE);
  }

  private Properties marks() throws IOException {
    Properties marks = new Properties();
    Path file = folder.resolve(MARKS);
    if (Files.isRegularFile(file)) {
      marks.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
    }
    return marks;
  }

  private static Reached marked(Properties marks, Feed feed) {
    Matcher mark = MARK.matcher(marks.getProperty(feed.word(), "").strip());
    return mark.matches()
        ? new Reached(Long.parseLong(mark.group(1)), Long.parseLong(mark.group(2)))
        : Reached.NOTHING;
  }
}
