package org.backcourt.warehouse;

import java.io.Serializable;
import org.backcourt.calendar.DateSet;

/**
 * What a transform wants to read.
 *
 * @param element a record whose components say which tables and columns it gathers; see {@link
 *     org.backcourt.contract.Gathered} and {@link org.backcourt.contract.Projection}
 * @param dates the dates of which rows are read
 */
public record Extraction<T>(Class<T> element, DateSet dates) implements Serializable {}
