import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver/node';
import { createConnection, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { spokenFor } from '../../pipeline/load-words.ts';
import type { Context, ExitCode } from '../context.ts';
import { answerQuestions } from './answer-questions.ts';
import { followDocuments, watchFiles } from './follow-documents.ts';
import type { Served } from './served.ts';
import { FIX_ALL } from './to-protocol.ts';
import { loadTongue } from './tongue.ts';
import { createWorkspace } from './workspace.ts';

function abilities(version: string): InitializeResult {
  return {
    serverInfo: { name: 'relevo', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Full, save: true },
      completionProvider: { triggerCharacters: [':', '[', '{', '=', '"', ' ', '/'] },
      hoverProvider: true,
      definitionProvider: true,
      documentSymbolProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
    },
  };
}

/**
 * Serves an editor over standard input and output until it says that it ends, or is gone; the connection then ends the
 * process, with 0 after an orderly shutdown and 1 otherwise. `asked` is the language of `--lang`: it goes before the
 * client's, and the client's before that of the environment.
 */
export function serve({ host, language, version }: Context, asked: string | undefined): Promise<ExitCode> {
  const connection = createConnection(process.stdin, process.stdout);
  const workspace = createWorkspace(host);
  let tongue = loadTongue(host, language);
  const given: Served = {
    connection,
    workspace,
    tongue: () => tongue,
    pageOf: (rule: string) => pathToFileURL(join(host.home, 'docs', 'rules', `${rule}.md`)).href,
  };
  connection.onInitialize((params: InitializeParams) => {
    const { locale } = params;
    if (asked === undefined && locale !== undefined) tongue = loadTongue(host, spokenFor(locale));
    watchFiles(given, params);
    return abilities(version);
  });
  followDocuments(given);
  answerQuestions(given);
  connection.listen();
  return new Promise(() => undefined);
}
