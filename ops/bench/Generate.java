import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Writes exports for measuring, the same for the same number: {@code java ops/bench/Generate.java 100000 DIR}.
 *
 * <p>{@code DIR/contracts/contracts.csv} has N contracts of 15 columns, about 190 bytes each; {@code DIR/subscriptions}
 * has the same contracts with one fee, one price and one subscription each. No dependency but the JDK.
 */
final class Generate {
  private static final String[] SURNAMES = {
    "Коваленко", "Шевченко", "Бондаренко", "Ткаченко", "Кравченко", "Олійник", "Мельник", "Поліщук", "Лисенко", "Гаврилюк"
  };
  private static final String[] NAMES = {
    "Олексій", "Марія", "Богдан", "Ірина", "Тарас", "Оксана", "Павло", "Юлія", "Роман", "Анна"
  };
  private static final String[] FATHERS = {"Іванович", "Петрівна", "Олегович", "Романівна", "Юрійович"};
  private static final String[] STREETS = {"Шевченка", "Зелена", "Набережна", "Робоча", "Сумська", "Канатна", "Наукова"};

  private Generate() {}

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Path contracts = Files.createDirectories(folder.resolve("contracts"));
    Path subscriptions = Files.createDirectories(folder.resolve("subscriptions"));
    contracts(count, contracts.resolve("contracts.csv"));
    contracts(count, subscriptions.resolve("contracts.csv"));
    Files.writeString(subscriptions.resolve("fees.csv"), "fee,title,mode\ninet,Internet,MONTH_PRORATED\n");
    Files.writeString(subscriptions.resolve("prices.csv"), "fee,from,to,price\ninet,,,310.00\n");
    try (BufferedWriter out = Files.newBufferedWriter(subscriptions.resolve("subscriptions.csv"))) {
      out.write("subscription,contract,fee,from,to\n");
      Random random = new Random(2);
      for (int i = 0; i < count; i++) {
        LocalDate from = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(15));
        out.write("s" + i + ",c" + i + ",inet," + from + ",\n");
      }
    }
  }

  private static void contracts(int count, Path file) throws IOException {
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "contract,number,title,kind,opened,status,balance,phones,emails,birth_date,document,city,street,house,flat\n");
      for (int i = 0; i < count; i++) {
        StringBuilder row = new StringBuilder(220);
        row.append('c').append(i).append(",N-").append(1_000_000 + i).append(',');
        row.append(one(SURNAMES, random)).append(' ').append(one(NAMES, random)).append(' ');
        row.append(one(FATHERS, random)).append(",person,");
        row.append(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4200))).append(",0,");
        row.append(random.nextInt(900) - 200).append('.').append(10 + random.nextInt(90)).append(',');
        row.append("+38067").append(1_000_000 + i % 9_000_000).append(',');
        row.append("subscriber").append(i).append("@mail.example.com,");
        row.append(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000))).append(',');
        row.append("КН ").append(100_000 + i).append(",Київ,вул. ").append(one(STREETS, random)).append(',');
        row.append(1 + random.nextInt(150)).append(',').append(1 + random.nextInt(200)).append('\n');
        out.write(row.toString());
      }
    }
  }

  private static String one(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
