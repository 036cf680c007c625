package dues.source;

import dues.source.value.Contacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Contact details of a row. What cannot be used is dropped and reported, and the row goes in
 * without it: a mistyped phone or birth date must not stop a contract.
 */
public final class ContactCells {

  private ContactCells() {}

  /** Usable phone numbers as written, with semicolons between them; null where there is none. */
  public static @Nullable String phones(Cells row, String... columns) {
    return list(row, RejectCode.W_PHONE, Contacts::isPhone, "6 to 15 digits", columns);
  }

  /** Usable e-mail addresses with semicolons between them; null where there is none. */
  public static @Nullable String emails(Cells row, String... columns) {
    return list(row, RejectCode.W_EMAIL, Contacts::isEmail, "name@host", columns);
  }

  private static @Nullable String list(
      Cells row, RejectCode code, Predicate<String> usable, String expected, String... columns) {
    List<String> kept = new ArrayList<>();
    for (String column : columns) {
      String text = row.text(column);
      for (String part : text == null ? List.<String>of() : Contacts.parts(text)) {
        if (!usable.test(part)) {
          row.refuse(column, code, part, "'" + part + "' cannot be used; expected " + expected);
        } else if (!kept.contains(part)) {
          kept.add(part);
        }
      }
    }
    return kept.isEmpty() ? null : String.join(";", kept);
  }

  /** The holder's day of birth. */
  public static @Nullable LocalDate birthDate(Cells row, String column) {
    return row.date(column, RejectCode.W_BIRTH_DATE);
  }

  /** Twelve lower-case hexadecimal digits. */
  public static @Nullable String mac(Cells row, String column) {
    String text = row.text(column);
    return text == null ? null : orDropped(row, column, text, Contacts.mac(text), "12 hex digits");
  }

  /** A dotted address; some billings write it as one number. */
  public static @Nullable String ip(Cells row, String column) {
    String text = row.text(column);
    return text == null || text.equals("0")
        ? null
        : orDropped(row, column, text, Contacts.ip(text), "an address such as 192.168.1.1");
  }

  private static @Nullable String orDropped(
      Cells row, String column, String text, @Nullable String value, String expected) {
    if (value == null) {
      row.refuse(
          column,
          RejectCode.W_PARAM_UNKNOWN,
          text,
          "'" + text + "' cannot be used; expected " + expected);
    }
    return value;
  }
}
