package dues.console.tasks;

import dues.activation.Person;
import dues.console.page.Me;
import dues.store.users.User;
import dues.store.users.Users;
import org.springframework.stereotype.Component;

/** Whoever looks at a page, as one who does tasks. */
@Component
class Persons {

  private final Users users;

  Persons(Users users) {
    this.users = users;
  }

  Person of(Me me) {
    return users.find(me.name()).map(User::person).orElseThrow();
  }
}
