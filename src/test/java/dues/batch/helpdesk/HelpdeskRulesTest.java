package dues.batch.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome.Exit;
import dues.platform.BusinessClock;
import dues.store.policy.EditingHand;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sheet says beside the life of a topic. */
class HelpdeskRulesTest {

  private static final String KEYS =
      """
      chunk_size: 2
      first_message: true
      new_message_event: true
      process_linked_contract:
        - {id: 1, title_regexp: "^Ф.*", groups: [5]}
        - {id: 2, billing_ids: [own], groups: [6]}
      link_customer_on_contract_link: false
      page_size: 3
      """;

  private static final String LINKS =
      """
      select concat_ws(' | ', q.topic, c.contract, l.with_customer, p.groups) from process_topic q join process p using (process_id)
        left join process_contract l using (process_id) left join contract c using (contract_id) order by q.topic, c.contract""";

  private static final String EVENTS =
      "select concat_ws(' | ', key, state, outcome) from outbox where event = 'NEW_MESSAGE' order by outbox_id";

  @Test
  void topicsArePagedLinkedByRulesAndTold(@TempDir Path folder) {
    try (DeskHome desk = new DeskHome(folder, "", KEYS)) {
      desk.topics(
              "1,42,A,,open,,,,",
              "2,43,B,,open,,,,",
              "3,,C,,open,,,,",
              "4,44,D,,open,,,,",
              "5,42,E,,open,,,,")
          .messages("1,1,,2026-10-02,Second,", "2,1,,2026-10-01,First,", "3,9,,,Of no topic,")
          .take();

      // page_size: three of five; R1 by number, R3: without the customer
      assertThat(desk.lines(LINKS)).isEqualTo("1 | 42 | f | {5}\n2 | 43 | f | {6}\n3 | {}");
      assertThat(desk.value("select description from process where process_id = 1"))
          .isEqualTo("A\n\nFirst");
      assertThat(desk.lines(EVENTS))
          .isEqualTo(
              "NEW_MESSAGE:own:2 | NOTED | process 1, topic 1\nNEW_MESSAGE:own:1 | NOTED | process 1, topic 1");

      // the rest, the contract that is not there, and the message once its topic came
      desk.topics(
              "1,42,A,,open,,,,",
              "2,43,B,,open,,,,",
              "3,,C,,open,,,,",
              "4,44,D,,open,,,,",
              "5,42,E,,open,,,,",
              "9,,F,,closed,,,,")
          .take();
      assertThat(desk.lines(LINKS))
          .isEqualTo(
              "1 | 42 | f | {5}\n2 | 43 | f | {6}\n3 | {}\n4 | {}\n5 | 42 | f | {5}\n9 | {}");
      assertThat(desk.lines(EVENTS)).endsWith("NEW_MESSAGE:own:3 | NOTED | process 6, topic 9");
      assertThat(desk.value("select count(*) from outbox")).isEqualTo("3");
    }
  }

  @Test
  void oneTopicAloneIsTakenAndAContractThatComesLaterIsLinkedThen(@TempDir Path folder) {
    try (DeskHome desk = new DeskHome(folder, "")) {
      desk.topics("1,42,A,,open,,,,", "2,44,B,,open,,,,").bring();
      desk.again("topic_id", "2");
      assertThat(desk.lines(LINKS)).isEqualTo("2 | {}");

      desk.home()
          .write(
              "exports/contracts.csv",
              "contract,number,title,currency\n42,Ф-42,A,UAH\n44,,D,UAH\n");
      desk.take();
      assertThat(desk.lines(LINKS)).isEqualTo("1 | 42 | t | {}\n2 | 44 | t | {}");

      ProcessWork work = desk.home().bean(ProcessWork.class);
      EditingHand hand = new EditingHand("anna", "", BusinessClock.system().instant());
      assertThat(work.unlink(1, "own:42", hand)).isEmpty(); // process 1 is topic 2
      work.unlink(2, "own:42", hand);
      work.link(1, "own:42", hand);
      assertThat(work.link(1, "own:42", hand)).isEmpty();
      desk.take();
      assertThat(desk.lines(LINKS)).isEqualTo("1 | {}\n2 | 42 | t | {}\n2 | 44 | t | {}");
    }
  }

  @Test
  void runsThatTheDatabaseBreaksEndAsIfNobodyHadBrokenThem(@TempDir Path folder) {
    try (DeskHome desk = new DeskHome(folder, "", "chunk_size: 2\n")) {
      String[] topics = new String[21];
      String[] messages = new String[63];
      for (int i = 0; i < topics.length; i++) {
        topics[i] =
            "%d,%d,T%d,,%s,,,,".formatted(100 + i, 42 + i % 2, i, i % 3 == 0 ? "closed" : "open");
        for (int m = 0; m < 3; m++) {
          messages[3 * i + m] = "%d,%d,in,,M%d,".formatted(3 * i + m, 100 + i, m);
        }
      }
      desk.topics(topics).messages(messages).bring();
      for (String broken :
          new String[] {
            "process when (new.description = 'T4')",
            "process_topic when (new.topic = '109')",
            "process_message when (new.message = '62')",
            "process_contract when (new.process_id = 7)"
          }) {
        desk.home()
            .change(
                "create or replace function break_it() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$");
        String table = broken.substring(0, broken.indexOf(' '));
        desk.home()
            .change(
                "create trigger break_it before insert on %s for each row %s execute function break_it()"
                    .formatted(table, broken.substring(table.length())));
        assertThat(desk.home().run("import-helpdesk", desk.date()).exit()).isEqualTo(Exit.FAILED);
        desk.home().change("drop trigger break_it on " + table);
      }
      desk.again();
      assertThat(
              desk.lines(
                  "select count(*) || ' ' || count(distinct process_id) from process_message union all select count(*) || ' ' || sum((not open)::int) from process union all select count(*)::text from process_contract"))
          .isEqualTo("63 21\n21 7\n21");
      assertThat(desk.value("select string_agg(topic, ',' order by process_id) from process_topic"))
          .isEqualTo(
              "100,101,102,103,104,105,106,107,108,109,110,111,112,113,114,115,116,117,118,119,120");
    }
  }
}
