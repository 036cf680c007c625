package dues.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of reasons is the manual: none is missing, none is left unexplained. */
class RejectCodeTest {

  private static final Map<Severity, String> KNOWN =
      Map.of(
          Severity.RUN,
          "E_FILE_MISSING E_FILE_EMPTY E_FILE_TRUNCATED E_HEADER E_ENCODING E_FILE_REFUSED G_MASS_MISSING X_BATCH_LIMIT",
          Severity.ROW,
          "E_COLUMNS E_ID_MISSING E_ID_DUPLICATE E_SUPERSEDED E_REF_MISSING E_DATE E_AMOUNT E_CURRENCY E_OVERLAP E_PARAMETERS E_CLOSED_PERIOD E_NO_COMMENT",
          Severity.FIELD,
          "E_STATUS_UNKNOWN W_PARAM_UNKNOWN W_LIST_UNMAPPED W_PHONE W_EMAIL W_BIRTH_DATE W_NO_EXTRA",
          Severity.ADDRESS,
          "A_STREET_NOT_FOUND A_CITY_NOT_FOUND A_AMBIGUOUS A_MULTI A_APPROX A_REMAINDER",
          Severity.MATCH,
          "W_TITLE_SHORT M_AMBIGUOUS M_VETO M_CLUSTER_CONFLICT M_LINK_KEPT M_CANDIDATE_LIMIT");

  @Test
  void everyReasonReachesAsFarAsItShould() {
    Map<Severity, List<String>> bySeverity =
        Arrays.stream(RejectCode.values())
            .collect(
                Collectors.groupingBy(
                    RejectCode::severity,
                    Collectors.mapping(RejectCode::name, Collectors.toList())));
    KNOWN.forEach(
        (severity, codes) ->
            assertThat(bySeverity.get(severity))
                .as(severity.name())
                .containsExactlyInAnyOrder(codes.split(" ")));
  }

  @Test
  void everyReasonIsExplainedAndHasItsRemedy() {
    for (RejectCode code : RejectCode.values()) {
      assertThat(code.meaning()).as(code.name()).hasSizeGreaterThan(20).endsWith(".");
      assertThat(code.remedy()).as(code.name()).hasSizeGreaterThan(10).endsWith(".");
    }
    assertThat(RejectCode.values()).extracting(RejectCode::meaning).doesNotHaveDuplicates();
  }
}
