package dues.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends mails over {@code DUES_SMTP_URL}: {@code smtp://user:password@host:port}, {@code smtps://…}
 * for TLS from the first byte. The message's key is in the header {@code X-Dues-Key}, so that a
 * mail sent twice is recognised.
 */
public final class Mailer {

  private static final String TIMEOUT_MILLIS = "20000";

  private final @Nullable JavaMailSenderImpl sender;
  private final String from;

  private Mailer(@Nullable JavaMailSenderImpl sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  /** Without a URL nothing is sent. */
  public static Mailer of(@Nullable String url, @Nullable String from) {
    if (url == null || url.isBlank()) {
      return new Mailer(null, "");
    }
    URI server = URI.create(url);
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setProtocol(server.getScheme());
    sender.setHost(server.getHost());
    if (server.getPort() > 0) {
      sender.setPort(server.getPort());
    }
    Properties properties = new Properties();
    String user = server.getUserInfo();
    if (user != null) {
      int colon = user.indexOf(':');
      sender.setUsername(colon < 0 ? user : user.substring(0, colon));
      sender.setPassword(colon < 0 ? "" : user.substring(colon + 1));
      properties.setProperty("mail." + server.getScheme() + ".auth", "true");
    }
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail." + server.getScheme() + "." + wait, TIMEOUT_MILLIS);
    }
    properties.setProperty("mail.smtp.starttls.enable", "true");
    sender.setJavaMailProperties(properties);
    return new Mailer(sender, from == null || from.isBlank() ? "dues@localhost" : from);
  }

  /** Whether there is a mail server. */
  public boolean isThere() {
    return sender != null;
  }

  Attempt send(String key, Map<String, String> mail) {
    JavaMailSenderImpl server = sender;
    if (server == null) {
      return new Attempt(false, "DUES_SMTP_URL is not set");
    }
    try {
      MimeMessage message = server.createMimeMessage();
      MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      parts.setFrom(from);
      parts.setTo(mail.getOrDefault("to", "").strip().split("\\s*[;,]\\s*", -1));
      parts.setSubject(mail.getOrDefault("subject", ""));
      parts.setText(mail.getOrDefault("text", ""));
      message.setHeader("X-Dues-Key", key);
      server.send(message);
      return new Attempt(true, "sent to " + mail.get("to"));
    } catch (MessagingException | MailException refused) {
      return new Attempt(false, String.valueOf(refused.getMessage()));
    }
  }
}
