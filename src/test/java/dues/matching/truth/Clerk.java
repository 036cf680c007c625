package dues.matching.truth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Enters people into billings as clerks do: a letter wrong, initials alone, the first name before
 * the surname, the patronymic left out, the old surname, the former flat, fields that nobody filled
 * in, the phone of the office.
 */
public final class Clerk {

  private static final List<String> BILLINGS = List.of("a", "b", "c");

  private final List<Resident> residents;
  private final Random random;

  private Clerk(List<Resident> residents, Random random) {
    this.residents = residents;
    this.random = random;
  }

  /** So many contracts, each person's up to four. */
  public static List<Entry> entries(List<Resident> residents, int contracts, Random random) {
    var clerk = new Clerk(residents, random);
    var entries = new ArrayList<Entry>(contracts);
    for (var i = 0; entries.size() < contracts; i = (i + 1) % residents.size()) {
      for (var n = 0; n <= clerk.further() && entries.size() < contracts; n++) {
        entries.add(clerk.entry(residents.get(i), entries.size()));
      }
    }
    Collections.shuffle(entries, random);
    return entries;
  }

  private int further() {
    var share = random.nextInt(10);
    return share < 5 ? 0 : share < 8 ? 1 : share < 9 ? 2 : 3;
  }

  private boolean isOnceIn(int times) {
    return random.nextInt(times) == 0;
  }

  private Entry entry(Resident one, int number) {
    Map<String, String> cells = new TreeMap<>();
    cells.put("title", title(one));
    put(cells, "birth_date", slipped(one.birth(), 60), 70);
    put(cells, "document", slipped(one.numbers().document(), 60), 50);
    put(cells, "tax_number", slipped(one.numbers().taxNumber(), 60), 10);
    put(cells, "phones", phone(one), 80);
    put(cells, "emails", one.numbers().email(), 20);
    var hasMoved = isOnceIn(16);
    home(cells, hasMoved ? residents.get(random.nextInt(residents.size())).home() : one.home());
    return new Entry(BILLINGS.get(random.nextInt(3)) + ":" + number, one.id(), cells);
  }

  private void put(Map<String, String> cells, String column, String value, int percent) {
    if (random.nextInt(100) < percent) {
      cells.put(column, value);
    }
  }

  private String slipped(String text, int times) {
    return isOnceIn(times) ? Slip.in(text, random) : text;
  }

  private String phone(Resident one) {
    if (isOnceIn(100)) {
      return "+380440000001";
    }
    return isOnceIn(8) ? "+38067" + (1_000_000 + random.nextInt(9_000_000)) : one.numbers().phone();
  }

  private String title(Resident one) {
    var name = one.name();
    var surname = slipped(isOnceIn(20) ? one.maiden() : name.surname(), 20);
    var first = slipped(name.first(), 25);
    var patronymic = slipped(name.patronymic(), 25);
    var kind = random.nextInt(20);
    if (kind == 0) {
      first = first.substring(0, 1);
      patronymic = patronymic.isEmpty() ? "" : patronymic.substring(0, 1);
    } else if (kind < 3) {
      patronymic = "";
    }
    var title =
        kind < 6 && kind > 2
            ? first + " " + patronymic + " " + surname
            : surname + " " + first + " " + patronymic;
    return (isOnceIn(10) ? title.toUpperCase(Locale.ROOT) : title).strip().replaceAll(" +", " ");
  }

  private void home(Map<String, String> cells, Resident.Home home) {
    cells.put("city", home.city());
    cells.put("street", slipped(home.street(), 30));
    cells.put("house", home.house());
    put(cells, "flat", home.flat(), home.flat().isEmpty() ? 0 : 95);
    put(cells, "house_id", home.houseId(), 85);
  }
}
