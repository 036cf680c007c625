package dues.batch.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples H1 to H8, in the order of a topic's life, and what else may happen to it. */
class ImportHelpdeskJobTest {

  private static final String MESSAGES =
      """
      select concat_ws(' | ', m.process_id, m.message, m.direction, m.text, case when m.read_at is null then 'unread' else 'read' end)
        from process_message m order by m.process_message_id""";

  private static final String LINKS =
      """
      select concat_ws(' | ', l.process_id, c.contract, l.with_customer) from process_contract l
        join contract c using (contract_id) order by 1""";

  @Test
  void aTopicsLife(@TempDir Path folder) {
    try (DeskHome desk = new DeskHome(folder, "user_map: {ivan: i.petrenko}\n")) {
      // H1
      desk.topics("500,42,No link,Olena 050,open,,,,ivan", "501,,Question,,closed,,,,")
          .messages(
              "1,500,in,2026-10-01 10:00:00,Nothing works,",
              "2,500,out,2026-10-01 11:00:00,We look,",
              "3,501,in,,Old,")
          .take();
      String first =
          """
          1 | helpdesk | new | open | No link, Olena 050 | {} | {} | {i.petrenko} | {}
          2 | helpdesk | done | closed | Question | {} | {} | {} | {}""";
      String messages =
          """
          1 | 1 | in | Nothing works | unread
          1 | 2 | out | We look | unread
          2 | 3 | in | Old | read""";
      assertThat(desk.processes()).isEqualTo(first);
      assertThat(desk.lines(MESSAGES)).isEqualTo(messages);
      assertThat(desk.lines(LINKS)).isEqualTo("1 | 42 | t");
      assertThat(desk.lines("select topic || ' ' || process_id from process_topic order by 1"))
          .isEqualTo("500 1\n501 2");

      // H2
      desk.take();
      assertThat(desk.processes()).isEqualTo(first);
      assertThat(desk.lines(MESSAGES)).isEqualTo(messages);
      assertThat(desk.value("select count(*) from process_change")).isEqualTo("0");

      // H5
      desk.topics("500,42,No link,Olena 050,open,2,150.00,1,ivan", "501,,Question,,closed,,,,")
          .take();
      assertThat(desk.processes())
          .startsWith(
              "1 | helpdesk | new | open | No link, Olena 050 | {2} | 150 | {1} | {i.petrenko} | {}");

      // H6
      desk.topics("500,42,No link,Olena 050,open,2,150.00,0,ivan", "501,,Question,,closed,,,,")
          .take();
      assertThat(desk.processes())
          .startsWith(
              "1 | helpdesk | new | open | No link, Olena 050 | {2} | 150 | {} | {i.petrenko} | {}");

      // H3, and H8: done is a read status
      desk.topics("500,42,No link,Olena 050,closed,3,,0,anna", "501,,Question,,open,,,,").take();
      assertThat(desk.processes())
          .isEqualTo(
              """
              1 | helpdesk | done | closed | No link, Olena 050 | {3} | {} | {anna} | {}
              2 | helpdesk | new | open | Question | {} | {} | {} | {}""");
      assertThat(desk.lines(MESSAGES)).doesNotContain("in | Nothing works | unread");
      assertThat(desk.value("select count(*) from process_deed")).isEqualTo("0");
      assertThat(
              desk.lines(
                  "select concat_ws(' | ', process_id, what, old_value, new_value, changed_by) from process_change where process_id = 2"))
          .isEqualTo(
              "2 | status | done | new | import-helpdesk\n2 | state | closed | open | import-helpdesk");
    }
  }
}
