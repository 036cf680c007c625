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
 * has the same contracts with one fee, one price and one subscription each.
 *
 * <p>{@code java ops/bench/Generate.java mixed 1000000 DIR [MONTHS]} writes N subscriptions of ten modes on three tenths as
 * many contracts, some of them suspended, discounted or in a quantity; they began in October 2026, or so many months earlier.
 * No dependency but the JDK.
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

  private static final String[] FEES = {
    "prorated", "full", "anniversary", "thirty", "anchor", "quarter", "year", "once", "phone", "address"
  };

  private Generate() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("mixed")) {
      int months = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
      mixed(Integer.parseInt(arguments[1]), Files.createDirectories(Path.of(arguments[2])), months);
      return;
    }
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

  private static void mixed(int count, Path folder, int months) throws IOException {
    int contracts = count * 3 / 10;
    contracts(contracts, folder.resolve("contracts.csv"));
    Files.writeString(
        folder.resolve("fees.csv"),
        """
        fee,title,mode,period,anchor_day,use_discount
        prorated,Internet,MONTH_PRORATED,,,1
        full,Television,MONTH_FULL,,,1
        anniversary,Hosting,ANNIVERSARY,,,0
        thirty,Thirty days,DAYS_N,DAYS(30),,0
        anchor,From the tenth,ANCHOR_DAY,,10,1
        quarter,Quarter,QUARTER,,,0
        year,Domain,YEAR_IN_ADD_MONTH,,,0
        once,Connection,ONE_TIME,,,0
        phone,Telephone,MONTH_PRORATED,,,0
        address,Address,MONTH_FULL,,,0
        """);
    StringBuilder prices = new StringBuilder("fee,from,to,price\n");
    for (int fee = 0; fee < FEES.length; fee++) {
      prices.append(FEES[fee]).append(",,2026-10-10,").append(100 + 37 * fee).append(".50\n");
      prices.append(FEES[fee]).append(",2026-10-11,,").append(110 + 37 * fee).append(".50\n");
    }
    Files.writeString(folder.resolve("prices.csv"), prices);
    Random random = new Random(3);
    try (BufferedWriter subscriptions = Files.newBufferedWriter(folder.resolve("subscriptions.csv"));
        BufferedWriter statuses = Files.newBufferedWriter(folder.resolve("statuses.csv"));
        BufferedWriter discounts = Files.newBufferedWriter(folder.resolve("discounts.csv"));
        BufferedWriter quantities = Files.newBufferedWriter(folder.resolve("quantities.csv"))) {
      subscriptions.write("subscription,contract,fee,from,to\n");
      statuses.write("contract,status,from,to\n");
      discounts.write("contract,from,to,percent\n");
      quantities.write("subscription,from,to,quantity\n");
      for (int i = 0; i < contracts; i++) {
        if (random.nextInt(20) == 0) {
          int day = 3 + random.nextInt(10);
          statuses.write("c" + i + ",ACTIVE,2015-01-01,2026-10-%02d\n".formatted(day));
          statuses.write("c" + i + ",SUSPENDED_CLIENT,2026-10-%02d,2026-10-%02d\n".formatted(day + 1, day + 9));
          statuses.write("c" + i + ",ACTIVE,2026-10-%02d,\n".formatted(day + 10));
        }
        if (random.nextInt(10) == 0) {
          discounts.write("c" + i + ",2026-10-05,," + (5 + random.nextInt(20)) + "\n");
        }
      }
      for (int i = 0; i < count; i++) {
        LocalDate from = LocalDate.of(2026, 10, 1).minusMonths(months).plusDays(random.nextInt(15));
        subscriptions.write("s" + i + ",c" + i % contracts + "," + FEES[random.nextInt(FEES.length)] + "," + from + ",\n");
        if (random.nextInt(10) == 0) {
          quantities.write("s" + i + "," + from + ",," + (2 + random.nextInt(3)) + "\n");
        }
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
