package dues.console.security;

import dues.store.users.User;
import dues.store.users.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose user was disabled, has another role or another password since; sends one
 * with a one-time password to the page where it is changed.
 */
final class StillUser extends OncePerRequestFilter {

  private static final String PASSWORD = "/password";

  private final Users users;

  StillUser(Users users) {
    this.users = users;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    if (login != null && login.getPrincipal() instanceof Account account) {
      User now = users.find(account.user().name()).orElse(null);
      if (now == null || !isSame(now, account.user())) {
        SecurityContextHolder.clearContext();
        if (request.getSession(false) != null) {
          request.getSession().invalidate();
        }
      } else if (now.standing().oneTime() && isPage(request.getRequestURI())) {
        response.sendRedirect(PASSWORD);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean isSame(User now, User then) {
    return now.standing().enabled()
        && now.role().equals(then.role())
        && now.password().equals(then.password());
  }

  private static boolean isPage(String path) {
    return !path.equals(PASSWORD)
        && !path.equals("/logout")
        && !path.startsWith("/static/")
        && !path.startsWith("/webjars/");
  }
}
