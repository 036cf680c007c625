package dues.console.login;

import dues.console.page.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page for people who are not logged in. */
@Controller
class LoginPage {

  @GetMapping("/login")
  String login(
      @ModelAttribute("me") Me me,
      @RequestParam(required = false) @Nullable String wrong,
      @RequestParam(required = false) @Nullable Long wait,
      @RequestParam(required = false) @Nullable String left,
      Model model) {
    if (me.isLoggedIn()) {
      return "redirect:/";
    }
    model.addAttribute("wrong", wrong != null);
    model.addAttribute("left", left != null);
    model.addAttribute("wait", wait);
    return "login";
  }
}
