package org.tifa;

import org.apache.spark.SparkException;
import org.tifa.config.ConfigurationException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * Tifa: which official slogans are used, where, when, together with what, and who took them from
 * whom.
 *
 * <p>Input: a command and its options. Output: tables, or text on standard output; messages go to
 * standard error. Exit codes: 0 done; 1 a bug; 2 wrong use or configuration; 3 finished, but more
 * inputs were rejected than allowed.
 */
@Command(
    name = "tifa",
    description =
        "Finds official slogans (提法) in archives of raw Chinese news text: which, where, when, with what.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a bug (please report the stack trace)",
      "2:wrong use or configuration",
      "3:finished, but more inputs were rejected than output.allowed-reject-share"
    },
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      InspectCommand.class,
      QualityCommand.class,
      LexiconCommand.class,
      VerifyCommand.class,
      CommandLine.HelpCommand.class,
      VersionCommand.class,
      CompletionCommand.class
    })
public final class Tifa {
  static final int DONE = 0;
  static final int BUG = 1;
  static final int WRONG_USE = 2;
  static final int TOO_MANY_REJECTS = 3;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs a command and returns its exit code. */
  static int execute(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Tifa());
    commandLine.setOut(Console.writer(Console.out()));
    commandLine.setErr(Console.writer(Console.err()));
    commandLine.setUsageHelpAutoWidth(true);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(Tifa::tellWrongUse);
    commandLine.setExecutionExceptionHandler(
        (exception, command, parsed) -> tell(exception, command));
    return commandLine;
  }

  private static int tellWrongUse(ParameterException exception, String[] args) {
    CommandLine command = exception.getCommandLine();
    String said = exception.getMessage().lines().findFirst().orElse("wrong use");
    command.getErr().println("tifa: %s (see: %s)".formatted(said, help(command)));
    return WRONG_USE;
  }

  private static String help(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    boolean isNested = command.getParent() != null && command.getParent().getParent() != null;
    return isNested ? name + " --help" : name.replaceFirst("^tifa", "tifa help");
  }

  private static int tell(Exception exception, CommandLine command) {
    ConfigurationException problem = configurationProblem(exception);
    if (problem != null) {
      problem.problems().forEach(line -> command.getErr().println("tifa: " + line));
      return WRONG_USE;
    }
    command.getErr().println("tifa: this is a bug; please report what follows");
    exception.printStackTrace(command.getErr());
    return BUG;
  }

  /** The user's problem behind an exception, also where Spark wrapped it on its way. */
  private static ConfigurationException configurationProblem(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConfigurationException problem) {
        return problem;
      }
      if (!(cause instanceof SparkException) && !(cause instanceof RuntimeException)) {
        return null;
      }
    }
    return null;
  }

  /** The script that completes commands and options in bash and zsh. */
  static String completionScript() {
    return AutoComplete.bash("tifa", commandLine());
  }
}
