package org.backcourt.cloud.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.backcourt.cloud.fake.FakeException.Reason;

/** What is to go wrong, and how often. */
public final class Faults {

  /** Where on its way a request is hit. */
  public enum At {
    /** Before anything was done. */
    REQUEST,
    /** After all was done: the answer is lost. */
    ANSWER,
    /** The job is taken, and ends in an error. */
    JOB,
    /** A statement of a script fails in its middle. */
    STATEMENT
  }

  private static final class Fault {
    private final At at;
    private final Predicate<String> what;
    private final Reason reason;
    private int times;

    private Fault(At at, Predicate<String> what, Reason reason, int times) {
      this.at = at;
      this.what = what;
      this.reason = reason;
      this.times = times;
    }
  }

  private final List<Fault> faults = new ArrayList<>();
  private int hits;

  /**
   * Makes something fail.
   *
   * @param what the request line, or the statement's text, contains this
   */
  public synchronized void inject(At at, String what, Reason reason, int times) {
    faults.add(new Fault(at, text -> text.contains(what), reason, times));
  }

  /** How often something was made to fail. */
  public synchronized int hits() {
    return hits;
  }

  public synchronized void clear() {
    faults.clear();
    hits = 0;
  }

  synchronized void strike(At at, String text) {
    for (Fault fault : faults) {
      if (fault.at == at && fault.times > 0 && fault.what.test(text)) {
        fault.times--;
        hits++;
        throw new FakeException(fault.reason, "injected");
      }
    }
  }
}
