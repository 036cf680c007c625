package dues.cli.activation;

import dues.activation.Person;
import dues.cli.Session;
import dues.store.users.User;
import dues.store.users.Users;

/** Who gives a command: a user of the console by the account's name, else somebody trusted. */
final class Who {

  private Who() {}

  static Person asks(Session session) {
    String name = System.getProperty("user.name", "");
    return session
        .bean(Users.class)
        .find(name)
        .map(User::person)
        .orElseGet(() -> Person.ofAll(name));
  }
}
