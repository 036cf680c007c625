package dues.address.corpus;

import dues.address.Locality;
import dues.address.StreetName;
import dues.address.corpus.CorpusFile.Place;
import dues.address.directory.City;
import dues.address.directory.House;
import dues.address.directory.MemoryDirectory;
import dues.address.directory.Street;
import dues.address.names.StreetNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory of invented towns and any number of addresses of it. Three in a hundred have a typing
 * error in the street, five a house that the directory lacks, two a street that it lacks.
 */
final class Corpus {
  private static final int HOUSES = 25;

  /** An address with the street and house it was made from; no street where there is none. */
  record Sample(
      String language,
      String text,
      @Nullable Street street,
      KnownHouse house,
      String flat,
      boolean typo) {}

  private record Row(
      CorpusFile file, Place city, Place place, Street street, List<KnownHouse> houses) {}

  private final MemoryDirectory directory = new MemoryDirectory();
  private final List<CorpusFile> files = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Random random;
  private long lastId;

  Corpus(long seed) throws IOException {
    random = new Random(seed);
    for (var language : List.of("ru", "uk", "be", "de", "pl")) {
      var file = CorpusFile.read(language);
      files.add(file);
      file.cities().forEach(city -> addCity(file, city));
    }
  }

  MemoryDirectory directory() {
    return directory;
  }

  private void addCity(CorpusFile file, Place place) {
    var split = place.title().indexOf(' ');
    var typed = !CorpusFile.isLatin(file.language());
    var type = typed ? StreetNames.cityType(place.title().substring(0, split)) : "";
    var title = typed ? place.title().substring(split + 1) : place.title();
    var city =
        new City(
            ++lastId,
            new Locality(file.country(), null, null, type.isEmpty() ? null : type, title, null));
    directory.add(city);
    for (var street : file.streets()) {
      if (type.isEmpty() || random.nextInt(3) == 0) {
        addStreet(file, place, street, city);
      }
    }
  }

  private void addStreet(CorpusFile file, Place cityPlace, Place place, City city) {
    var street = new Street(++lastId, city.id(), StreetNames.parse("", place.title()), null);
    directory.add(street);
    var houses = new ArrayList<KnownHouse>();
    var known = new HashSet<String>();
    for (var i = 0; i < HOUSES; i++) {
      var house = KnownHouse.random(random, file.language());
      if (known.add(house.canonical())) {
        houses.add(house);
        directory.add(new House(++lastId, city.id(), street.id(), house.canonical()));
      }
    }
    rows.add(new Row(file, cityPlace, place, street, houses));
  }

  Sample sample() {
    var row = rows.get(random.nextInt(rows.size()));
    var kind = random.nextInt(100);
    var house =
        kind < 5
            ? KnownHouse.random(random, row.file().language())
            : row.houses().get(random.nextInt(row.houses().size()));
    var isTypo = kind >= 5 && kind < 8;
    var isNowhere = kind >= 8 && kind < 10;
    var street = isNowhere ? nowhere(row) : isTypo ? Noise.typo(street(row), random) : street(row);
    var flat = random.nextInt(3) == 0 ? "" : String.valueOf(1 + random.nextInt(199));
    var door = house.written(row.file(), random) + flat(row.file(), flat);
    var city = row.city().spellings().get(random.nextInt(row.city().spellings().size()));
    var text =
        random.nextInt(6) == 0 && !Character.isDigit(city.charAt(0))
            ? street + door + ", " + city
            : city + ", " + street + door;
    return new Sample(
        row.file().language(),
        Noise.harmless(text, random),
        isNowhere ? null : row.street(),
        house,
        flat,
        isTypo);
  }

  private String nowhere(Row row) {
    return row.file().nowhere().get(random.nextInt(row.file().nowhere().size()));
  }

  private String flat(CorpusFile file, String flat) {
    return flat.isEmpty() ? "" : file.form("flat", random).formatted(flat);
  }

  /** One of the listed spellings, or the title with another type word, before or behind. */
  private String street(Row row) {
    var spellings = row.place().spellings();
    if (!spellings.isEmpty() && random.nextBoolean()) {
      return spellings.get(random.nextInt(spellings.size()));
    }
    var name = row.street().name();
    if (name.types().size() != 1 || !row.file().forms().containsKey(name.type())) {
      return row.place().title();
    }
    var word = row.file().form(name.type(), random);
    return word.startsWith("-")
        ? name.title() + " " + word.substring(1).strip()
        : word.strip().equals(word) && !word.endsWith(".")
            ? word + " " + name.title()
            : word + name.title();
  }

  /** Whether two houses are one: case does not matter in a letter. */
  static boolean isSame(String canonical, KnownHouse house) {
    return canonical.toLowerCase(Locale.ROOT).equals(house.canonical().toLowerCase(Locale.ROOT));
  }

  Set<String> languages() {
    var languages = new HashSet<String>();
    files.forEach(file -> languages.add(file.language()));
    return languages;
  }

  static String describe(StreetName name) {
    return name.type() + " " + name.title();
  }
}
