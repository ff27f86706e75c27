package org.backcourt.row.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * A file of a source as one run saw it. It holds what it says only if that run was published: a
 * file of a refused run was fetched and not loaded.
 */
public record SourceFileRecord(
    @Column("The run that saw it.") String runId,
    @Column("The day the run began, in UTC.") LocalDate runDate,
    @Column("The source, as on the command line, such as nba-schedule.") String source,
    @Column("The file.") String sourceFile,
    @Column("SHA-256 of its content, unpacked; files of one content are one file.")
        String contentHash,
    @Column("Its size in bytes, unpacked.") long sizeBytes,
    @Column("When the source was asked: by its content, else its name, else when it was written.")
        Instant capturedAt,
    @Column("The version of the parser that read it.") long parserVersion,
    @Column(
            "loaded, rejected (nothing of it can be used), empty, duplicate (of a file that was"
                + " loaded) or superseded (newer files have all it has).")
        State state,
    @Column("Why it was not loaded.") @Nullable String reason,
    @Column("Rows read from it.") long rowsRead,
    @Column("Records of it that were rejected; rejected_rows has them.") long rejected,
    @Column("Fields that the parser does not know, each with its count.")
        List<String> unknownFields,
    @Column("What it brings as a whole, such as games: what it replaces, and what replaces it.")
        List<String> units,
    @Column("Units in which it disagrees with the file that holds, named after the unit.")
        List<String> conflicts,
    @Column("The dates that it is about.") List<String> dates) {

  /** What became of a file. */
  public enum State {
    LOADED,
    REJECTED,
    EMPTY,
    DUPLICATE,
    SUPERSEDED
  }

  /** The same file after it was compared with others. */
  public SourceFileRecord settled(
      State became, @Nullable String why, List<String> held, List<String> disagreements) {
    return new SourceFileRecord(
        runId,
        runDate,
        source,
        sourceFile,
        contentHash,
        sizeBytes,
        capturedAt,
        parserVersion,
        became,
        why,
        rowsRead,
        rejected,
        unknownFields,
        held,
        disagreements,
        dates);
  }
}
