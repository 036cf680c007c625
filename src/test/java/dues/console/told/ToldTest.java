package dues.console.told;

import static org.assertj.core.api.Assertions.assertThat;

import dues.console.page.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** English sentences of the engine and the books in Ukrainian. */
class ToldTest {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
  private final Words words = new Words(messages, ZoneOffset.UTC);
  private final Told told = new Told(messages, words);
  private final Evidence evidence = new Evidence(told, words);
  private final Remedies remedies = new Remedies(messages);
  private final Derivation derivation = new Derivation(messages);
  private final Refusal refusal = new Refusal(remedies, told);

  @BeforeEach
  void speakUkrainian() {
    messages.setBasenames("messages/told", "messages/people");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    LocaleContextHolder.setLocale(Locale.forLanguageTag("uk"));
  }

  @AfterEach
  void fallSilent() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          price changed, due on 2026-12-01                         | змінилася ціна, термін 01.12.2026
          status code '7' is unknown; map it under status: in the source's sheet | код стану «7» невідомий; опишіть його в status: аркуша джерела
          charged by the source itself (charged_through 2026-07-31) | списав сам білінг (charged_through 31.07.2026)
          same house, flat 12; surname differs by one letter       | той самий будинок, кв. 12; прізвище: відмінність — одна літера
          same phone 380501234567 as own:5                         | той самий телефон 380501234567, як у own:5
          read as Дніпро, Миру, 57/3, flat 37; quality FUZZY       | прочитано як Дніпро, Миру, 57/3, кв. 37; знайдено приблизно за назвою
          status SUSPENDED_CLIENT (3) suspends the fee             | стан «призупинив клієнт» (3) зупиняє абонплату
          whatever nobody foresaw, on 2026-02-31                   | whatever nobody foresaw, on 2026-02-31
          2026-02-31                                               | 2026-02-31
          """)
  void sentencesAreToldInTheReadersLanguage(String english, String ukrainian) {
    assertThat(told.of(english)).isEqualTo(ukrainian);
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(
            told.of(english)
                .replace("1 Dec 2026", "2026-12-01")
                .replace("31 Jul 2026", "2026-07-31"))
        .isEqualTo(english);
  }

  @Test
  void evidenceNamesItsRuleAndAFormulaItsDays() {
    assertThat(evidence.of("compat phase 2 (3): same title"))
        .isEqualTo("COMPAT, крок 2 (3): те саме ім’я");
    assertThat(evidence.of("anna: same title")).isEqualTo("anna: same title");
    assertThat(derivation.of("r(180.00 × 15/30) − r(90.00), 16 May – 23 September"))
        .isEqualTo("r(180.00 × 15/30) − r(90.00), 16 травня – 23 вересня");
    assertThat(derivation.of("180.00 × 1 day, 5 March, 5 % discount, 70 % of the price"))
        .isEqualTo("180.00 × 1 дн., 5 березня, 5 % знижки, 70 % ціни");
  }

  @Test
  void aRefusalIsTakenApart() {
    String date =
        "x/a.csv line 5 column 'opened': '2026-10-40' is not a date; expected yyyy-MM-dd.";
    String more =
        " Correct the date, or add its format to 'date_formats:' in the source's sheet, and resubmit the row.";
    String cells =
        " x/a.csv line 5: 3 cells; expected 29 as in the header. Quote a cell that holds the delimiter, and resubmit the row.";
    assertThat(refusal.of("E_DATE; E_COLUMNS", date + more + cells))
        .isEqualTo(
            List.of(
                new Why(
                    "opened",
                    "«2026-10-40» — не дата; очікується yyyy-MM-dd",
                    "Виправте дату або додайте її формат до date_formats: в аркуші джерела й подайте рядок знову."),
                new Why(
                    "",
                    "клітинок: 3; очікується 29, як у заголовку",
                    "Візьміть у лапки клітинку з роздільником і подайте рядок знову.")));
    assertThat(refusal.of("E_NEW", "never seen")).containsExactly(new Why("", "never seen", ""));
    assertThat(
            remedies.within(
                "E_FILE_EMPTY: a.csv line 1: has no row. Export the file again; nothing was changed."))
        .isEqualTo(
            "E_FILE_EMPTY: a.csv line 1: has no row. Вивантажте файл знову; нічого не змінено.");
  }
}
