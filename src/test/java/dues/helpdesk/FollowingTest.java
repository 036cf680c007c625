package dues.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process follows what changes in its topic, and nothing else. */
class FollowingTest {

  private static final Following FOLLOWING =
      new Following(
          new Workflow("helpdesk", "new", "done", Set.of("working", "done")),
          new Words(Map.of("ivan", "i.petrenko", "root", "admin"), Map.of("2", "wait")));

  @ParameterizedTest
  @CsvSource({
    // seen; here; shown; becomes
    "open, new, open, new",
    "open, working, open, working",
    "open, working, closed, done",
    "open, done, open, done", // closed here, the billing has not heard of it
    "open, done, closed, done",
    "closed, done, closed, done",
    "closed, new, closed, new", // opened here
    "closed, done, open, new",
    "closed, working, open, working"
  })
  void stateFollowsWhereTheTopicChanged(String seen, String here, String shown, String becomes) {
    boolean closedHere = here.equals("done");
    Process process = process("").withStatus(here, !closedHere);
    Process followed =
        FOLLOWING.follow(
            process, topic(shown, ""), null, new Following.Changed(!seen.equals(shown), false));
    assertThat(followed.status()).isEqualTo(becomes);
    assertThat(followed.open()).isEqualTo(!becomes.equals("done"));
  }

  @ParameterizedTest
  @CsvSource({
    // seen; here; shown; becomes
    "'', '', '', ''",
    "'', '', anna, anna",
    "'', '', ivan, i.petrenko",
    "'', anna, '', anna", // assigned here, the billing has not heard of it
    "ivan, i.petrenko, '', ''",
    "ivan, anna, ivan, anna",
    "ivan, anna, root, admin",
    "'', '', 'zoe; ivan;zoe', i.petrenko;zoe",
    "ivan;zoe, i.petrenko;zoe, zoe;ivan, i.petrenko;zoe" // another order is no change
  })
  void executorsFollowWhereTheTopicChanged(String seen, String here, String shown, String becomes) {
    Topic topic = topic("open", shown);
    String executor = FOLLOWING.seen(topic).executor();
    Process followed =
        FOLLOWING.follow(
            process(here), topic, null, new Following.Changed(false, !seen.equals(executor)));
    assertThat(String.join(";", followed.executors())).isEqualTo(becomes);
  }

  @Test
  void parametersAndDescriptionAreTheTopics() {
    Topic.Details details = new Topic.Details("2", new BigDecimal("150.00"), true, null);
    Topic topic =
        new Topic(new Topic.Key("own", "500"), null, "No link", "Olena 050", true, details);
    Process begun = FOLLOWING.begin(topic, "Nothing works");
    assertThat(begun.parameters()).isEqualTo(new Parameters(List.of("wait"), "150", List.of("1")));
    assertThat(begun.description()).isEqualTo("No link, Olena 050\n\nNothing works");

    Process later =
        FOLLOWING.follow(begun, topic("open", ""), null, new Following.Changed(false, false));
    assertThat(later.parameters()).isEqualTo(new Parameters(List.of(), "", List.of()));
    assertThat(later.since(begun).stream().map(Change::what).collect(Collectors.toList()))
        .containsExactly("description", "topic status", "cost", "auto close");
  }

  @Test
  void enteringAReadStatusIsHavingRead() {
    Workflow workflow = FOLLOWING.workflow();
    Process open = process("");
    assertThat(workflow.marksRead(open, open.withStatus("working", true))).isTrue();
    assertThat(workflow.marksRead(open, open.withStatus("waiting", true))).isFalse();
    Process working = open.withStatus("working", true);
    assertThat(workflow.marksRead(working, working.withType("repair"))).isFalse();
  }

  private static Process process(String executors) {
    return FOLLOWING
        .begin(topic("open", ""), null)
        .withExecutors(executors.isEmpty() ? List.of() : List.of(executors.split(";", -1)));
  }

  private static Topic topic(String state, String executor) {
    return new Topic(
        new Topic.Key("own", "500"),
        null,
        "No link",
        null,
        state.equals("open"),
        new Topic.Details(null, null, false, executor.isEmpty() ? null : executor));
  }
}
