package dues.console.security;

import dues.store.users.Users;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The users of the home, for the framework's login. */
@Component
class Accounts implements UserDetailsService {

  private final Users users;

  Accounts(Users users) {
    this.users = users;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return users.find(name).map(Account::new).orElseThrow(() -> new UsernameNotFoundException(""));
  }
}
