package dues.outbox;

import dues.activation.Answer;
import dues.activation.Module;
import dues.platform.system.Command;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Asks modules. A call ends within its module's timeout, whatever the module does. */
public final class ModuleCalls {

  private final HttpModule http = new HttpModule();

  /** One call; what goes wrong is an answer, too. */
  public Answer call(Module module, ModuleRequest request) {
    Answer answer =
        module.way() == Module.Way.HTTP
            ? http.post(request, module.slots().timeoutSeconds())
            : command(request, module.slots().timeoutSeconds());
    return isNameTaken(module, answer)
        ? new Answer(Answer.Verdict.NAME_TAKEN, answer.said())
        : answer;
  }

  private static boolean isNameTaken(Module module, Answer answer) {
    String taken = module.skills().nameTaken().toLowerCase(Locale.ROOT);
    return answer.verdict() == Answer.Verdict.FAILED
        && !taken.isEmpty()
        && answer.said().toLowerCase(Locale.ROOT).contains(taken);
  }

  private static Answer command(ModuleRequest request, int timeoutSeconds) {
    Map<String, String> variables = new HashMap<>();
    request
        .details()
        .forEach((name, value) -> variables.put("DUES_" + name.toUpperCase(Locale.ROOT), value));
    variables.put("DUES_PARAMETERS", lines(request.arguments()));
    try {
      Command.Outcome outcome = new HookCommand(timeoutSeconds).run(request.payload(), variables);
      return outcome.isGood()
          ? Answer.done(outcome.said())
          : Answer.failed((outcome.said() + "\nexit " + outcome.exit()).strip());
    } catch (IOException | IllegalArgumentException notStarted) {
      return Answer.failed(String.valueOf(notStarted.getMessage()));
    }
  }

  private static String lines(Map<String, String> arguments) {
    StringBuilder lines = new StringBuilder();
    arguments.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
    return lines.toString();
  }
}
