package dues.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home of a dozen rows, one of them bad, whose second billing can be spoilt and mended. */
final class SmallHome {

  private SmallHome() {}

  static Path in(Path home) throws IOException {
    write(home, "jobs/sources/own.yml", sheet("exports/own", "Own billing"));
    write(home, "jobs/sources/other.yml", sheet("exports/other", "Other billing"));
    write(
        home,
        "exports/own/contracts.csv",
        """
        contract,number,title,status,phones,tax_number,street,house,flat,city,comment,balance,balance_as_of
        1010,N-1010,Olena Koval,ACTIVE,380501234567,3012345678,Polova,4,7,Kyiv,pays late,-12.50,2026-10-30
        1011,N-1011,Taras <b>Bondar</b>,ACTIVE,380671112233,,Polova,6,2,Kyiv,,5.00,2026-10-30
        1012,N-1012,Iryna Melnyk,ACTIVE,,,Sadova,1,,Kyiv,,0,2026-13-45
        """);
    write(
        home,
        "exports/own/fees.csv",
        "fee,title,mode\nnet,Internet,MONTH_PRORATED\ntv,Television,MONTH_PRORATED\n");
    write(home, "exports/own/prices.csv", "fee,price\nnet,310.00\ntv,99.00\n");
    write(
        home,
        "exports/own/subscriptions.csv",
        """
        subscription,contract,fee,from,to
        s1,1010,net,2026-09-12,
        s2,1010,tv,2026-10-01,2026-10-20
        s3,1011,net,2026-10-01,
        """);
    write(
        home,
        "exports/own/statuses.csv",
        "contract,status,from,to\n1011,ACTIVE,2026-10-01,2026-10-09\n1011,SUSPENDED_CLIENT,2026-10-10,2026-10-14\n1011,ACTIVE,2026-10-15,\n");
    mend(home);
    return home;
  }

  private static String sheet(String path, String title) {
    return "kind: generic\npath: %s\ntitle: %s\ncurrency: UAH\nfirst_run: any\nlimits: {max_age_hours: 900000}\n"
        .formatted(path, title);
  }

  /** The other billing delivers a file that ends in the middle of nothing. */
  static void spoil(Path home) {
    write(home, "exports/other/contracts.csv", "not,the,columns\n1,2,3\n");
  }

  static void mend(Path home) {
    write(home, "exports/other/contracts.csv", "contract,title,status\n7,Petro Hnatiuk,ACTIVE\n");
  }

  static void write(Path home, String name, String text) {
    try {
      Path file = home.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
