package dues.helpdesk;

import java.util.Set;

/**
 * Which statuses processes have.
 *
 * @param type of a new process
 * @param openStatus of a process whose topic is opened, or opened again
 * @param closedStatus of a process whose topic is closed
 * @param readStatuses whoever puts a process into one of these has read what came in
 */
public record Workflow(
    String type, String openStatus, String closedStatus, Set<String> readStatuses) {

  String status(boolean open) {
    return open ? openStatus : closedStatus;
  }

  /** Whether whoever put a process where it is has read what came in. */
  public boolean isRead(Process process) {
    return readStatuses.contains(process.status());
  }

  /** Whether a change of the process marks its incoming messages as read. */
  public boolean marksRead(Process before, Process after) {
    return !after.status().equals(before.status()) && isRead(after);
  }
}
