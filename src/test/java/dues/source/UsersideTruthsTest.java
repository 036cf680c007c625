package dues.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only some USERSIDE-style billings answer, beside the samples. */
class UsersideTruthsTest {

  private static final String STATES =
      """
      {"1": {"id": 1, "functional": "work"}, "2": {"id": 2, "functional": "nomoney"},
       "3": {"id": 3, "functional": "pause"}, "4": {"id": 4, "functional": "disable"},
       "5": {"id": 5, "functional": "new"}, "6": {"id": 6, "functional": "stop"},
       "7": {"id": 7, "functional": "rent"}, "8": {"id": 8}}
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  private Exports exports(String... more) {
    return new Exports(
        home, "kind: userside\npath: exports\ncurrency: UAH\n" + String.join("\n", more) + "\n");
  }

  private List<String> users(String user, String... more) {
    return exports(more)
        .file("get_user_list.json", "{\"7\": " + user + "}")
        .records("get_user_list");
  }

  /** The status map of the kind makes them ACTIVE, SUSPENDED_DEBT, …; rent and 8 are in no map. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | 0     | work            |
          1 | 1     | SUSPENDED_ADMIN |
          1 | true  | SUSPENDED_ADMIN |
          5 | 1     | SUSPENDED_ADMIN |
          2 | 1     | nomoney         |
          3 | false | pause           |
          4 | 0     | disable         |
          5 | 0     | new             |
          6 | 0     | stop            |
          7 | 0     | rent            | 1 state_id E_STATUS_UNKNOWN 'rent'
          8 | 0     | 8               | 1 state_id E_STATUS_UNKNOWN '8'
          9 | 0     | 9               | 1 state_id E_STATUS_UNKNOWN '9'
          """)
  void aStateIsWhatItsFunctionSays(String state, String disabled, String status, String reject) {
    Exports exports =
        exports()
            .file("get_user_state_list.json", STATES)
            .file(
                "get_user_list.json",
                "[{\"id\": 7, \"login\": \"a\", \"state_id\": %s, \"is_disable\": %s}]"
                    .formatted(state, disabled));
    assertThat(exports.records("get_user_list"))
        .containsExactly(
            "contract{contract=7, currency=UAH, kind=person, number=a, status="
                + status
                + ", title=a}");
    assertThat(exports.rejects("get_user_list"))
        .isEqualTo(reject == null ? List.of() : List.of(reject));
    assertThat(Exports.sheet("kind: userside\npath: x\n").mappings().status().canonical("nomoney"))
        .isEqualTo("SUSPENDED_DEBT");
  }

  @Test
  void aSheetMayMapTheStatesThemselves() {
    Exports exports =
        exports("status: {'2': LIMITED, work: ACTIVE}")
            .file("get_user_state_list.json", STATES)
            .file("get_user_list.json", "[{\"id\": 7, \"login\": \"a\", \"state_id\": 2}]");
    assertThat(exports.records("get_user_list").get(0)).contains("status=2,");
    assertThat(exports.rejects("get_user_list")).isEmpty();
  }

  @Test
  void withoutDictionariesAUserIsReadAllTheSame() {
    assertThat(
            users(
                """
                {"full_name": "Анна", "account_number": 70, "group": 4, "flag_corporate": true, "tag": [8],
                 "tariff": {"current": [20], "new": []}, "address": [{"type": "billing", "house_id": 5}],
                 "service": {"60": {"cost": "25", "date_add": "2026-01-01"}}, "traffic": {"month": {"up": 1}}}
                """))
        .containsExactly(
            "contract{contract=7, currency=UAH, group=4, house_id=5, kind=legal, number=70,"
                + " tariff=20, title=Анна}",
            "contract_parameter{contract=7, parameter=tag, value=8}",
            "contract_tariff{contract=7, position=0, tariff=20}",
            "subscription{contract=7, fee=60, price=25, subscription=7/60, valid_from=2026-01-01}",
            "fee{fee=60, mode=MONTH_PRORATED, title=60}");
  }

  @Test
  void additionalDataGoWhereTheSheetSendsThem() {
    assertThat(
            users(
                """
                {"login": "a", "additional_data": [{"id": 3, "value": "05.07.1980"}, {"id": "9", "value": "14576"},
                  {"id": "memo", "value": "x"}, {"id": 5, "value": ""}]}
                """,
                "date_formats: [dd.MM.yyyy]",
                "parameter_mapping: ['birth_date:3', '115[1,2]:9[14575,14576]']"))
        .containsExactly(
            "contract{birth_date=1980-07-05, contract=7, currency=UAH, kind=person, number=a,"
                + " title=a}",
            "contract_parameter{contract=7, parameter=115, value=2}",
            "contract_parameter{contract=7, parameter=memo, value=x}");
  }

  /** What cannot be read is refused by the name of the place in the object. */
  @Test
  void aRejectNamesThePlaceInTheObject() {
    Exports exports =
        exports()
            .file(
                "get_user_list.json",
                """
                [{"id": 7, "login": "a", "phone": "none", "service": {"60": [{"cost": "1O"}, {"date_add": "never"}]},
                  "ip_mac": [{"ip": 99999999999, "mac": "xx"}], "discount": 120}]
                """);
    assertThat(exports.rejects("get_user_list"))
        .containsExactlyInAnyOrder(
            "1 discount E_AMOUNT '120'",
            "1 ip_mac.0.ip W_PARAM_UNKNOWN '99999999999'",
            "1 ip_mac.0.mac W_PARAM_UNKNOWN 'xx'",
            "1 phone W_PARAM_UNKNOWN 'none'",
            "1 service.60.0.cost E_AMOUNT '1O'",
            "1 service.60.1.date_add E_DATE 'never'");
  }

  /** A number is what it says, however a library would print it; false is nobody's group. */
  @Test
  void numbersAndFalseAreReadAsTheyAreMeant() {
    assertThat(
            users(
                """
                {"login": "a", "flag_corporate": false, "group": false, "balance": 12345678.5, "tariff": false,
                 "service": {"60": [{"cost": 12345678.50, "date_add": 1790802000}]}}
                """))
        .containsExactly(
            "contract{balance=12345678.5, contract=7, currency=UAH, kind=person, number=a,"
                + " title=a}",
            "subscription{contract=7, fee=60, price=12345678.5, subscription=7/60,"
                + " valid_from=2026-09-30}",
            "fee{fee=60, mode=MONTH_PRORATED, title=60}");
  }
}
