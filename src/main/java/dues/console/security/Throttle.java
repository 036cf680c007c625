package dues.console.security;

import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import dues.store.users.LoginFailures;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Asks for the password only when the name and the address may try again; an attempt that came too
 * early is refused whatever it says, and tells nobody whether it was right.
 */
record Throttle(DaoAuthenticationProvider passwords, LoginFailures failures, AuditTrail audit)
    implements AuthenticationProvider {

  @Override
  public Authentication authenticate(Authentication attempt) {
    String name = attempt.getName();
    String address = address(attempt);
    Duration wait = failures.wait(name, address);
    if (!wait.isZero()) {
      throw new LockedException(String.valueOf(wait.toSeconds()));
    }
    try {
      Authentication login = passwords.authenticate(attempt);
      failures.succeeded(name);
      return login;
    } catch (AuthenticationException refused) {
      failures.failed(name, address);
      audit.keep(new AuditEntry("", name, "LOGIN", "console", "", "REFUSED " + address));
      throw refused;
    }
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  @Override
  public boolean supports(Class<?> type) {
    return passwords.supports(type);
  }
}
