package org.tifa.cluster;

import org.junit.jupiter.api.Test;

/** Coverage, usage and co-occurrence agree with a recount that shares no line with the job. */
class RecountIT {
  @Test
  void sampleIsRecounted() {
    PythonEnvironment.script("recount.py", SampleTables.local()).run("recount-sample").with(0);
  }
}
