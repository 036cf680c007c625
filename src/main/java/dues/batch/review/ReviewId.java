package dues.batch.review;

import dues.platform.StartupProblem;

/** {@code match/own:1042}: the kind of question, and the contract that it is about. */
public record ReviewId(String kind, String contract) {

  /** Reads what a person typed. */
  public static ReviewId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !OpenReviews.kinds().contains(text.substring(0, slash))) {
      throw StartupProblem.configuration(
          "'%s' names no review; expected match/SOURCE:CONTRACT or address/SOURCE:CONTRACT, `dues reviews` lists them."
              .formatted(text));
    }
    return new ReviewId(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Nothing is asked under this name. */
  public StartupProblem notOpen() {
    return StartupProblem.configuration(
        "There is no open review '%s'; `dues reviews` lists them.".formatted(this));
  }

  @Override
  public String toString() {
    return kind + "/" + contract;
  }
}
