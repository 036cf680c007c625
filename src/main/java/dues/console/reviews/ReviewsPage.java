package dues.console.reviews;

import dues.batch.review.Answering;
import dues.batch.review.OpenReviews;
import dues.batch.review.ReviewId;
import dues.console.deed.Doing;
import dues.console.page.Me;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import dues.store.review.QuestionCounts;
import dues.store.review.QuestionCounts.Count;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions that no rule could answer: customers and addresses. */
@Controller
class ReviewsPage {

  private final OpenReviews open;
  private final QuestionCounts counts;
  private final Answering answering;
  private final Doing doing;
  private final Words words;

  ReviewsPage(
      OpenReviews open, QuestionCounts counts, Answering answering, Doing doing, Words words) {
    this.open = open;
    this.counts = counts;
    this.answering = answering;
    this.doing = doing;
    this.words = words;
  }

  @GetMapping("/reviews")
  String reviews(ReviewFilter asked, Model model) {
    List<Count> all = counts.all();
    ReviewFilter filter = asked.filled(all, OpenReviews.kinds());
    String kind = Objects.requireNonNull(filter.kind());
    model.addAttribute("filter", filter);
    model.addAttribute("kinds", Tally.of(all, OpenReviews.kinds(), Count::kind));
    List<Count> ofKind = all.stream().filter(count -> count.kind().equals(kind)).toList();
    model.addAttribute("sources", Tally.of(ofKind, List.of(), Count::source));
    model.addAttribute("codes", Tally.of(ofKind, List.of(), Count::code));
    model.addAttribute(
        "count", all.stream().filter(filter::holds).mapToLong(Count::questions).sum());
    model.addAttribute(
        "reviews", open.page(kind, filter.slice()).stream().map(ReviewView::of).toList());
    return "reviews/list";
  }

  @PostMapping("/reviews")
  String answer(@ModelAttribute("me") Me me, AnswerForm form, RedirectAttributes after) {
    ReviewId id = ReviewId.parse(form.about());
    Wish wish = new Wish(me.name(), "REVIEW", "review " + id, form.why());
    doing.leased(
        wish,
        Answering.writes(id),
        after,
        words.say("reviews.answered", id.contract()),
        hand -> answering.answer(id, form.reply(), hand));
    after.addAttribute("kind", id.kind());
    after.addAttribute("source", form.source());
    after.addAttribute("code", form.code());
    return "redirect:/reviews";
  }
}
