package dues.console.security;

import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import dues.store.users.User;
import dues.store.users.Users;
import org.springframework.stereotype.Component;

/** The password that somebody chooses for themselves. */
@Component
public class OwnPassword {

  private final Users users;
  private final AuditTrail audit;

  OwnPassword(Users users, AuditTrail audit) {
    this.users = users;
    this.audit = audit;
  }

  /** What is wrong with the choice, as the key of a message; empty after it was changed. */
  public String change(String name, String old, String chosen, String again) {
    User user = users.find(name).orElseThrow();
    if (!Passwords.ENCODER.matches(old, user.password())) {
      return "password.old_wrong";
    }
    if (!Passwords.isFit(chosen)) {
      return "password.unfit";
    }
    if (!chosen.equals(again)) {
      return "password.differs";
    }
    if (chosen.equals(old)) {
      return "password.same";
    }
    users.password(name, Passwords.hash(chosen), false);
    audit.keep(new AuditEntry("", name, "PASSWORD", "user " + name, "", ""));
    return "";
  }
}
