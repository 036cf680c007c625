import dues.matching.truth.Clerk;
import dues.matching.truth.Entry;
import dues.matching.truth.Tongue;
import dues.matching.truth.Town;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Whole families as three billings have them, with the truth beside: {@code DIR/a/contracts.csv}, {@code b}, {@code c}, and
 * {@code DIR/truth.csv}, which says whose each contract is. They are the people of the tests ({@code dues.matching.truth}),
 * a half of them Russian, a quarter each Ukrainian and Latin; the same for the same number.
 */
final class Families {
  private static final List<String> COLUMNS =
      List.of("title", "birth_date", "document", "tax_number", "phones", "emails", "city", "street", "house", "flat");

  private Families() {}

  public static void main(String[] arguments) throws IOException {
    write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
  }

  static void write(int contracts, Path folder) throws IOException {
    Random random = new Random(contracts);
    List<BufferedWriter> files = new ArrayList<>();
    for (String source : List.of("a", "b", "c")) {
      BufferedWriter file = Files.newBufferedWriter(Files.createDirectories(folder.resolve(source)).resolve("contracts.csv"));
      file.write("contract," + String.join(",", COLUMNS) + "\n");
      files.add(file);
    }
    int first = 0;
    try (BufferedWriter truth = Files.newBufferedWriter(folder.resolve("truth.csv"))) {
      for (Tongue tongue : Tongue.values()) {
        int share = tongue == Tongue.RUSSIAN ? contracts - 2 * (contracts / 4) : contracts / 4;
        for (Entry entry : Clerk.entries(Town.of(tongue, share * 5 / 9, random), share, random)) {
          String[] key = entry.key().split(":");
          String contract = tongue.name().charAt(0) + key[1];
          files.get(key[0].charAt(0) - 'a').write(row(contract, entry));
          truth.write(key[0] + ":" + contract + "," + (first + entry.person()) + "\n");
        }
        first += contracts;
      }
    }
    for (BufferedWriter file : files) {
      file.close();
    }
  }

  private static String row(String contract, Entry entry) {
    StringBuilder row = new StringBuilder(contract);
    for (String column : COLUMNS) {
      row.append(',').append(entry.cells().getOrDefault(column, ""));
    }
    return row.append('\n').toString();
  }
}
