package dues.batch.helpdesk;

import dues.batch.sheet.Sheets;
import dues.matching.Value;
import dues.matching.ValueType;
import dues.platform.StartupProblem;
import dues.source.SourceSheet;
import dues.source.expression.ExpressionFailure;
import dues.store.helpdesk.lists.Found;
import dues.store.helpdesk.lists.FoundContracts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the contracts of an incoming call or mail.
 *
 * <p>A phone is first prepared by the source's own expression <code>search</code>, which sees it as
 * {@code numberFrom}: billings write numbers in their own ways. Then it is any number that is the
 * same in E.164, or that ends with the digits: {@code 9120000001} finds {@code 8(912)000-00-01}.
 */
@Component
public class ContractSearch {

  private static final int SHORTEST_TEXT = 3;
  private static final int SHORTEST_NUMBER = 6;
  private static final int COMMON_END = 7;
  private static final int CANDIDATES = 10_000;

  private final Sheets sheets;
  private final FoundContracts contracts;

  ContractSearch(Sheets sheets, FoundContracts contracts) {
    this.sheets = sheets;
    this.contracts = contracts;
  }

  /** By a part of the number, the comment or the customer's name. */
  public List<Found> text(String text) {
    String asked = text.strip();
    if (asked.length() < SHORTEST_TEXT) {
      throw StartupProblem.configuration(
          "'%s' is too short to search for; expected at least %d characters."
              .formatted(asked, SHORTEST_TEXT));
    }
    return contracts.holding(asked);
  }

  /** By an address, whole. */
  public List<Found> email(String address) {
    return contracts.withEmail(address.strip());
  }

  /** By the number of the caller, in every source. */
  public List<Found> phone(String numberFrom) {
    List<Found> found = new ArrayList<>();
    for (SourceSheet source : sheets.sources().values()) {
      String number = prepared(source, numberFrom.strip());
      String digits = number.replaceAll("\\D", "");
      if (digits.length() >= SHORTEST_NUMBER) {
        String end = digits.substring(Math.max(0, digits.length() - COMMON_END));
        contracts.withDigits(source.id(), end, CANDIDATES).stream()
            .filter(one -> one.phones().stream().anyMatch(phone -> isSame(phone, number, digits)))
            .forEach(found::add);
      }
    }
    return found.stream().limit(FoundContracts.MOST).toList();
  }

  /** Whether two numbers are the same in E.164, or the one ends with the digits asked for. */
  static boolean isSame(String phone, String number, String digits) {
    String key = key(phone);
    return (key != null && key.equals(key(number))) || phone.replaceAll("\\D", "").endsWith(digits);
  }

  private static @Nullable String key(String phone) {
    Value value = ValueType.of("phones").value(phone);
    return value == null ? null : value.key();
  }

  private static String prepared(SourceSheet source, String numberFrom) {
    var expression = source.mappings().links().search();
    if (expression.isEmpty()) {
      return numberFrom;
    }
    try {
      Object number =
          expression.get().evaluate(name -> name.equals("numberFrom") ? numberFrom : null);
      return number instanceof BigDecimal decimal
          ? decimal.toPlainString()
          : String.valueOf(number == null ? "" : number);
    } catch (ExpressionFailure e) {
      throw StartupProblem.configuration(
          "jobs/sources/%s.yml key 'search': %s; expected a number or a text. Correct the expression."
              .formatted(source.id(), e.problem()),
          e);
    }
  }
}
