package dues.console.users;

import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.console.security.Passwords;
import dues.console.security.Role;
import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import dues.store.users.User;
import dues.store.users.Users;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds users, says what they may do, and makes them a new one-time password. */
@Controller
class UsersPage {

  private static final String BACK = "redirect:/users";

  private final Users users;
  private final AuditTrail audit;
  private final Words words;

  UsersPage(Users users, AuditTrail audit, Words words) {
    this.users = users;
    this.audit = audit;
    this.words = words;
  }

  @GetMapping("/users")
  String users(Model model) {
    model.addAttribute("users", users.all());
    model.addAttribute("roles", List.of(Role.values()));
    model.addAttribute("languages", UserForm.LANGUAGES);
    return "users/list";
  }

  @PostMapping("/users")
  String add(@ModelAttribute("me") Me me, UserForm form, RedirectAttributes after) {
    if (!form.called().matches(Passwords.NAME)) {
      return refused(after, "users.name_unfit");
    }
    Optional<String> password =
        new Passwords(users).add(form.called(), form.asked(), form.ofDepartments());
    if (password.isEmpty()) {
      return refused(after, "users.taken");
    }
    users.language(form.called(), form.known());
    keep(me, "ADD_USER", form.called(), form.why(), form.asked().name());
    return shown(after, form.called(), password.get());
  }

  @PostMapping("/users/{name}/{deed}")
  String change(
      @ModelAttribute("me") Me me,
      @PathVariable String name,
      @PathVariable String deed,
      UserForm form,
      RedirectAttributes after) {
    User user = users.find(name).orElseThrow(() -> new NotThere(words.say("users.absent", name)));
    if (deed.equals("password")) {
      keep(me, "RESET_PASSWORD", name, form.why(), "");
      return shown(after, name, new Passwords(users).reset(name));
    }
    if (!users.change(name, form.asked().name(), form.isEnabled())) {
      return refused(after, "users.last_admin");
    }
    users.departments(name, form.ofDepartments());
    users.language(name, form.known());
    keep(me, "CHANGE_USER", name, form.why(), told(user) + " → " + told(form));
    after.addFlashAttribute("done", words.say("users.changed", name));
    return BACK;
  }

  private static String told(User user) {
    return told(user.role(), user.standing().enabled());
  }

  private static String told(UserForm form) {
    return told(form.asked().name(), form.isEnabled());
  }

  private static String told(String role, boolean enabled) {
    return role.toLowerCase(Locale.ROOT) + (enabled ? "" : ", disabled");
  }

  private void keep(Me me, String deed, String name, String why, String outcome) {
    audit.keep(new AuditEntry("", me.name(), deed, "user " + name, why, outcome));
  }

  private String refused(RedirectAttributes after, String key) {
    after.addFlashAttribute("failed", List.of(words.say(key)));
    return BACK;
  }

  private static String shown(RedirectAttributes after, String name, String password) {
    after.addFlashAttribute("whose", name);
    after.addFlashAttribute("password", password);
    return BACK;
  }
}
