package dues.address.directory;

import dues.address.Locality;
import dues.address.StreetName;
import dues.address.house.HouseNumbers;
import dues.address.names.StreetNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The directory of the worked examples, read from a table. */
final class Fixture {
  private Fixture() {}

  static List<String[]> rows(String file) throws IOException {
    try (var stream = Fixture.class.getResourceAsStream("/dues/address/" + file)) {
      var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" *\\| *", -1))
          .toList();
    }
  }

  static MemoryDirectory directory() throws IOException {
    return directory(rows("directory.txt"));
  }

  static MemoryDirectory directory(List<String[]> rows) throws IOException {
    var directory = new MemoryDirectory();
    var id = 0L;
    for (var row : rows) {
      id += 10;
      var cityId = city(directory, row, id);
      var streetId = row[2].equals("-") ? null : Long.valueOf(id + 1);
      if (streetId != null) {
        directory.add(new Street(streetId, cityId, StreetNames.parse("", row[2]), null));
      }
      for (var house : row[3].split(" *; *", -1)) {
        directory.add(new House(id + 2, cityId, streetId, canonical(house, row[0])));
      }
    }
    for (var row : rows("renames.txt")) {
      addRename(directory, row);
    }
    return directory;
  }

  private static String canonical(String house, String country) {
    return Objects.requireNonNull(HouseNumbers.parse(house))
        .styled(dues.address.house.LetterStyle.of(country))
        .canonical();
  }

  private static long city(MemoryDirectory directory, String[] row, long id) {
    var type = row[1].startsWith("пгт ") ? "urban-settlement" : null;
    var title = row[1].replace("пгт ", "");
    var known = directory.cities(StreetName.wordsKey(title));
    if (known.isEmpty()) {
      directory.add(new City(id, new Locality(row[0], null, null, type, title, null)));
      return id;
    }
    return known.get(0).id();
  }

  private static void addRename(MemoryDirectory directory, String[] row) {
    var target = StreetNames.parse("", row[4]);
    var city = directory.cities(StreetName.wordsKey(row[0])).get(0);
    for (var street : directory.streets(city.id(), target.key())) {
      if (street.fits(target.types())) {
        var old = StreetNames.parse(row[2], row[3]);
        var district = row[1].isEmpty() ? null : row[1];
        directory.addStreetAlias(
            new Alias(street.id(), old, true, district, Alias.Validity.ALWAYS));
      }
    }
  }
}
