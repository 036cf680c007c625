package dues.console.page;

import dues.console.security.Account;
import dues.console.security.Role;
import dues.console.security.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who looks at a page; name and role are empty and null before the login.
 *
 * @param path the page's own address, for the menu
 */
public record Me(String name, @Nullable Role role, String path) {

  static Me at(String path) {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login != null && login.getPrincipal() instanceof Account account
        ? new Me(account.getUsername(), account.role(), path)
        : new Me("", null, path);
  }

  public boolean isLoggedIn() {
    return role != null;
  }

  /** Whether a button for the route is of any use to them. */
  public boolean may(String route) {
    return role != null && Route.valueOf(route).allows(role);
  }

  /** The pages that they may look at. */
  public List<Menu> menu() {
    return Arrays.stream(Menu.values()).filter(entry -> may(entry.name())).toList();
  }

  /** Whether the menu's entry leads to where they are. */
  public boolean in(String section) {
    String place = path.startsWith("/rejects/") ? "/runs/" : path;
    return place.equals(section) || place.startsWith(section + "/");
  }

  /** The language of the page, for the browser. */
  public String language() {
    Locale locale = LocaleContextHolder.getLocale();
    return locale.getLanguage();
  }

  /** Whether personal numbers are shown whole. */
  public boolean seesPersons() {
    return role == Role.OPERATOR || role == Role.ADMIN;
  }
}
