package dues.cli.review;

import dues.batch.review.OpenReviews;
import dues.batch.review.Review;
import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.platform.StartupProblem;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** `dues reviews`. */
@Command(
    name = "reviews",
    header = "Lists what waits for a person: customers and addresses that no rule could decide on.",
    description = {
      "",
      "Each with both sides, the evidence, and what each answer would do. `dues review` answers.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues reviews",
      "  dues reviews --kind address --source own",
      "  dues review match/own:1042 same --reason \"asked on the phone\""
    })
public final class ReviewsCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Option(names = "--kind", paramLabel = "match|address", description = "One kind alone.")
  private @Nullable String kind;

  @Option(names = "--source", paramLabel = "ID", description = "One source alone.")
  private @Nullable String source;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many are shown; 0: all. Default: ${DEFAULT-VALUE}.")
  private int limit = 50;

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    String word = kind == null ? null : kind.toLowerCase(java.util.Locale.ROOT);
    if (word != null && !OpenReviews.kinds().contains(word)) {
      throw StartupProblem.configuration(
          "--kind is '%s'; expected one of %s."
              .formatted(kind, String.join(", ", OpenReviews.kinds())));
    }
    List<String> known = List.copyOf(Session.sheets(dues.options().home()).sources().keySet());
    if (source != null && !known.contains(source)) {
      throw StartupProblem.configuration(
          "Source '%s' is unknown; expected one of %s."
              .formatted(source, String.join(", ", known)));
    }
    try (Session session = dues.open()) {
      List<Review> all = session.bean(OpenReviews.class).list(word, source);
      List<Review> shown = limit == 0 ? all : all.stream().limit(limit).toList();
      if (dues.options().json()) {
        dues.terminal().result(ReviewCard.json(shown));
      } else {
        shown.forEach(review -> dues.terminal().result(ReviewCard.text(review) + "\n"));
        dues.terminal().result(count(all.size(), shown.size()));
      }
    }
    return 0;
  }

  private static String count(int all, int shown) {
    return all == 0
        ? "Nothing waits for a person."
        : "%d of %d reviews; `dues review ID ANSWER` answers one.".formatted(shown, all);
  }
}
