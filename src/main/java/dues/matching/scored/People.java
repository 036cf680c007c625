package dues.matching.scored;

import dues.matching.compare.Vocabulary;
import dues.matching.compare.Word;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes persons of what contracts say, and counts how many have each word and value. */
public final class People {
  private static final Word[] NONE = {};

  private final Population population = new Population();

  public Population population() {
    return population;
  }

  /** One more record of the installation. */
  public Person counted(Particulars particulars) {
    population.countOnce();
    var person = person(particulars);
    population.count(person);
    return person;
  }

  /** A record that is counted already, or is not to be. */
  public Person person(Particulars said) {
    return new Person(
        new Person.Title(name(said.name()), said.titleLength(), said.isLegal()),
        birth(said.first("birth_date")),
        new Person.Keys(
            word(Field.DOCUMENT, said.first("document")),
            word(Field.DOCUMENT, said.first("tax_number")),
            words(Field.PHONE, said.of("phones")),
            words(Field.EMAIL, said.of("emails"))),
        home(said));
  }

  private Person.Home home(Particulars said) {
    var house = said.first("house");
    var building = said.first("building");
    return new Person.Home(
        words(Field.ADDRESS, said.of("address_part")),
        house.isEmpty() ? 0 : Long.parseLong(house),
        word(Field.FLAT, said.first("flat")),
        building.isEmpty() ? null : population.buildings().word(building));
  }

  private static int birth(String date) {
    return date.isEmpty() ? 0 : Integer.parseInt(date.replace("-", ""));
  }

  private @Nullable Word word(Field field, String text) {
    return text.isEmpty() ? null : population.vocabulary(field).word(text);
  }

  /** {@code Примеров И. И.} has two given names; a word said twice is one. */
  private Word[] name(List<String> texts) {
    var said = new HashSet<String>();
    return texts.stream()
        .filter(text -> text.length() == 1 || said.add(text))
        .map(population.vocabulary(Field.NAME)::word)
        .toArray(Word[]::new);
  }

  private Word[] words(Field field, List<String> texts) {
    Vocabulary vocabulary = population.vocabulary(field);
    return texts.isEmpty()
        ? NONE
        : texts.stream().distinct().map(vocabulary::word).toArray(Word[]::new);
  }
}
