/**
 * What sources' own files say, turned into rows of raw tables: one parser a source, each a pure
 * function from a file's bytes to rows, rejections and a count of fields that it does not know.
 */
@NullMarked
package org.backcourt.ingest;

import org.jspecify.annotations.NullMarked;
