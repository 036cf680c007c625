package dues.samples;

import java.time.LocalDate;

/** One invented person or firm, whom several sources may know, and where it lives. */
record Subscriber(
    int id, String title, boolean legal, Papers papers, Contacts contacts, Home home) {

  /** Identity: a birth date and a passport for a person, a tax number for a firm. */
  record Papers(LocalDate born, String document, String taxNumber) {}

  /** A phone as its ten national digits, and an e-mail. */
  record Contacts(String phone, String email) {}

  /** A house of the directory by its index, and a flat (0: none). */
  record Home(int house, int flat) {}
}
