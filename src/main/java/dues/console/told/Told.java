package dues.console.told;

import dues.console.page.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the books and the engine say in English, in the reader's language where the sentence is
 * known: the reason of a line, why days are not charged. Others stay as they are.
 */
@Component("told")
public class Told {

  private final Sentences sentences = Sentences.read();
  private final MessageSource messages;
  private final Words words;

  Told(MessageSource messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  /** A sentence, or several with semicolons or commas between them. */
  public String of(String text) {
    return sentences
        .find(text)
        .map(found -> said(found.key(), found.places()))
        .orElseGet(() -> parts(text));
  }

  private String said(String key, List<String> arguments) {
    Object[] told = arguments.stream().map(this::of).toArray();
    return messages.getMessage(
        key, told.length == 0 ? null : told, LocaleContextHolder.getLocale());
  }

  private String parts(String text) {
    for (String mark : List.of("; ", ", ")) {
      if (text.contains(mark)) {
        return Stream.of(text.split(mark)).map(this::of).collect(Collectors.joining(mark));
      }
    }
    return words.date(text);
  }
}
