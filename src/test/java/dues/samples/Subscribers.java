package dues.samples;

import dues.samples.Subscriber.Contacts;
import dues.samples.Subscriber.Home;
import dues.samples.Subscriber.Papers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The invented population that the three sources share, and the ways in which a clerk mistypes a
 * name.
 */
final class Subscribers {
  private static final List<String> SURNAMES =
      List.of(
          "Андрієнко",
          "Бабенко",
          "Василенко",
          "Гнатюк",
          "Демченко",
          "Євтушенко",
          "Жданюк",
          "Зінченко",
          "Іванчук",
          "Карпенко",
          "Лазаренко",
          "Марчук",
          "Назаренко",
          "Онищенко",
          "Петренко",
          "Радченко",
          "Степаненко",
          "Тимошенко",
          "Устименко",
          "Федоренко",
          "Харченко",
          "Цибульський",
          "Чумак",
          "Швець",
          "Юхименко",
          "Ярошенко",
          "Білоус",
          "Вовк",
          "Горобець",
          "Дзюба",
          "Кобзар",
          "Литвин",
          "Мазур",
          "Сорока");
  private static final List<String> HIS =
      List.of(
          "Олексій",
          "Богдан",
          "Віктор",
          "Григорій",
          "Дмитро",
          "Євген",
          "Ігор",
          "Кирило",
          "Леонід",
          "Максим",
          "Микола",
          "Олег",
          "Павло",
          "Роман",
          "Сергій",
          "Тарас",
          "Юрій",
          "Ярослав");
  private static final List<String> HER =
      List.of(
          "Анна",
          "Валентина",
          "Галина",
          "Діана",
          "Євгенія",
          "Жанна",
          "Ірина",
          "Катерина",
          "Людмила",
          "Марія",
          "Наталія",
          "Оксана",
          "Раїса",
          "Світлана",
          "Тетяна",
          "Уляна",
          "Юлія",
          "Яна");
  private static final List<String> FATHERS =
      List.of(
          "Олексій", "Богдан", "Віктор", "Григорі", "Євген", "Іван", "Леонід", "Максим", "Олег",
          "Павл", "Роман", "Сергій", "Тарас", "Степан", "Федор");
  private static final List<String> FIRMS =
      List.of(
          "Дубовий Гай",
          "Синя Птаха",
          "Вітряк",
          "Козацький Шлях",
          "Світанок",
          "Перше Бюро",
          "Майстерня Літа",
          "Тиха Гавань",
          "Зелений Острів",
          "Добрий Пекар",
          "Кришталь",
          "Маяк",
          "Лісова Пісня",
          "Обрій",
          "Гірський Потік");
  private static final List<String> OPERATORS =
      List.of("050", "063", "066", "067", "068", "093", "095", "097", "098");

  private Subscribers() {}

  /** The same people for the same seed; every tenth is a firm. */
  static List<Subscriber> invent(int count, int houses, long seed) {
    Random random = new Random(seed);
    List<Subscriber> all = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      boolean legal = id % 10 == 7;
      String phone =
          pick(OPERATORS, random) + "%07d".formatted(2_000_000 + id * 1_237 + random.nextInt(500));
      Papers papers =
          legal
              ? new Papers(LocalDate.EPOCH, "", String.valueOf(33_000_000 + id * 131))
              : new Papers(
                  LocalDate.of(1948, 1, 1).plusDays(random.nextInt(20_000)),
                  "КН " + (400_000 + id * 97),
                  id % 3 == 0 ? String.valueOf(2_400_000_000L + id * 7_919L) : "");
      String email =
          id % 4 == 0 ? "" : "s" + id + (legal ? "@firm.example.com" : "@mail.example.com");
      all.add(
          new Subscriber(
              id,
              legal ? firm(id, random) : person(random),
              legal,
              papers,
              new Contacts(phone, email),
              new Home(random.nextInt(houses), legal ? 0 : 1 + random.nextInt(120))));
    }
    return all;
  }

  /** A clerk's spelling of the title: mostly right, else at most two letters away from it. */
  static String retyped(String title, Random random) {
    int at = 2 + random.nextInt(title.length() - 3);
    return switch (random.nextInt(12)) {
      case 0 -> title.substring(0, at) + title.charAt(at) + title.substring(at);
      case 1 -> title.substring(0, at) + title.substring(at + 1);
      case 2 -> title.toUpperCase(Locale.ROOT);
      case 3 -> title.replace(" ", "  ") + " ";
      case 4 -> title.replaceFirst("о", "o").replaceFirst("а", "a");
      default -> title;
    };
  }

  private static String person(Random random) {
    boolean she = random.nextBoolean();
    String surname = pick(SURNAMES, random);
    if (she && surname.endsWith("ський")) {
      surname = surname.replace("ський", "ська");
    }
    String father = pick(FATHERS, random);
    String root = father.endsWith("й") ? father.substring(0, father.length() - 1) : father;
    boolean soft = father.endsWith("й");
    String patronymic = she ? root + (soft ? "ївна" : "івна") : root + (soft ? "йович" : "ович");
    return surname + " " + pick(she ? HER : HIS, random) + " " + patronymic;
  }

  private static String firm(int id, Random random) {
    String form = random.nextInt(3) == 0 ? "ПП" : "ТОВ";
    return form + " \"" + pick(FIRMS, random) + " " + (id / 10 + 1) + "\"";
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
