package dues.batch.review;

import java.util.List;

/**
 * A question to a person.
 *
 * @param id {@code match/own:1042} or {@code address/own:1042}
 * @param code why it is asked, a {@link dues.source.RejectCode}
 * @param ours what the contract says
 * @param theirs whom or what it may mean
 * @param choices every answer, with what it would do
 */
public record Review(
    String id, String code, Side ours, List<Side> theirs, String evidence, List<Choice> choices) {

  /** One side of the question: its name, and what is known of it. */
  public record Side(String name, String text) {}

  /** An answer and its effect. */
  public record Choice(String answer, String effect) {}
}
