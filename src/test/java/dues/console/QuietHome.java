package dues.console;

import java.nio.file.Path;

/**
 * A fourth billing of the small home, of which only its own tests run nights: one person with
 * everything that can be told of them.
 */
final class QuietHome {

  private static final String HEADER =
      "contract,number,title,status,phones,emails,document,address,comment\n";
  private static final String PERSON =
      "1,Q-1,%s,%s,0507777777,iryna@example.org,КК 777777,\"м. Київ, вул. Тиха, буд. 7\",%s\n";

  private QuietHome() {}

  static void open(Path home) {
    SmallHome.write(
        home,
        "jobs/sources/quiet.yml",
        """
        kind: generic
        path: exports/quiet
        title: Quiet
        enabled: false
        currency: UAH
        first_run: any
        directory: donor
        limits: {max_age_hours: 900000}
        """);
    contracts(home, "Чорна Ірина Іллівна", "ACTIVE", "");
    SmallHome.write(home, "exports/quiet/fees.csv", "fee,title,mode\nnet,Net,MONTH_FULL\n");
    SmallHome.write(home, "exports/quiet/prices.csv", "fee,price\nnet,100.00\n");
    SmallHome.write(
        home,
        "exports/quiet/subscriptions.csv",
        "subscription,contract,fee,from,comment\nq1,1,net,2026-10-01,gate 77\n");
    SmallHome.write(
        home, "exports/quiet/parameters.csv", "contract,parameter,value\n1,memo,gate 77\n");
    SmallHome.write(
        home,
        "exports/quiet/topics.csv",
        "topic,contract,subject,contact,state\n1,1,Чорна asks,0507777777,open\n");
    SmallHome.write(
        home,
        "exports/quiet/messages.csv",
        "message,topic,direction,at,text\n1,1,in,2026-10-29T08:00:00Z,Ірина: gate 77\n");
  }

  /** Another name and comment: the one before is a version. */
  static void change(Path home) {
    contracts(home, "Чорна Ірина", "ACTIVE", "gate 77");
  }

  /** The billing says it all again, with another status and another message. */
  static void comeBack(Path home) {
    contracts(home, "Чорна Ірина Іллівна", "CLOSED", "gate 77!");
    SmallHome.write(
        home,
        "exports/quiet/messages.csv",
        "message,topic,direction,at,text\n1,1,in,2026-10-29T08:00:00Z,Ірина: gate 77\n2,1,in,2026-11-01T08:00:00Z,Ірина: 0507777777\n");
  }

  private static void contracts(Path home, String title, String status, String comment) {
    SmallHome.write(
        home, "exports/quiet/contracts.csv", HEADER + PERSON.formatted(title, status, comment));
  }
}
