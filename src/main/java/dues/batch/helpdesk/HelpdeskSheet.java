package dues.batch.helpdesk;

import dues.helpdesk.LinkRule;
import dues.helpdesk.Workflow;
import dues.platform.Entry;
import dues.platform.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys that <code>jobs/import-helpdesk.yml</code> has beside those of every job sheet.
 *
 * @param statuses every status that a process may have
 * @param taking which topics are taken, and what of them
 * @param links what a link to a contract brings
 */
public record HelpdeskSheet(Workflow workflow, List<String> statuses, Taking taking, Links links) {

  private static final int MANY = 100_000_000;

  /**
   * How topics are taken.
   *
   * @param firstMessage whether a description ends with the first message
   * @param messageEvents whether new messages make events
   * @param topic the only topic; empty: all
   * @param pageSize topics a run; 0: all
   */
  public record Taking(
      boolean firstMessage, boolean messageEvents, Optional<String> topic, int pageSize) {}

  /**
   * What comes with a contract.
   *
   * @param customer whether its customer is linked, too
   * @param others whether a process shows the others of its contracts
   */
  public record Links(List<LinkRule> rules, boolean customer, boolean others) {}

  /** Reads the keys; those of every job sheet are left to {@link dues.batch.sheet.JobSheet}. */
  public static HelpdeskSheet read(Section sheet) {
    List<String> statuses =
        sheet.at("statuses").texts(List.of("new", "working", "waiting", "done"));
    return new HelpdeskSheet(
        new Workflow(
            sheet.at("process_type").text("helpdesk"),
            status(sheet.at("open_status"), "new", statuses),
            status(sheet.at("closed_status"), "done", statuses),
            readStatuses(sheet.at("read_statuses"), statuses)),
        statuses,
        new Taking(
            sheet.at("first_message").bool(false),
            sheet.at("new_message_event").bool(false),
            sheet.at("topic_id").text().filter(topic -> !topic.isBlank()),
            sheet.at("page_size").integer(0, 0, MANY)),
        new Links(
            rules(sheet.at("process_linked_contract")),
            sheet.at("link_customer_on_contract_link").bool(true),
            sheet.at("process_show_link_contract_process").bool(true)));
  }

  private static String status(Entry entry, String usual, List<String> statuses) {
    String status = entry.text(usual);
    requireKnown(entry, status, statuses);
    return status;
  }

  private static Set<String> readStatuses(Entry entry, List<String> statuses) {
    List<String> read = entry.texts(List.of());
    read.forEach(status -> requireKnown(entry, status, statuses));
    return new LinkedHashSet<>(read);
  }

  private static void requireKnown(Entry entry, String status, List<String> statuses) {
    if (!statuses.contains(status)) {
      entry.violation(
          "'" + entry.key() + "' names the status '" + status + "'",
          "one of 'statuses': " + String.join(", ", statuses),
          "");
    }
  }

  private static List<LinkRule> rules(Entry entry) {
    List<LinkRule> rules = new ArrayList<>();
    for (Entry item : entry.items()) {
      Section rule = item.section();
      rule.at("id").integer(0, 0, MANY);
      Optional<Pattern> number =
          rule.at("title_regexp").parsed("a regular expression", Pattern::compile);
      Set<String> sources = new LinkedHashSet<>(rule.at("billing_ids").texts(List.of()));
      if (!rule.has("title_regexp") && sources.isEmpty()) {
        item.violation("the rule says of no contract", "title_regexp or billing_ids", "");
      }
      rules.add(new LinkRule(number, sources, rule.at("groups").texts(List.of())));
    }
    return rules;
  }
}
