package dues.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only some deliveries of a kind show, beside its samples. */
class KindTruthsTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  private Exports exports(String kind, String... more) {
    return new Exports(
        home,
        "kind: " + kind + "\npath: exports\ncurrency: RUB\n" + String.join("\n", more) + "\n");
  }

  private static List<String> of(List<String> records, String type) {
    return records.stream().filter(record -> record.startsWith(type + "{")).toList();
  }

  /** 400 of "(400 р.)", 1 250.50 of "(1 250,50 р.)", nothing of a title without a price. */
  @Test
  void bgbillingWithoutNpayIsChargedByThePriceInATariffsTitle() {
    Exports exports =
        exports("bgbilling")
            .file(
                "contracts.csv",
                """
                id;title;comment;date1;date2;status;s1;s2;s3;s4;tariff
                1;Ф-1;Иванов Иван;01.02.2015;;0;1;2;3;4;"Домашний (400 р.)"
                2;Ф-2;Петров Пётр;01.02.2015;;0;;;;;"Бизнес (1 250,50 р.)"
                3;Ф-3;Сидоров Сидор;01.02.2015;;0;;;;;Без цены
                """);
    List<String> records = exports.records("contracts");
    assertThat(of(records, "price"))
        .containsExactly(
            "price{currency=RUB, fee=tariff:Домашний (400 р.), price=400}",
            "price{currency=RUB, fee=tariff:Бизнес (1 250,50 р.), price=1250.50}");
    assertThat(of(records, "subscription"))
        .containsExactly(
            "subscription{contract=1, fee=tariff:Домашний (400 р.), subscription=1/tariff,"
                + " tariff=Домашний (400 р.), valid_from=2015-02-01}",
            "subscription{contract=2, fee=tariff:Бизнес (1 250,50 р.), subscription=2/tariff,"
                + " tariff=Бизнес (1 250,50 р.), valid_from=2015-02-01}");
    assertThat(of(records, "tariff"))
        .contains("tariff{interval=day, tariff=Без цены, title=Без цены}");
    assertThat(of(records, "contract").get(0)).contains("balance=-4");
    assertThat(exports.rejects("contracts")).isEmpty();
  }

  /** Where no services are delivered a row of npay brings its title and must bring its cost. */
  @Test
  void bgbillingsNpayNeedsNoServices() {
    Exports exports =
        exports("bgbilling")
            .file("contracts.csv", "id;title;comment\n1;Ф-1;Иванов Иван\n")
            .file(
                "npay.csv",
                """
                id;cid;sid;title;cost;date1;date2;col;comment;eid
                70;1;9;Интернет;;01.02.2015;;1;;0
                71;1;9;Интернет;450.00;01.02.2015;31.10.2026;2;вторая;5
                """);
    assertThat(exports.records("npay"))
        .containsExactly(
            "fee{fee=9, mode=MONTH_PRORATED, title=Интернет}",
            "subscription{comment=вторая, contract=1, fee=9, object=5, price=450.00,"
                + " subscription=71, valid_from=2015-02-01, valid_to=2026-11-01}",
            "quantity{quantity=2, subscription=71}");
    assertThat(exports.rejects("npay")).containsExactly("2 cost E_AMOUNT");
  }

  @Test
  void bgbillingsParametersGoWhereTheSheetSendsThem() {
    Exports exports =
        exports(
                "bgbilling",
                "parameter_mapping: {phones: '399,400', '457': document, '12': '9,80', tax_number:"
                    + " '7'}")
            .file(
                "contracts.csv",
                """
                id;title;comment;pid399_phone;pid400_text;pid457_text;pid9_text;pid80_text;pid7_text;pid42_flat;pid42_text;pid1_text
                1;Ф-1;Иванов Иван;;89120000001;8005 123456;;восемьдесят;0274000000;12;Уфа;своё
                """);
    assertThat(exports.records("contracts"))
        .containsExactly(
            "contract{contract=1, currency=RUB, document=8005 123456, kind=person, number=Ф-1,"
                + " phones=89120000001, tax_number=0274000000, title=Иванов Иван}",
            "contract_parameter{contract=1, parameter=12, value=восемьдесят}",
            "contract_parameter{contract=1, parameter=42, value=12}",
            "contract_parameter{contract=1, parameter=42, value=Уфа}",
            "contract_parameter{contract=1, parameter=1, value=своё}");
  }

  @Test
  void hydrasNotesHaveLinesAndItsFilesMayBeNamedInCapitals() {
    Exports exports =
        exports("hydra")
            .file(
                "CUSTOMERS.csv",
                """
                "ID";"STATUS_ID";"NAME";"SURNAME";"ADDRESS";"REMARK"
                "101";"2011";"Анна";"Иванова";"Самара г.,,,,,,";"Вечером¶Код 12"
                """)
            .file(
                "ACCOUNTS.csv",
                """
                "ID";"USER_ID";"ACC_NUM";"ACC_TYPE_ID";"CUR_ID";"BANK_ID";"BALANCE";"CREDIT";"CREDIT_END_DATE";"BALANCE_DATE"
                "1001";"101";"123456";"1";"1";"";"926,07";"500";"";"23.09.2017 23:59:59"
                """);
    assertThat(exports.records("customers"))
        .containsExactly(
            "contract{balance=926.07, balance_as_of=2017-09-23, city=Самара г., comment=Вечером\n"
                + "Код 12, contract=101, credit=500, currency=RUB, kind=person, number=123456,"
                + " status=2011, title=Иванова Анна}");
  }

  /** A service without its key is refused, an agreement that has no service yet is not. */
  @Test
  void lanbillingsAgreementsNeedNoService() {
    Exports exports =
        exports("lanbilling")
            .file(
                "vgroups.csv",
                """
                uid;type;name;agrm_id;number;date;balance;vg_id;login;blocked;accondate;tar_id
                901;1;ООО Мак;1203;77-1203;2018-05-05;-5;;;;;
                902;2;Иванов Иван;1204;77-1204;2018-05-05;7;;iv;0;2018-05-06;11
                """);
    assertThat(of(exports.records("vgroups"), "contract")).hasSize(1);
    assertThat(exports.rejects("vgroups")).containsExactly("3 vg_id E_ID_MISSING");
  }

  @Test
  void lanbillingsTariffsMayStandInAFileOfTheirOwn() {
    Exports exports =
        exports("lanbilling")
            .file("tarifs.csv", "tar_id;descr;rent;dailyrent\n11;Старт;300;0\n12;Пусто;0;0\n")
            .file(
                "vgroups.csv",
                """
                uid;name;agrm_id;number;vg_id;blocked;archive;tar_id;accondate
                1;Иванов Иван;5;Д-5;50;2;0;11;2026-10-01
                1;Иванов Иван;5;Д-5;51;3;0;11;2026-10-01
                1;Иванов Иван;5;Д-5;52;0;1;12;2026-10-01
                """);
    assertThat(exports.records("tarifs"))
        .contains(
            "price{currency=RUB, fee=tariff:11, price=300, tariff=11}",
            "tariff{interval=day, price=0, tariff=12, title=Пусто}");
    assertThat(exports.records("vgroups"))
        .as("all are stopped: the first one's code is the contract's, another code stops by itself")
        .contains(
            "contract{company=1, contract=5, currency=RUB, kind=person, number=Д-5, status=2,"
                + " tariff=11, title=Иванов Иван}",
            "subscription{contract=5, fee=tariff:11, subscription=5/50, tariff=11,"
                + " valid_from=2026-10-01}",
            "subscription{contract=5, fee=tariff:11, subscription=5/51, tariff=blocked:3,"
                + " valid_from=2026-10-01}")
        .hasSize(5);
  }

  @Test
  void aNodenySiteMayWriteKoi8uAndItsOwnStates() {
    Exports exports =
        exports("nodeny", "charset: koi8-u", "status: {yes: ACTIVE, 'no': SUSPENDED_CLIENT}")
            .file(
                "users.csv",
                """
                id;mid;name;state;fio;balance;submoney;limit_balance;block_if_limit
                1;0;ї;no;Їжак "Ґава" Єва;1;;;
                """);
    assertThat(exports.records("users"))
        .containsExactly(
            "contract{balance=1, contract=1, currency=RUB, number=ї, status=no,"
                + " title=Їжак \"Ґава\" Єва}");
    assertThat(exports.rejects("users")).isEmpty();
  }

  @Test
  void aSheetWithAnEmptyStatusMapLetsEveryCodeStandForItself() {
    String users = "id;mid;name;state\n1;0;a;pause\n";
    assertThat(exports("nodeny").file("users.csv", users).rejects("users"))
        .containsExactly("2 state E_STATUS_UNKNOWN 'pause'");
    assertThat(exports("nodeny", "status: {}").rejects("users")).isEmpty();
  }

  /** The first row of tariff 3 is refused, the second one brings the fee. */
  @Test
  void whatOnlyARefusedRowBroughtComesWithTheNextOne() {
    Exports exports =
        exports("nodeny")
            .file(
                "users.csv",
                """
                id;mid;name;contract_date;state;paket;plan;price
                1;0;a;x;on;3;Базовый;150
                2;0;b;0;on;3;Базовый;150
                """);
    assertThat(exports.rejects("users")).containsExactly("2 contract_date E_DATE 'x'");
    assertThat(of(exports.records("users"), "fee"))
        .containsExactly("fee{fee=tariff:3, mode=MONTH_PRORATED, title=Базовый}");
  }

  /** The account's columns have other names at this site; what they are called is the sheet's. */
  @Test
  void whatOtherFilesLookUpIsComputedToo() {
    Exports exports =
        exports(
                "hydra",
                "columns: {accounts: {USER_ID: SUBJECT, BALANCE: SUM}}",
                "null_tokens: ['-']")
            .file(
                "customers.csv",
                "ID;STATUS_ID;PARENT_ID;NAME;SURNAME\n1;2011;-;А;Б\n2;2011;1;В;Г\n")
            .file("accounts.csv", "ID;SUBJECT;SUM\n10;1;5,50\n11;2;-\n12;9;7\n");
    assertThat(exports.records("customers"))
        .containsExactly(
            "contract{balance=5.50, company=1, contract=1, currency=RUB, kind=person, status=2011,"
                + " title=Б А}",
            "contract{company=1, contract=2, currency=RUB, kind=person, status=2011, title=Г В}");
    assertThat(exports.records("accounts")).isEmpty();
    assertThat(exports.rejects("accounts")).containsExactly("4 USER_ID E_REF_MISSING '9'");
  }

  /** As a workbook's checkbox and a PostgreSQL export write what others write as 1 and 0. */
  @Test
  void utm5sFlagsMayBeWords() {
    Exports exports =
        exports("utm5")
            .file(
                "users.csv",
                """
                user_id;login;full_name;is_juridical;is_blocked;block_type;is_deleted
                1;a;ООО Мак;true;TRUE;1;false
                2;b;Иванов;f;f;0;t
                """);
    assertThat(exports.records("users"))
        .containsExactly(
            "contract{contract=1, currency=RUB, kind=legal, number=a, status=SUSPENDED_DEBT,"
                + " title=ООО Мак}",
            "contract{contract=2, currency=RUB, kind=person, number=b, status=CLOSED,"
                + " title=Иванов}");
  }
}
