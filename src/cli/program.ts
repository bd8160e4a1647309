import { Command, CommanderError, Help } from 'commander';
import { addAttendance } from './commands/attendance.ts';
import { addBuild } from './commands/build.ts';
import { addBundle } from './commands/bundle.ts';
import { addCascade } from './commands/cascade.ts';
import { addCertificates } from './commands/certificates.ts';
import { addDelivery } from './commands/delivery.ts';
import { addDiff } from './commands/diff.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExplain } from './commands/explain.ts';
import { addLsp } from './commands/lsp.ts';
import { addNew } from './commands/new.ts';
import { addPlan } from './commands/plan.ts';
import { addPrintPlan } from './commands/print-plan.ts';
import { addRelease } from './commands/release.ts';
import { addSchema } from './commands/schema.ts';
import { addSign } from './commands/sign.ts';
import { addTally } from './commands/tally.ts';
import { addTranslate } from './commands/translate.ts';
import { addValidate } from './commands/validate.ts';
import { addVerify } from './commands/verify.ts';
import type { Act, Context, ExitCode } from './context.ts';
import { placeholdersInWords } from './in-words.ts';
import { spokenLanguage } from './spoken-language.ts';
import { usageTrouble } from './usage-trouble.ts';

function createProgram({ host, words, version }: Context): Command {
  const program = new Command('relevo');
  const terms = new Help();
  const inWords = (usage: string): string => placeholdersInWords(usage, words);
  program
    .description(words('relevo.summary'))
    .version(version, '-V, --version', words('option.version'))
    .option('--lang <code>', words('option.lang'), spokenLanguage)
    .helpOption('-h, --help', words('option.help'))
    .helpCommand('help [command]', words('help.summary'))
    .configureHelp({
      commandUsage: (command) => inWords(terms.commandUsage(command)),
      subcommandTerm: (command) => inWords(terms.subcommandTerm(command)),
      optionTerm: (option) => inWords(terms.optionTerm(option)),
      optionDescription: (option) =>
        terms.optionDescription(option).replace('(default: ', `(${words('help.default')}: `),
      styleTitle: (title) => words(`title.${title.replace(/:$/, '').replace(/\W+/g, '-').toLowerCase()}`),
    })
    .configureOutput({ writeOut: host.out, writeErr: host.err, outputError: () => undefined })
    .addHelpText('after', `\n${words('relevo.after')}`)
    .exitOverride();
  return program;
}

/** Understands the arguments and runs the command they name. */
export async function runProgram(argv: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = 0;
  const act: Act =
    (work) =>
    async (...given) => {
      code = await work(...given);
    };
  const program = createProgram(context);
  for (const add of [
    addNew,
    addValidate,
    addBuild,
    addBundle,
    addPlan,
    addPrintPlan,
    addVerify,
    addDiff,
    addRelease,
    addSign,
    addDelivery,
    addAttendance,
    addTranslate,
    addCertificates,
    addTally,
    addCascade,
    addExplain,
    addSchema,
    addLsp,
    addDoctor,
  ]) {
    add(program, context, act);
  }
  for (const command of [program, ...program.commands.flatMap((child) => [child, ...child.commands])]) {
    command.copyInheritedSettings(program);
    command.helpOption('-h, --help', context.words('option.help'));
  }
  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw usageTrouble(error, context.words);
  }
}
