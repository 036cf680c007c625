/**
 * Wires the core, the sources, the store and the reports into Spring Batch jobs: one package a job,
 * one file a step. This package itself holds what all jobs share: their sheets, the launch and the
 * guards.
 */
@NullMarked
package dues.batch;

import org.jspecify.annotations.NullMarked;
