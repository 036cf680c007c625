package dues.console.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the books keep in English, such as the reason of a line, in the reader's language where the
 * words are known: "price changed, due on 2026-12-01". A day or a number may end each part.
 */
@Component("told")
public class Told {

  private static final Pattern ENDED = Pattern.compile("(.*) (\\d{4}-\\d\\d-\\d\\d|\\d+)");

  private final MessageSource messages;
  private final Words words;

  Told(MessageSource messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  public String of(String text) {
    return Stream.of(text.split(", ")).map(this::part).collect(Collectors.joining(", "));
  }

  private String part(String text) {
    Matcher ended = ENDED.matcher(text);
    boolean more = ended.matches();
    String said =
        messages.getMessage(
            "told." + (more ? ended.group(1) : text),
            more ? new Object[] {words.date(ended.group(2))} : null,
            null,
            LocaleContextHolder.getLocale());
    return said == null ? text : said;
  }
}
