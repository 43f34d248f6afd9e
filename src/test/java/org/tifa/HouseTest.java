package org.tifa;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The promises the house makes to whoever lives in it. */
@AnalyzeClasses(packages = "org.tifa", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseTest {
  private static final String STAGES = ".*(Stage|Rows|Batches)(\\$.*)?";

  @ArchTest
  static final ArchRule pureTextCodeImportsNoSpark =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.tifa.config..",
              "org.tifa.archive..",
              "org.tifa.page..",
              "org.tifa.dating..",
              "org.tifa.place..",
              "org.tifa.article..",
              "org.tifa.term..",
              "org.tifa.slogan..",
              "org.tifa.quality..")
          .and()
          .haveNameNotMatching(STAGES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..");

  @ArchTest
  static final ArchRule onlyArchiveReadsRawFiles =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.tifa.archive..", "org.tifa.table..")
          .and()
          .haveNameNotMatching(
              "org\\.tifa\\.(config\\.(ResourceFile|ConfigLoader)|Sample|OutputFile)")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.hadoop.fs.FileSystem");

  @ArchTest
  static final ArchRule onlyTableReadsAndWritesTables =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.tifa.table..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.or(
                  com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                      "org.apache.spark.sql.DataFrameReader"),
                  com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                      "org.apache.spark.sql.DataFrameWriter")));

  @ArchTest
  static final ArchRule onlySessionsBuildsASession =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.tifa.Sessions")
          .should()
          .callMethod("org.apache.spark.sql.SparkSession", "builder");

  @ArchTest
  static final ArchRule roomsAreFreeOfCycles =
      slices().matching("org.tifa.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noRoomKnowsTheCommands =
      noClasses()
          .that()
          .resideInAPackage("org.tifa.(*)..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.tifa"));

  @ArchTest
  static final ArchRule filesAreHadoops =
      noClasses()
          .that()
          // Links of a local disk, local names that Hadoop's listing leaves out silently, and small
          // local files, which Hadoop opens slowly.
          .haveNameNotMatching(
              "org\\.tifa\\.(table\\.LinkSwitch|archive\\.(LocalNames|LocalFiles))")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.nio.file..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File");
}
