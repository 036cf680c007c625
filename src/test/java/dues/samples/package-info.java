/**
 * The sample exports: a seeded generator that writes {@code sample-data/}, and the proof that the
 * committed files are what it writes.
 *
 * <p>{@link dues.samples.SampleExports} joins the rows typed by hand in {@code sample-data/by-hand}
 * with generated ones: {@link dues.samples.Subscribers} invents people and firms that several
 * sources share, {@link dues.samples.Houses} their addresses, one class per source dresses them in
 * that system's columns, and {@link dues.samples.Workbook} packs tables into an XLSX whose bytes
 * never change. Nothing here uses a class of the product: a mistake of the product cannot hide in
 * its own samples.
 */
@NullMarked
package dues.samples;

import org.jspecify.annotations.NullMarked;
