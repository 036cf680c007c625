package dues.console.security;

import dues.store.users.User;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A user as the framework asks for them. */
public record Account(User user) implements UserDetails {

  private static final long serialVersionUID = 1L;

  public Role role() {
    return Role.valueOf(user.role());
  }

  @Override
  public List<GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority(user.role()));
  }

  @Override
  public @Nullable String getPassword() {
    return user.password();
  }

  @Override
  public String getUsername() {
    return user.name();
  }

  @Override
  public boolean isEnabled() {
    return user.standing().enabled();
  }
}
