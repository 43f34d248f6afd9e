package org.tifa;

import picocli.CommandLine.Command;

/** What is done with the lexicon by itself; its subcommands do it. */
@Command(
    name = "lexicon",
    description = "Works on the lexicon of slogans.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {LexiconCheckCommand.class, LexiconDraftCommand.class, LexiconAddCommand.class})
final class LexiconCommand {}
