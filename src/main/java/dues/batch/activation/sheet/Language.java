package dues.batch.activation.sheet;

/** A language, with the mail that is sent where the module's sheet has none. */
public enum Language {
  UK("{service}: послугу активовано", "Вітаємо, {customer}!\n\nПослугу «{service}» активовано.\n"),
  RU("{service}: услуга активна", "Здравствуйте, {customer}!\n\nУслуга «{service}» активна.\n"),
  EN("{service} is active", "Hello {customer},\n\nyour service “{service}” is active.\n");

  private final String subject;
  private final String text;

  Language(String subject, String text) {
    this.subject = subject;
    this.text = text;
  }

  Mail mail() {
    return new Mail(subject, text);
  }
}
