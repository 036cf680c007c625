package dues.console.contracts;

import dues.batch.helpdesk.parameters.ParameterSending;
import dues.console.deed.Doing;
import dues.console.page.Me;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends what a contract's customer has to its billing. */
@Controller
class SendingPage {

  private final ParameterSending sending;
  private final Doing doing;
  private final Words words;

  SendingPage(ParameterSending sending, Doing doing, Words words) {
    this.sending = sending;
    this.doing = doing;
    this.words = words;
  }

  @PostMapping("/contracts/{source}/{id}/send")
  String send(
      @ModelAttribute("me") Me me,
      @PathVariable String source,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    Wish wish =
        new Wish(me.name(), "SEND_PARAMETERS", "contract " + source + ":" + id, reason.strip());
    doing.run(
        wish,
        after,
        words.say("contract.sent"),
        () -> {
          sending.send(source, id, Doing.hand(wish));
          return List.of();
        });
    return "redirect:/contracts/{source}/{id}";
  }
}
