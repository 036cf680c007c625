package dues.batch.actions.request;

import dues.source.RejectCode;
import dues.store.Rejects.Cause;
import dues.store.Rejects.Origin;
import dues.store.Rejects.Rejected;
import dues.store.actions.ActionRow;

/**
 * Why an action, or its application to one member, is refused.
 *
 * @param column of the file, as it is called there
 * @param problem what is wrong and what was expected, a sentence
 */
public record Refusal(RejectCode code, String column, String value, String problem) {

  /** In full, with the place and the remedy. */
  public String message(ActionRow row) {
    return "%s line %d column '%s': %s %s"
        .formatted(row.place().file(), row.place().line(), column, problem, code.remedy());
  }

  public Rejected rejected(ActionRow row, long executionId) {
    return new Rejected(
        new Origin(executionId, row.source(), row.place().fileId(), row.place().line()),
        "actions",
        new Cause(code.name(), "row", column, value, message(row)),
        row.place().raw(),
        null);
  }
}
