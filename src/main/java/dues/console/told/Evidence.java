package dues.console.told;

import dues.console.page.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Why contracts were matched: {@code compat phase 2 (3): same phone 380501234567; same title}. */
@Component("evidence")
public class Evidence {

  private static final Pattern RULED =
      Pattern.compile("([a-z][a-z0-9 ]*)( \\([-\\d.]+\\))?: (.+)", Pattern.DOTALL);

  private final Told told;
  private final Words words;

  Evidence(Told told, Words words) {
    this.told = told;
    this.words = words;
  }

  /** The rule that decided, how strongly, and why; a text of another kind is told as it is. */
  public String of(String text) {
    Matcher ruled = RULED.matcher(text);
    String rule = ruled.matches() ? words.of("decided", ruled.group(1)) : "";
    if (rule.isEmpty() || rule.equals(ruled.group(1))) {
      return told.of(text);
    }
    return rule + (ruled.group(2) == null ? "" : ruled.group(2)) + ": " + told.of(ruled.group(3));
  }
}
