package dues.batch.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import dues.address.RawAddress;
import dues.address.directory.Lookup;
import dues.address.directory.MemoryDirectory;
import dues.address.parse.Normalizer;
import dues.address.text.Dictionary;
import dues.store.directory.DirectoryRow;
import dues.store.directory.DirectoryRow.Name;
import dues.store.directory.DirectoryRow.Origin;
import dues.store.directory.DirectoryRow.Period;
import dues.store.directory.DirectoryRow.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {
  private static final LocalDate DATE = LocalDate.of(2026, 10, 31);
  private static final Name NO_NAME = new Name("", "");
  private static final Period ALWAYS = new Period(null, null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Зразок, вул. Перша, 5                     | avenue Третій   | CREATED_HOUSE
          Зразок, вул. Друга, 5                     | avenue Третій   | CREATED_HOUSE
          Зразок, просп. Третій, 5                  | avenue Третій   | CREATED_HOUSE
          Зразок, Лівий р-н, вул. Галузева, 7       | street Вербна   | CREATED_HOUSE
          Зразок, район Правий, вул. Галузева, 7    | street Калинова | CREATED_HOUSE
          Зразок, вул. Галузева, 7                  | -               | AMBIGUOUS
          Зразок, пров. Галузевий, 7                | lane Вербний    | CREATED_HOUSE
          Зразок, вул. Стара, 5                     | street Стара    | CREATED_HOUSE
          Зразок, вул. Майбутня, 5                  | -               | UNPARSED
          Зразок, вул. Вічна, 5                     | street Вічна    | CREATED_HOUSE
          """)
  void findsAStreetUnderItsFormerNames(String text, String street, String quality) {
    var directory = new MemoryDirectory();
    var rows = new ArrayList<DirectoryRow>();
    rows.add(city(1, "1", "UA", "Зразок"));
    rows.add(street(1, "1", "вул.", "Стара"));
    rows.add(rename("вул. Перша", "вул. Друга", null, "2016-02-19"));
    rows.add(rename("вул. Друга", "просп. Третій", null, "2022-05-01"));
    rows.add(rename("вул. Галузева", "вул. Вербна", "Лівий", "2016-02-19"));
    rows.add(rename("вул. Галузева", "вул. Калинова", "Правий", "2016-02-19"));
    rows.add(rename("пров. Галузевий", "пров. Вербний", null, null));
    rows.add(rename("вул. Стара", "вул. Новісінька", null, "2016-02-19"));
    rows.add(rename("вул. Майбутня", "вул. Далека", null, "2030-01-01"));
    rows.add(rename("вул. Вічна", "вул. Тимчасова", null, "2016-02-19"));
    rows.add(rename("вул. Тимчасова", "вул. Вічна", null, "2020-02-19"));
    new Alignment(directory, Map.of(), 0, rows).addAll();

    var normalizer = new Normalizer(Dictionary.standard(), directory);
    var found = new Lookup(directory, DATE, false).find(normalizer.normalize(RawAddress.of(text)));

    var at = found.street();
    assertThat(at == null ? "-" : at.name().type() + " " + at.name().title()).isEqualTo(street);
    assertThat(found.address().quality()).hasToString(quality);
  }

  @Test
  void laysTwoBillingsOverOneAnother() {
    var directory = new MemoryDirectory();
    var rows =
        List.of(
            city(1, "1", "UA", "Харків"),
            city(2, "77", "Украина", "Харьков"),
            street(1, "1", "вул.", "Степаненка"),
            street(1, "1", "вул.", "Велика Липова"),
            street(2, "77", "ул.", "Степаненко"),
            street(2, "77", "ул.", "Липова Бол."),
            house(1, "вул. Степаненка", "12 корп. 3"),
            house(2, "ул. Степаненко", "12к3"),
            house(2, "ул. Степаненко", "14"));
    var alignment = new Alignment(directory, Map.of(), 0, rows);
    alignment.addAll();

    assertThat(alignment.cities()).hasSize(1);
    assertThat(alignment.streets()).hasSize(2);
    assertThat(alignment.houses())
        .extracting(one -> one.house().canonical())
        .containsExactly("12 к3", "14");
    assertThat(alignment.places()).hasSize(rows.size());
  }

  @Test
  void keepsApartWhatOneSourceTellsApart() {
    var rows =
        List.of(
            city(1, "1", "UA", "Харків"),
            street(1, "1", "вул.", "Степаненка"),
            street(1, "1", "вул.", "Степаненко"));
    var alignment = new Alignment(new MemoryDirectory(), Map.of(), 0, rows);
    alignment.addAll();

    assertThat(alignment.streets()).hasSize(2);
  }

  private static DirectoryRow city(int source, String id, String country, String title) {
    return new DirectoryRow(
        new Origin((short) source, "city", "city:" + id),
        null,
        new Place(country, null, null, null, null, null),
        new Name("", title),
        NO_NAME,
        ALWAYS);
  }

  private static DirectoryRow street(int source, String city, String type, String title) {
    return new DirectoryRow(
        new Origin((short) source, "street", "street:" + type + " " + title),
        "city:" + city,
        nowhere(null),
        new Name(type, title),
        NO_NAME,
        ALWAYS);
  }

  private static DirectoryRow house(int source, String street, String number) {
    return new DirectoryRow(
        new Origin((short) source, "house", "house:" + street + number),
        "street:" + street,
        nowhere(null),
        new Name("", number),
        NO_NAME,
        ALWAYS);
  }

  private static DirectoryRow rename(
      String old, String renamed, @Nullable String district, @Nullable String date) {
    return new DirectoryRow(
        new Origin((short) 1, "rename", "rename:" + old + renamed),
        "Зразок",
        nowhere(district),
        name(renamed),
        name(old),
        new Period(date == null ? null : LocalDate.parse(Objects.requireNonNull(date)), null));
  }

  private static Place nowhere(@Nullable String district) {
    return new Place(null, null, null, district, null, null);
  }

  private static Name name(String text) {
    var split = text.indexOf(' ');
    return new Name(text.substring(0, split), text.substring(split + 1));
  }
}
