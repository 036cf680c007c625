package dues.console.login;

import dues.console.page.Me;
import dues.console.security.OwnPassword;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody changes their own password; after it they log in with the new one. */
@Controller
class PasswordPage {

  private final OwnPassword passwords;

  PasswordPage(OwnPassword passwords) {
    this.passwords = passwords;
  }

  @GetMapping("/password")
  String form(Model model) {
    model.addAttribute("wrong", "");
    return "password";
  }

  @PostMapping("/password")
  String change(
      @ModelAttribute("me") Me me,
      @RequestParam String old,
      @RequestParam String chosen,
      @RequestParam String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String wrong = passwords.change(me.name(), old, chosen, again);
    if (wrong.isEmpty()) {
      request.getSession().invalidate();
      return "redirect:/login?changed";
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("wrong", wrong);
    return "password";
  }
}
