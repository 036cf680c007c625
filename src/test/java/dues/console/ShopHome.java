package dues.console;

import java.nio.file.Path;

/**
 * A third billing of the small home, with everything that waits for people: names and addresses
 * that leave a choice, services that need hands, and a helpdesk.
 */
final class ShopHome {

  private static final String HEADER =
      "contract,number,title,status,document,birth_date,phones,emails,address\n";
  private static final String FIRST =
      """
      1,S-1,Бондар Олекса Ілліч,ACTIVE,,,0501111111,oleksa@example.org,"м. Київ, проспект Садовий, буд. 5"
      2,S-2,Бондар Олекса Ілліч,ACTIVE,,,0502222222,,"м. Київ, проїзд Садовий, буд. 5"
      3,S-3,Вовк Зоя Климівна,ACTIVE,АА 123453,1980-07-05,0503333333,,
      4,S-4,Гай Лев Юрійович,ACTIVE,АА 123454,,,,
      """;
  private static final String LATER =
      """
      5,S-5,Бондар Олекса Ілліч,ACTIVE,,,0501111111;0502222222,,
      6,S-6,Вовк Зоя Климівна,ACTIVE,,1999-09-09,0503333333,,"м. Київ, пр. Садовий, буд. 5, кв. 3"
      7,S-7,Марченко Ганна Іллівна,ACTIVE,АА 123453,,,,
      8,S-8,Левко Гаєнко,ACTIVE,АА 123454,,,,за гаражами
      """;

  private ShopHome() {}

  /** Before the first night. */
  static void open(Path home) {
    SmallHome.write(
        home,
        "jobs/sources/shop.yml",
        """
        kind: generic
        path: exports/shop
        title: Shop
        currency: UAH
        first_run: any
        directory: donor
        limits: {max_age_hours: 900000}
        copy_parameter_mapping: {phones: "14"}
        contract_url: "https://shop.example/contract/{ID}"
        """);
    SmallHome.write(
        home,
        "jobs/modules/desk.yml",
        "kind: manual\ndepartment: mail\nform: {login: {title: Login, required: true}, note: Note}\n");
    SmallHome.write(
        home,
        "jobs/modules/box.yml",
        "kind: command\ncommand: /bin/false\ndepartment: lines\ntries: 9\n");
    SmallHome.write(home, "exports/shop/contracts.csv", HEADER + FIRST);
    SmallHome.write(
        home,
        "exports/shop/fees.csv",
        "fee,title,mode,modules\nmail,Mailbox,MONTH_FULL,desk\nbox,Set-top box,MONTH_FULL,box\n");
    SmallHome.write(
        home,
        "exports/shop/orders.csv",
        """
        order,contract,fee,operation,ordered_at,paid
        1,1,mail,open,2026-10-20T10:00:00Z,true
        2,2,mail,open,2026-10-20T10:00:00Z,true
        3,1,box,open,2026-10-20T10:00:00Z,true
        """);
    SmallHome.write(
        home,
        "exports/shop/parameters.csv",
        "contract,parameter,value\n4,memo,Oleksa 067-111-22-33 asks\n4,since,2024-02-29\n");
    SmallHome.write(
        home,
        "exports/shop/topics.csv",
        """
        topic,contract,subject,contact,state,status,cost,auto_close,executor
        500,1,No link since morning,0501111111,open,2,150,1,
        501,2,Bill,,closed,,,,anna
        502,,Wants a contract,0509999999,open,,,,anna
        """);
    SmallHome.write(
        home,
        "exports/shop/messages.csv",
        """
        message,topic,direction,at,text,read_at
        1,500,in,2026-10-29T08:00:00Z,The lamp is red.,
        2,500,in,2026-10-29T09:00:00Z,Still red.,
        """);
  }

  /** Before the second night: those whom the first ones resemble. */
  static void grow(Path home) {
    SmallHome.write(home, "exports/shop/contracts.csv", HEADER + FIRST + LATER);
  }
}
