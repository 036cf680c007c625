package dues.matching.truth;

import dues.matching.truth.Resident.Home;
import dues.matching.truth.Resident.Name;
import dues.matching.truth.Resident.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * People in families: couples with the husband's surname, children with the father's patronymic,
 * twins, sons called like their fathers, grandmothers, lodgers; a telephone for the whole flat;
 * detached houses, houses of some flats and of two thousand.
 */
public final class Town {

  private final Tongue tongue;
  private final Random random;
  private final List<Resident> residents = new ArrayList<>();

  private Town(Tongue tongue, Random random) {
    this.tongue = tongue;
    this.random = random;
  }

  /** At least so many people. */
  public static List<Resident> of(Tongue tongue, int people, Random random) {
    var town = new Town(tongue, random);
    while (town.residents.size() < people) {
      town.house(people);
    }
    return town.residents;
  }

  private void house(int people) {
    var kind = random.nextInt(20);
    var most = kind == 0 ? 2_000 : kind < 12 ? 1 : 20 + random.nextInt(100);
    var flats = Math.min(most, 1 + (people - residents.size()) / 2);
    var city = "Город " + (char) ('А' + random.nextInt(8));
    var street = tongue.street(random);
    var house = Integer.toString(1 + random.nextInt(300));
    for (var flat = 1; flat <= flats; flat++) {
      family(new Home(city, street, house, flats == 1 ? "" : Integer.toString(flat)));
    }
  }

  private void family(Home home) {
    var surname = tongue.surname(random);
    var phone = random.nextBoolean() ? phone() : "";
    var year = 1940 + random.nextInt(45);
    var father = tongue.man(random);
    var mother = tongue.woman(random);
    var kind = random.nextInt(100);
    if (kind < 70) {
      add(surname, father, true, home, phone, year);
    }
    if (kind >= 45) {
      add(surname, mother, false, home, phone, year + random.nextInt(8));
    }
    if (kind >= 60 && kind < 95) {
      children(surname, List.of(father, mother), home, phone, year + 22 + random.nextInt(12));
    }
    if (kind >= 90) {
      add(surname, tongue.woman(random), false, home, phone, year - 25);
    }
    if (kind == 99) {
      add(tongue.surname(random), tongue.man(random), true, home, phone, year);
    }
  }

  private void children(String surname, List<String> parents, Home home, String phone, int year) {
    var called = new ArrayList<>(parents);
    var areTwins = random.nextInt(25) == 0;
    var born = date(year);
    for (var i = 0; i <= random.nextInt(3) + (areTwins ? 1 : 0); i++) {
      var isSon = random.nextBoolean();
      var father = parents.get(0);
      var isCalledAfter = isSon && i == 0 && father.contains(":") && random.nextInt(12) == 0;
      var first = isCalledAfter ? father : isSon ? tongue.man(random) : tongue.woman(random);
      if (isCalledAfter || !called.contains(first)) {
        called.add(first);
        var birth = areTwins && i < 2 ? born : date(year + 2 * i);
        add(surname, first, new Descent(isSon, father, birth), home, phone);
      }
    }
  }

  private record Descent(boolean isMan, String father, String birth) {}

  private void add(String surname, String first, boolean isMan, Home home, String phone, int year) {
    add(surname, first, new Descent(isMan, tongue.man(random), date(year)), home, phone);
  }

  private void add(String surname, String first, Descent descent, Home home, String phone) {
    var isMan = descent.isMan();
    var named = surname.split(":", -1)[isMan ? 0 : 1];
    var other = tongue.surname(random).split(":", -1)[1];
    var father = descent.father().split(":", -1);
    residents.add(
        new Resident(
            residents.size(),
            new Name(
                named, first.split(":", -1)[0], father.length < 3 ? "" : father[isMan ? 1 : 2]),
            isMan || random.nextInt(3) > 0 ? named : other,
            descent.birth(),
            new Numbers(
                digits(4) + " " + digits(6),
                digits(10),
                phone.isEmpty() || random.nextInt(3) == 0 ? phone() : phone,
                "p" + residents.size() + "@example.net"),
            home));
  }

  private String date(int year) {
    return "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String phone() {
    return "+38050" + digits(7);
  }

  private String digits(int count) {
    var digits = new StringBuilder();
    for (var i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}
