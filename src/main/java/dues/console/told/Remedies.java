package dues.console.told;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is to be done about a code, in the reader's language. */
@Component("remedies")
public class Remedies {

  static final Pattern CODE = Pattern.compile("\\b[EGWX]_[A-Z_]+");

  private final MessageSource messages;

  Remedies(MessageSource messages) {
    this.messages = messages;
  }

  /** Of a code; empty where nothing is known. */
  public String of(String code) {
    return in(LocaleContextHolder.getLocale(), code);
  }

  /** As the engine says it. */
  String english(String code) {
    return in(Locale.ENGLISH, code);
  }

  private String in(Locale locale, String code) {
    String remedy = messages.getMessage("remedy." + code, null, "", locale);
    return remedy == null ? "" : remedy;
  }

  /** A message in which codes are named, with their remedies told anew. */
  public String within(String text) {
    String told = text;
    for (Matcher code = CODE.matcher(text); code.find(); ) {
      String english = english(code.group());
      told = english.isEmpty() ? told : told.replace(english, of(code.group()));
    }
    return told;
  }
}
