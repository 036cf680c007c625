package dues.batch.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.Home;
import dues.platform.Violation;
import dues.platform.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong in the sheets of the helpdesk is told at once. */
class HelpdeskSheetsTest {

  @Test
  void everyMistakeIsListed(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve("jobs/sources"));
    Files.writeString(
        home.resolve("jobs/sources/own.yml"),
        "kind: generic\npath: exports\ncontract_patterns: {\"5\": Home}\nsearch: \"for (x : y) {}\"\n");
    Files.writeString(
        home.resolve("jobs/import-helpdesk.yml"),
        """
        job: import-helpdesk
        statuses: [new, done]
        closed_status: gone
        read_statuses: [done, seen]
        page_size: -1
        process_linked_contract:
          - {id: 1, title_regexp: "(", groups: [5]}
          - {id: 2, groups: [6]}
        """);
    Files.writeString(
        home.resolve("jobs/contract-types.yml"),
        """
        contract_types:
          - {id: a, source: other, number: "{no}"}
          - {id: a, source: own, pattern: "7", tariff_position: -2}
        """);
    Violations violations = new Violations();
    Sheets.read(Home.at(home), violations);
    assertThat(violations.list().stream().map(Violation::sentence))
        .anyMatch(line -> line.startsWith("jobs/sources/own.yml line 4: 'search' is"))
        .anyMatch(line -> line.contains("'closed_status' names the status 'gone'; expected one of"))
        .anyMatch(line -> line.contains("'read_statuses' names the status 'seen'"))
        .anyMatch(line -> line.contains("line 5: 'page_size' is '-1'"))
        .anyMatch(line -> line.contains("line 7: 'title_regexp' is '('"))
        .anyMatch(line -> line.contains("line 8: the rule says of no contract"))
        .anyMatch(line -> line.contains("line 2: 'source' is 'other'; expected one of own"))
        .anyMatch(line -> line.contains("line 2: 'number' is '{no}'"))
        .anyMatch(line -> line.contains("line 3: 'id' is 'a' for a second time"))
        .anyMatch(line -> line.contains("line 3: 'pattern' is '7'"))
        .anyMatch(line -> line.contains("line 3: 'tariff_position' is '-2'"))
        .hasSize(11);
  }
}
