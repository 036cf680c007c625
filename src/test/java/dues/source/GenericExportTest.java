package dues.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dues.source.record.RecordType;
import dues.source.record.RefusedKey;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenericExportTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  @SuppressWarnings("NullAway.Init")
  private Exports exports;

  @BeforeEach
  void writeSheet() {
    exports =
        new Exports(
            home,
            """
            kind: generic
            path: exports
            time_zone: Europe/Kyiv
            currency: UAH
            status: {"0": ACTIVE, "3,4": SUSPENDED_CLIENT}
            """);
    exports.file("contracts.csv", "contract,title\n1,Иванов Иван\n");
  }

  @Test
  void readsAContractByTheTypesOfItsColumns() {
    exports.file(
        "contracts.csv",
        """
        title,contract,kind,opened,closed,status,currency,balance,credit_until,phones,emails,ip,mac,internet_activity,unknown
        ТОВ «Річка», 101 ,LEGAL,2026-01-05,2026-10-31,3,usd,-15.300000,2026-11-30,067 310-11-01;12,a@b.ua,3232235777,00:1A:2b:3c:4D:5E,2026-10-31T10:00:00+03:00,x
        """);
    assertThat(exports.records("contracts"))
        .containsExactly(
            "contract{balance=-15.300000, closed=2026-11-01, contract=101, credit_until=2026-11-30,"
                + " currency=USD, emails=a@b.ua, internet_activity=2026-10-31T07:00:00Z,"
                + " ip=192.168.1.1, kind=legal, mac=001a2b3c4d5e, opened=2026-01-05,"
                + " phones=067 310-11-01, status=3, title=ТОВ «Річка»}");
    assertThat(exports.rejects("contracts")).containsExactly("2 phones W_PHONE '12'");
  }

  @Test
  void dropsABirthDateThatNoCalendarHasAndKeepsTheContract() {
    exports.file("contracts.csv", "contract,title,birth_date\n1,Иванов Иван,1960-13-32\n");
    assertThat(exports.records("contracts"))
        .containsExactly("contract{contract=1, currency=UAH, title=Иванов Иван}");
    assertThat(exports.rejects("contracts"))
        .containsExactly("2 birth_date W_BIRTH_DATE '1960-13-32'");
  }

  @Test
  void turnsInclusiveLastDaysIntoTheDayAfter() {
    exports
        .file("statuses.csv", "contract,status,from,to\n1,3,2026-10-10,2026-10-20\n1,0,,\n")
        .file("discounts.csv", "subscription,contract,to,percent\n,1,2026-12-31,5\nS1,,,12.5\n");
    assertThat(exports.records("statuses"))
        .containsExactly(
            "contract_status{contract=1, status=3, valid_from=2026-10-10, valid_to=2026-10-21}",
            "contract_status{contract=1, status=0}");
    assertThat(exports.records("discounts"))
        .containsExactly(
            "contract_discount{contract=1, percent=5, valid_to=2027-01-01}",
            "subscription_discount{percent=12.5, subscription=S1}");
  }

  @Test
  void letsTheStatusAtADaysEndCount() {
    exports.file(
        "statuses.csv",
        """
        contract,status,from,to
        1,3,2026-10-10T14:00,2026-10-12T09:00
        1,3,2026-10-10T10:00,2026-10-10T18:00
        1,3,2026-10-10 00:00:00,2026-10-11 23:59:59
        1,3,2026-10-09T22:30:00Z,2026-10-11T21:30:00Z
        1,3,2026-10-10,2049-12-31 23:59:59
        """);
    // Kyiv is three hours ahead of UTC until 25 October: line 5 is 01:30 on the 10th to 00:30 on
    // the 12th. Line 3 came and went on one day.
    assertThat(exports.records("statuses"))
        .containsExactly(
            "contract_status{contract=1, status=3, valid_from=2026-10-10, valid_to=2026-10-12}",
            "contract_status{contract=1, status=3, valid_from=2026-10-10, valid_to=2026-10-12}",
            "contract_status{contract=1, status=3, valid_from=2026-10-10, valid_to=2026-10-12}",
            "contract_status{contract=1, status=3, valid_from=2026-10-10}");
    assertThat(exports.rejects("statuses")).isEmpty();
  }

  @Test
  void datesAnInstantByTheContractsOwnTimeZone() {
    exports
        .file("contracts.csv", "contract,title,time_zone\n1,Одеса,\n2,Tokyo,Asia/Tokyo\n")
        .file(
            "subscriptions.csv",
            """
            subscription,contract,fee,from
            a,1,f,2026-10-09T22:30:00Z
            b,2,f,2026-10-09T16:30:00Z
            """);
    assertThat(exports.records("subscriptions"))
        .containsExactly(
            "subscription{contract=1, fee=f, subscription=a, valid_from=2026-10-10}",
            "subscription{contract=2, fee=f, subscription=b, valid_from=2026-10-10}");
  }

  @Test
  void keepsCodesAsTextAndFeeParametersAsWritten() {
    exports
        .file(
            "fees.csv",
            "fee,title,mode,period,catch_up,anchor_day\n009,Дім,days_n,DAYS(30),MAX(2),\n")
        .file("prices.csv", "fee,tariff,from,to,price\n009,,,2026-09-30,-1.5\n");
    assertThat(exports.records("fees"))
        .containsExactly("fee{catch_up=MAX(2), fee=009, mode=days_n, period=DAYS(30), title=Дім}");
    assertThat(exports.records("prices"))
        .containsExactly("price{currency=UAH, fee=009, price=-1.5, valid_to=2026-10-01}");
  }

  @Test
  void refusesAFeeWhoseParametersMakeNoSense() {
    exports.file(
        "fees.csv",
        """
        fee,title,mode,start_stub,interval,portal
        a,A,MONTH_PRORATED,THRESHOLD,,
        b,B,SOMETIMES,,x,full
        c,C,ONE_TIME,,,manage
        """);
    assertThat(exports.rejects("fees"))
        .containsExactly(
            "2 start_stub, stub_threshold_day E_PARAMETERS",
            "3 mode E_PARAMETERS 'SOMETIMES'",
            "3 interval E_PARAMETERS 'x'",
            "3 portal E_PARAMETERS 'full'");
    assertThat(exports.records("fees"))
        .containsExactly("fee{fee=c, mode=ONE_TIME, portal=manage, title=C}");
  }

  @Test
  void tellsAllProblemsOfARowTogetherAndReadsTheRest() {
    exports.file(
        "subscriptions.csv",
        """
        subscription,contract,fee,from,to,price,trial_days,manual,anchor_day,discount_percent
        a,1,f,31.02.2026,2026-13-01,9o.00,1.5,maybe,32,101
        ,1,f,2026-10-01,,,,,,
        c,1,f,2026-10-05,2026-10-04,,,,,
        d,1,f,2026-10-05,2026-10-05,1.1234567,-1,yes,31,100
        e,1
        f,1,f,0206-10-01,,12345678901234,,,,
        g,1,f,2026-10-01,,1 234.50,,,,
        h,1,f,,,,,,,
        """);
    assertThat(exports.rejects("subscriptions"))
        .containsExactly(
            "2 from E_DATE '31.02.2026'",
            "2 to E_DATE '2026-13-01'",
            "2 price E_AMOUNT '9o.00'",
            "2 trial_days E_AMOUNT '1.5'",
            "2 manual E_PARAMETERS 'maybe'",
            "2 anchor_day E_AMOUNT '32'",
            "2 discount_percent E_AMOUNT '101'",
            "3 subscription E_ID_MISSING",
            "4 to E_DATE '2026-10-04'",
            "5 price E_AMOUNT '1.1234567'",
            "5 trial_days E_AMOUNT '-1'",
            "6  E_COLUMNS",
            "7 from E_DATE '0206-10-01'",
            "7 price E_AMOUNT '12345678901234'",
            "9 from E_DATE");
    assertThat(exports.records("subscriptions"))
        .containsExactly(
            "subscription{contract=1, fee=f, price=1234.50, subscription=g,"
                + " valid_from=2026-10-01}");
    assertThat(exports.read("subscriptions"))
        .filteredOn(row -> row.line() == 2)
        .flatExtracting(MappedRow::refusedKeys)
        .containsExactly(new RefusedKey(RecordType.SUBSCRIPTION, "a"));
  }

  @Test
  void saysWhatWhichWhereExpectedAndRemedy() {
    exports.file("prices.csv", "fee,price\nf,1O0.00\n");
    assertThat(exports.read("prices").get(0).rejects())
        .extracting(Reject::message)
        .containsExactly(
            "exports/prices.csv line 2 column 'price': '1O0.00' is not a number; expected digits"
                + " such as 1234.50, at most 13 and 6 decimals. Correct the number, or set"
                + " 'decimal:' in the source's sheet, and resubmit the row.");
  }

  @Test
  void keepsARowWithAnUnknownStatusAndReportsIt() {
    exports.file(
        "contracts.csv", "contract,title,status\n1,A,42\n2,B,4\n3,C,suspended_debt\n4,D,CLOSED\n");
    assertThat(exports.records("contracts"))
        .containsExactly(
            "contract{contract=1, currency=UAH, status=42, title=A}",
            "contract{contract=2, currency=UAH, status=4, title=B}",
            "contract{contract=3, currency=UAH, status=suspended_debt, title=C}",
            "contract{contract=4, currency=UAH, status=CLOSED, title=D}");
    assertThat(exports.rejects("contracts"))
        .containsExactly(
            "2 status E_STATUS_UNKNOWN '42'", "4 status E_STATUS_UNKNOWN 'suspended_debt'");
  }

  @Test
  void needsACurrencyInTheRowOrInTheSheet() {
    exports = new Exports(home, "kind: generic\npath: exports\n");
    exports.file("contracts.csv", "contract,title,currency\n1,A,EUR\n2,B,\n3,C,ГРН\n");
    assertThat(exports.records("contracts"))
        .containsExactly("contract{contract=1, currency=EUR, title=A}");
    assertThat(exports.rejects("contracts"))
        .containsExactly("3 currency E_CURRENCY", "4 currency E_CURRENCY 'ГРН'");
  }

  @Test
  void readsHousesWhoseNumberStandsInASecondColumnOfTheSameName() {
    exports.file("houses.csv", "house,street,house,post_code\nh1,101,40Б,11076\n");
    assertThat(exports.records("houses"))
        .containsExactly("house{house=h1, number=40Б, post_code=11076, street=101}");
  }

  @Test
  void refusesAnExportWithoutItsRequiredFileOrColumn() {
    exports.file("prices.csv", "fee,to\nf,\n");
    try (Export export = exports.open()) {
      FileProblem problem =
          catchThrowableOfType(FileProblem.class, () -> export.check(Exports.of(export, "prices")));
      assertThat(problem.rejects()).extracting(Reject::code).containsExactly(RejectCode.E_HEADER);
      assertThat(problem)
          .hasMessageStartingWith(
              "E_HEADER: exports/prices.csv line 1: the header lacks price; expected these beside fee, to.");
      assertThat(export.check(Exports.of(export, "contracts")).fingerprint().rows()).isEqualTo(1);
    }
    Exports none =
        new Exports(home, "kind: generic\npath: exports\nfiles: {contracts: clients.csv}\n");
    FileProblem problem = catchThrowableOfType(FileProblem.class, none::open);
    assertThat(problem)
        .hasMessageStartingWith(
            "E_FILE_MISSING: exports: has no 'clients.csv'; expected the contracts of source own, found"
                + " contracts.csv, prices.csv, and 'files: {contracts: …}' in its sheet names"
                + " another.");
  }

  @Test
  void namesTheColumnsThatNobodyReads() {
    exports.file("prices.csv", "fee,price,farbe\na,1,2\n");
    try (Export export = exports.open()) {
      assertThat(export.check(Exports.of(export, "prices")).unknownColumns())
          .isEqualTo(List.of("farbe"));
    }
  }
}
