package dues.cli;

import dues.batch.JobRequest;
import dues.batch.preview.ForetoldImport;
import dues.batch.preview.ImportPreview;
import dues.cli.foretold.ForetoldJson;
import dues.cli.foretold.ForetoldText;
import dues.platform.StartupProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * `dues preview import-billing`: what would become of each source's facts and balances, and what
 * the ledger would get because of it.
 */
record ImportsPreview(CommandLineTool tool, Session session) {

  int call(List<JobRequest> requests) {
    ImportPreview preview = session.bean(ImportPreview.class);
    List<String> refusals =
        requests.stream().flatMap(request -> preview.refusal(request).stream()).toList();
    if (!refusals.isEmpty()) {
      throw StartupProblem.configuration(String.join("\n", refusals));
    }
    List<String> objects = new ArrayList<>();
    boolean fails = false;
    for (JobRequest request : requests) {
      ForetoldImport foretold = preview.of(request);
      fails |= !foretold.problems().isEmpty();
      if (tool.options().json()) {
        objects.add(ForetoldJson.of(foretold));
      } else {
        tool.terminal().result(ForetoldText.of(foretold, request.date()));
      }
      foretold.problems().forEach(tool.terminal()::message);
    }
    if (tool.options().json()) {
      tool.terminal().result("{\"imports\": [" + String.join(",\n", objects) + "]}");
    }
    return fails ? 1 : 0;
  }
}
