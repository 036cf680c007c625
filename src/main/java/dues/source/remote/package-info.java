/**
 * Billings that are asked over HTTP. {@link dues.source.remote.Billing} asks for one answer after
 * another, {@code HttpAnswer} reads one within its bounds, {@link dues.source.remote.FetchedFiles}
 * keeps what was answered as files, which are then imported like any others.
 */
@NullMarked
package dues.source.remote;

import org.jspecify.annotations.NullMarked;
