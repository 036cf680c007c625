package dues.cli.review;

import dues.batch.people.Deeds;
import dues.batch.review.Answering;
import dues.batch.review.OpenReviews;
import dues.batch.review.Review;
import dues.batch.review.ReviewId;
import dues.batch.review.ReviewReply;
import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.cli.WhoAndWhy;
import dues.cli.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues review ID [ANSWER]`. */
@Command(
    name = "review",
    header = "Shows one question, or answers it.",
    description = {
      "",
      "ANSWER: same, different, new or customer=KEY for customers; same, house=ID [flat=…] [always] or none for addresses. An",
      "answer is kept with who, when and why, holds at once and over every later night: who was kept apart is never",
      "proposed again, and an address stands until its source writes it otherwise; with always every address that writes",
      "street and house so leads there from the next run on. The same answer again changes nothing.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues review match/own:1042                                both sides, the evidence, the answers",
      "  dues review match/own:1042 customer=abills:17 --reason \"passport shown\"",
      "  dues review match/own:1042 different",
      "  dues review address/own:1042 house=311 flat=7",
      "  dues review address/own:1042 house=311 always             and so is whoever writes street and house like it"
    })
public final class ReviewCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The question, such as match/own:1042; `dues reviews` lists them.")
  private String id = "";

  @Parameters(index = "1..*", paramLabel = "ANSWER", description = "What a person says.")
  private List<String> words = new ArrayList<>();

  @Mixin private WhoAndWhy who = new WhoAndWhy();

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    ReviewId asked = ReviewId.parse(id);
    if (words.isEmpty()) {
      try (Session session = dues.open()) {
        show(dues, session, asked);
      }
      return 0;
    }
    ReviewReply reply = new ReviewReply(words);
    try (Session session = dues.open()) {
      Deeds.Deed deed = new Deeds.Deed("review", Answering.writes(asked), who.patience());
      String said =
          session
              .bean(Deeds.class)
              .run(deed, () -> session.bean(Answering.class).answer(asked, reply, who.hand()))
              .orElse("Skipped: another run writes the same.");
      dues.terminal()
          .result(
              dues.options().json()
                  ? "{\"review\": %s, \"answer\": %s, \"done\": %s}"
                      .formatted(
                          Json.text(asked.toString()), Json.text(reply.toString()), Json.text(said))
                  : said);
    }
    return 0;
  }

  private static void show(CommandLineTool dues, Session session, ReviewId asked) {
    Review review = session.bean(OpenReviews.class).find(asked).orElseThrow(asked::notOpen);
    dues.terminal()
        .result(dues.options().json() ? ReviewCard.json(List.of(review)) : ReviewCard.text(review));
  }
}
