package org.tifa.cluster;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tifa.measure.MadeTables;

/** The measures agree with a recount that shares no line with the job. */
class RecountIT {
  @Test
  void sampleIsRecounted() {
    PythonEnvironment.script("recount.py", SampleTables.local()).run("recount-sample").with(0);
  }

  @ParameterizedTest
  @EnumSource
  void madeTablesAreRecounted(MadeTables made) {
    Path tables = Program.WORK.resolve("made").resolve(made.name());
    made.write(tables);
    PythonEnvironment.script("recount.py", made.mayLackRows() ? "--edge" : "--full", tables)
        .run("recount-" + made.name())
        .with(0);
  }
}
