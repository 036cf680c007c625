package dues.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The messages of refusals, taken apart: {@code contracts.csv line 5 column 'opened': 'x' is not a
 * date; expected yyyy-MM-dd. Correct the date …} is a column, a problem and what its code says is
 * to be done, the last two in the reader's language.
 */
@Component("refusal")
public class Refusal {

  private static final Pattern PLACED =
      Pattern.compile("(?:.*? line \\d+)?(?: column '([^']*)')?:? *(.*?)\\.?", Pattern.DOTALL);

  private static final Pattern CODE = Pattern.compile("\\b[EGWX]_[A-Z_]+");

  private final MessageSource messages;
  private final Told told;

  Refusal(MessageSource messages, Told told) {
    this.messages = messages;
    this.told = told;
  }

  /** One reason; its column and remedy may be empty. */
  public record Why(String column, String problem, String remedy) {}

  /** The reasons of a row, whose codes and messages stand one behind the other. */
  public List<Why> of(String codes, String text) {
    List<Why> all = new ArrayList<>();
    String rest = text;
    for (Matcher code = CODE.matcher(codes); code.find() && !rest.isBlank(); ) {
      String remedy = remedy(code.group(), Locale.ENGLISH);
      int at = remedy.isEmpty() ? -1 : rest.indexOf(remedy);
      all.add(why(at < 0 ? rest : rest.substring(0, at), at < 0 ? "" : remedy(code.group())));
      rest = at < 0 ? "" : rest.substring(at + remedy.length());
    }
    return all;
  }

  private Why why(String text, String remedy) {
    Matcher placed = PLACED.matcher(text.strip());
    boolean known = placed.matches();
    String column = known ? placed.group(1) : null;
    String problem = known ? placed.group(2) : text;
    return new Why(column == null ? "" : column, told.of(problem), remedy);
  }

  /** What to do about a code; empty where there is nothing. */
  public String remedy(String code) {
    return remedy(code, LocaleContextHolder.getLocale());
  }

  private String remedy(String code, Locale locale) {
    String remedy = messages.getMessage("remedy." + code, null, "", locale);
    return remedy == null ? "" : remedy;
  }

  /** A message in which codes are named: what is to be done is told in the reader's language. */
  public String cause(String text) {
    String told = text;
    for (Matcher code = CODE.matcher(text); code.find(); ) {
      String english = remedy(code.group(), Locale.ENGLISH);
      told = english.isEmpty() ? told : told.replace(english, remedy(code.group()));
    }
    return told;
  }
}
