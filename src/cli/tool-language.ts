import { spokenFor, type ToolLanguage } from '../pipeline/load-words.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `--lang` as it stands among the arguments, before anything else is understood: messages about those need it. */
function asked(argv: readonly string[]): string | undefined {
  const joined = argv.find((argument) => argument.startsWith('--lang='));
  if (joined) return joined.slice('--lang='.length);
  const at = argv.indexOf('--lang');
  return at === -1 ? undefined : argv[at + 1];
}

/** The language the tool speaks: `--lang`, else the environment's (POSIX order), else English. */
export function toolLanguage(argv: readonly string[], environment: Environment): ToolLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = environment as {
    LC_ALL?: string;
    LC_MESSAGES?: string;
    LANG?: string;
  };
  return spokenFor(asked(argv) ?? ([LC_ALL, LC_MESSAGES, LANG].find(Boolean) || 'en'));
}
