package dues.batch.activation.sheet;

import dues.platform.Section;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The welcome mail in the languages of the customers. {@code {service} {customer} {name}} and what
 * orders and forms told stand in braces.
 *
 * @param usual the language of those who have said none
 */
public record WelcomeTexts(Language usual, Map<Language, Mail> mails) {

  /** Where there is no sheet. */
  public static final WelcomeTexts BUILT_IN = new WelcomeTexts(Language.UK, Map.of());

  static WelcomeTexts read(Section sheet) {
    Map<Language, Mail> mails = new EnumMap<>(Language.class);
    Section welcome = sheet.at("welcome").section();
    for (Language language : Language.values()) {
      Section mail = welcome.at(language.name().toLowerCase(Locale.ROOT)).section();
      mails.put(
          language,
          new Mail(
              mail.at("subject").text(language.mail().subject()),
              mail.at("text").text(language.mail().text())));
    }
    return new WelcomeTexts(sheet.at("language").choice(Language.class, Language.UK), mails);
  }

  /** The mail for a customer's language; for an unknown one the usual. */
  public Mail in(String code) {
    Language language = usual;
    for (Language known : Language.values()) {
      if (known.name().equalsIgnoreCase(code)) {
        language = known;
      }
    }
    return Objects.requireNonNullElse(mails.get(language), language.mail());
  }
}
