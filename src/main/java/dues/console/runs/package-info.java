/**
 * The pages of executions: {@link dues.console.runs.RunsPage} lists them as chains, {@link
 * dues.console.runs.RunPage} shows one, {@link dues.console.runs.LiveRuns} tells browsers when
 * something moved. {@link dues.console.runs.Starter} starts and resumes them in the background.
 */
@NullMarked
package dues.console.runs;

import org.jspecify.annotations.NullMarked;
