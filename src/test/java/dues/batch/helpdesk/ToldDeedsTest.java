package dues.batch.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dues.store.policy.EditingHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do goes to the billing once, and what the billing shows of it is no news. */
class ToldDeedsTest {

  private static final EditingHand ANNA =
      new EditingHand("anna", "", Instant.parse("2026-10-11T08:30:00Z"));
  private static final String HEADER = "id,topic,contract,operation,value,by,at\n";
  private static final String AT = ",anna,2026-10-11T08:30:00Z\n";
  private static final String STATES =
      "select string_agg(deed_id || ' ' || state, ', ' order by deed_id) from process_deed";
  private static final String MESSAGES =
      """
      select concat_ws(' | ', message, direction, text, written_by, case when read_at is null then 'unread' else 'read' end)
        from process_message order by process_message_id""";

  @Test
  void deedsAreWrittenOnceAcknowledgedAndNeverEchoed(@TempDir Path folder) throws IOException {
    try (DeskHome desk =
        new DeskHome(folder, "user_map: {ivan: i.petrenko}\n", "new_message_event: true\n")) {
      desk.topics("500,42,No link,,open,,,,").messages("1,500,in,,Nothing works,").take();
      assertThat(feeds(folder)).isEmpty();

      ProcessWork work = desk.home().bean(ProcessWork.class);
      work.reply(1, "We come  at 10; be in", ANNA);
      work.assign(1, List.of("i.petrenko"), ANNA);
      work.put(1, "working", ANNA);
      assertThat(work.put(1, "working", ANNA)).isEmpty();
      work.close(1, ANNA);
      work.reopen(1, ANNA);
      work.close(1, ANNA);
      assertThat(desk.lines(MESSAGES))
          .isEqualTo(
              "1 | in | Nothing works |  | read\nout | We come  at 10; be in | anna | unread");
      desk.again().again();
      assertThat(feed(folder, 1))
          .isEqualTo(
              HEADER
                  + "1,500,42,reply,We come  at 10; be in"
                  + AT
                  + "2,500,42,executor,ivan"
                  + AT
                  + "4,500,42,close,"
                  + AT);
      assertThat(feeds(folder)).containsExactly("helpdesk-000001.csv");
      assertThat(desk.value(STATES)).isEqualTo("1 WRITTEN, 2 WRITTEN, 3 SUPERSEDED, 4 WRITTEN");

      // the billing has not read the feed: nothing changes here
      desk.topics("500,42,No link,,open,5,,,").take();
      assertThat(desk.processes())
          .isEqualTo("1 | helpdesk | done | closed | No link | {5} | {} | {i.petrenko} | {}");

      // it shows what it was told, while a person has opened it again
      work.reopen(1, ANNA);
      desk.topics("500,42,No link,,closed,5,,,ivan")
          .messages("1,500,in,,Nothing works,", "2,500,out,,We come at 10; be in,")
          .take();
      assertThat(desk.processes())
          .isEqualTo("1 | helpdesk | new | open | No link | {5} | {} | {i.petrenko} | {}");
      assertThat(desk.lines(MESSAGES))
          .isEqualTo(
              "1 | in | Nothing works |  | read\n2 | out | We come at 10; be in | anna | unread");
      assertThat(feed(folder, 2)).isEqualTo(HEADER + "5,500,42,reopen," + AT);
      assertThat(desk.value(STATES))
          .isEqualTo("1 ACKNOWLEDGED, 2 ACKNOWLEDGED, 3 SUPERSEDED, 4 ACKNOWLEDGED, 5 WRITTEN");
      assertThat(desk.value("select string_agg(key, ' ') from outbox"))
          .isEqualTo("NEW_MESSAGE:own:1");

      // the billing opens it, changes the executor by itself and closes it again
      desk.topics("500,42,No link,,open,5,,,zoe").take();
      desk.topics("500,42,No link,,closed,5,,,zoe").take();
      assertThat(desk.processes())
          .isEqualTo("1 | helpdesk | done | closed | No link | {5} | {} | {zoe} | {}");
      assertThat(
              desk.value("select count(*) from process_deed where state in ('WAITING', 'WRITTEN')"))
          .isEqualTo("0");
      assertThat(feeds(folder)).hasSize(2);

      // its type is another, the link stays
      work.retype(1, "repair", ANNA);
      desk.topics("500,42,No link,,open,5,,,zoe").take();
      assertThat(desk.processes()).startsWith("1 | repair | new | open");
    }
  }

  private static String feed(Path folder, int number) throws IOException {
    return Files.readString(folder.resolve("out/feeds/own/helpdesk-%06d.csv".formatted(number)));
  }

  private static List<String> feeds(Path folder) throws IOException {
    Path feeds = folder.resolve("out/feeds/own");
    if (!Files.exists(feeds)) {
      return List.of();
    }
    try (var files = Files.list(feeds)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("helpdesk"))
          .sorted()
          .toList();
    }
  }
}
