package dues.console.told;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The messages of refusals, taken apart: {@code contracts.csv line 5 column 'opened': 'x' is not a
 * date; expected yyyy-MM-dd. Correct the date …} is a column, a problem and a remedy.
 */
@Component("refusal")
public class Refusal {

  private static final Pattern PLACED =
      Pattern.compile("(?:.*? line \\d+)?(?: column '([^']*)')?:? *(.*?)\\.?", Pattern.DOTALL);

  private final Remedies remedies;
  private final Told told;

  Refusal(Remedies remedies, Told told) {
    this.remedies = remedies;
    this.told = told;
  }

  /** The reasons of a row, whose codes and messages stand one behind the other. */
  public List<Why> of(String codes, String text) {
    List<Why> all = new ArrayList<>();
    String rest = text;
    for (Matcher code = Remedies.CODE.matcher(codes); code.find() && !rest.isBlank(); ) {
      String remedy = remedies.english(code.group());
      int at = remedy.isEmpty() ? -1 : rest.indexOf(remedy);
      all.add(why(at < 0 ? rest : rest.substring(0, at), at < 0 ? "" : remedies.of(code.group())));
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
}
